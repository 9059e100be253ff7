"""What callers were promised: the schema of every released version, and what a later one may do to it.

Whatever was marked as deprecated in a released version may change or go; everything else stays. docs/deprecation.md
says the same to whoever writes queries.
"""
