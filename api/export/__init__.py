"""Every list and every grouping of the graph as a file, for spreadsheets and for pandas.

A file holds what the graph answers: its rows are made by the graph's own resolvers, and its columns are named by the
path of the field that fills them, as in `department.name`.
"""
