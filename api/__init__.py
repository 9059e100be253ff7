"""The graph: everything on record, for any program to ask, over HTTP."""
