"""The words that the public reads, one module per language; every other module takes them from here."""

from __future__ import annotations

from dashboard.wording import en as words

__all__ = ["words"]
