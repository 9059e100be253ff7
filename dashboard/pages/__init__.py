"""One module a page, each with a `PAGE`; a new page is a new module here and nothing else."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from dashboard.page import Page


@cache
def all_pages() -> tuple[Page, ...]:
    modules = [import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)]
    return tuple(module.PAGE for module in modules)
