"""What the ledger is filled with: facts copied from documents, and an illustrative edition that a generator makes."""
