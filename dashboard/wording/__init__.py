"""The words that the public reads: one module a page, and `words` for those that all pages share.

They stand here in English; `catalogues/` holds the other languages.
"""
