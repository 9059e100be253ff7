"""What is measured, where somebody wants less than everything."""

import os
from collections.abc import Iterable


def chosen(name: str, otherwise: Iterable[str]) -> list[str]:
    """What an environment variable lists, by commas or spaces."""
    return os.environ.get(name, "").replace(",", " ").split() or list(otherwise)
