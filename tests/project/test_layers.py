"""dashboard asks api over HTTP, api and seed_data use domain, and domain uses none of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

MAY_NOT_IMPORT = {
    "domain": {"api", "dashboard", "seed_data", "run"},
    "seed_data": {"api", "dashboard", "run"},
    "api": {"dashboard", "seed_data", "run"},
    "dashboard": {"api", "domain", "seed_data", "sqlalchemy", "run"},
}

# Everything else below domain/ is a rule, which takes plain values and knows no database.
STORAGE_MODULES = {"domain/base.py", "domain/database.py", "domain/statement_timeout.py"}
STORAGE_NAMES = ("models.py", "queries.py", "filters.py")
STORAGE_FOLDERS = ("domain/migrations",)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def modules_of(layer: str) -> list[Path]:
    return sorted((ROOT / layer).rglob("*.py"))


def is_storage(path: Path) -> bool:
    name = name_of(path)
    in_storage_folder = any(name.startswith(f"{folder}/") for folder in STORAGE_FOLDERS)
    return in_storage_folder or name in STORAGE_MODULES or path.name.endswith(STORAGE_NAMES)


def imports(path: Path) -> Iterator[str]:
    """Dotted names of all that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)} imports by a relative name."
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def storage_behind(imported: str) -> bool:
    """Is this name, or the module that holds it, one of domain's storage modules?"""
    parts = imported.split(".")
    candidates = [ROOT.joinpath(*parts[:length]) for length in range(2, len(parts) + 1)]
    files = [file for path in candidates for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()]
    return any(is_storage(file) for file in files)


RULES = [path for path in modules_of("domain") if not is_storage(path)]


@pytest.mark.parametrize("layer", MAY_NOT_IMPORT)
def test_a_layer_imports_only_what_lies_below_it(layer: str) -> None:
    modules = modules_of(layer)
    assert modules
    wrong = {
        f"{name_of(path)} imports {imported}"
        for path in modules
        for imported in imports(path)
        if imported.split(".")[0] in MAY_NOT_IMPORT[layer]
    }
    assert wrong == set()


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_a_rule_knows_no_database(path: Path) -> None:
    storage = {
        name for name in imports(path) if name.split(".")[0] in {"sqlalchemy", "alembic"} or storage_behind(name)
    }
    assert storage == set()


def test_each_named_storage_module_exists() -> None:
    assert all((ROOT / name).exists() for name in STORAGE_MODULES | {"domain/migrations"})
