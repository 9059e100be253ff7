"""From entries to records, one module for each part of the plans."""
