"""The pages at /docs: reference, data dictionary and worked questions, made from the printed schema and nothing else.

What surprises people: nobody writes them. A field that is added to the graph is on its page at the next start.
"""
