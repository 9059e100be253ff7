"""All style sheets as one file, so that a page asks for its looks once."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"
PATH = "/assets/styles.css"
# May only stand at the start of a file.
CHARSET = '@charset "UTF-8";'


@cache
def text() -> str:
    """Bootstrap's base for plain elements first, then ours in the order of their names.

    It stands in a cascade layer, so that every rule of ours wins over it without being written twice as strong.
    """
    base = (ASSETS / "vendor/bootstrap/bootstrap-reboot.min.css").read_text(encoding="utf-8")
    layer = f"@layer bootstrap {{{base.removeprefix(CHARSET)}}}"
    return "\n".join([layer, *(sheet.read_text(encoding="utf-8") for sheet in sorted(ASSETS.glob("*.css")))])


@cache
def address() -> str:
    """With a fingerprint: other looks have another address."""
    return f"{PATH}?m={hashlib.sha256(text().encode()).hexdigest()[:12]}"
