"""Dated reports: added to, never edited, so that any past day can be asked for."""
