"""Answering a question with the database alone: one statement for each root field, in which the database writes the
JSON text.

Only what is mapped here is answered so; everything else, and whatever is refused, goes through ordinary execution,
which gives the same answer more slowly.
"""
