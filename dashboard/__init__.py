"""The dashboard: pages for managers, executives, staff and residents, made from the graph's answers and nothing else.

It holds no rule and no database: it asks the API one question a page and draws the answer.
"""
