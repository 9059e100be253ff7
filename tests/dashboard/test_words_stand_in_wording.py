"""No English stands in the pages or their parts: what a reader reads comes from `wording/`, and from there through a
catalogue. A word that would be forgotten here would be English in every language.
"""

import ast
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import dashboard
from dashboard.queries import query_names

ROOT = Path(dashboard.__file__).parent
# What the gallery's components hold stands for data; its own words are in wording/component_gallery.py.
SAMPLES = ROOT / "pages" / "component_gallery"
DRAWING = sorted(
    file
    for file in [*(ROOT / "pages").rglob("*.py"), *(ROOT / "components").glob("*.py"), *(ROOT / "figures").glob("*.py")]
    if SAMPLES not in file.parents
)
FILES = [*DRAWING, ROOT / "shell.py", ROOT / "page.py"]
WORDING = sorted((ROOT / "wording").glob("*.py"))

# Where a text is for the browser, for Python or for the graph, and no reader meets it.
UNSEEN_KEYWORDS = {
    *(
        "autocomplete",
        "className",
        "class_name",
        "href",
        "id",
        "html_for",
        "hrefLang",
        "lang",
        "method",
        "name",
        "path",
    ),
    *("query", "rel", "role", "rule", "scope", "section_id", "sort", "style", "tabIndex", "type", "variable", "width"),
}
UNSEEN_CALLS = {
    *("Code", "ContextVar", "Trace", "TypeError", "TypeVar", "__init__"),
    *("attrgetter", "cast", "compile", "data", "getLogger", "itemgetter"),
}
TRANSLATED = {"_", "lazy", "ngettext"}
# Constants of the graph (REAP_FILED), names of its fields (fiscalYear) and places in its answers (team.isActive).
CODE = re.compile(r"\w+(\.\w+)+|[A-Z][A-Z0-9]*(_[A-Z0-9]+)*|[\].]*([a-z][\w.]*)?(\[[\w.]*=?)?")
CLASS_NAMES = re.compile(r"[\sa-z0-9_-]*[a-z0-9]-[a-z0-9_-]*[\sa-z0-9_-]*")
ENGLISH = re.compile(r"[A-Za-z]+\s+\S|\S\s+[A-Za-z]|^\s*[A-Z][a-z]|^\s+[a-z]|[a-z]\s+$|[A-Za-z],")
HAS_LETTERS = re.compile(r"[A-Za-z]")
# No language at all, or the same in every one; where it can only be meant in one file, the file is named.
NOT_TRANSLATED = {
    "Equity Ledger": "the product's name",
    "python -m seed_data": "a command",
    "minmax(7rem, ": "style",
    " falls": "the name of a style",
    "# variables: ": "a comment in a query, for programs",
}
ONLY_IN = {
    ("components/paging.py", "Previous"): "part of the name of a field",
    ("components/paging.py", "Next"): "part of the name of a field",
    ("pages/analyst/asking.py", "Analyst"): "the name of a query",
    ("pages/city/__init__.py", "City"): "the name of a query",
    ("wording/measures.py", "of "): "how a statement of the plan begins, which is English",
    ("wording/words.py", " and "): "between English words only, where Babel would have a comma as well",
}


def constants(file: Path) -> Iterator[tuple[ast.Constant, list[ast.AST]]]:
    """Every text of a module with what it stands in, from the outside in; docstrings left out."""
    yield from _inside(ast.parse(file.read_text(encoding="utf-8")), [])


def _inside(node: ast.AST, around: list[ast.AST]) -> Iterator[tuple[ast.Constant, list[ast.AST]]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node, around
    for child in ast.iter_child_nodes(node):
        is_docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
        if not is_docstring:
            yield from _inside(child, [*around, node])


def is_unseen(node: ast.AST, around: list[ast.AST]) -> bool:
    return any(_is_for_machines(outer, inner) for outer, inner in pairwise([*around, node]))


def _is_for_machines(outer: ast.AST, inner: ast.AST) -> bool:
    """Keys, subscripts, comparisons, attributes for the browser, patterns, annotations, names of queries."""
    match outer:
        case ast.Compare():
            unseen = True
        case ast.Subscript() | ast.AnnAssign():
            unseen = inner in (getattr(outer, "slice", None), getattr(outer, "annotation", None))
        case ast.Dict():
            unseen = inner in outer.keys
        case ast.keyword():
            unseen = outer.arg in UNSEEN_KEYWORDS
        case ast.Assign():
            unseen = "QUERY" in getattr(outer.targets[0], "id", "")
        case ast.Call():
            unseen = inner is not outer.func and _called(outer) in UNSEEN_CALLS
        case _:
            unseen = False
    return unseen


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", None) or getattr(call.func, "id", ""))


def is_child_of_an_element(node: ast.AST, around: list[ast.AST]) -> bool:
    """html.P("words"), html.P(["words", link]), aria(label="words"): whatever has letters there is read by someone."""
    for at, outer in reversed(list(enumerate(around))):
        if isinstance(outer, ast.List | ast.Tuple | ast.Starred | ast.JoinedStr | ast.IfExp):
            continue
        if isinstance(outer, ast.Call):
            inner = around[at + 1] if at + 1 < len(around) else node
            is_element = isinstance(outer.func, ast.Attribute) and getattr(outer.func.value, "id", "") in (
                "html",
                "dbc",
            )
            return is_element and _called(outer) != "Code" and inner in outer.args[:1]
        return isinstance(outer, ast.keyword) and outer.arg in ("label", "title", "alt", "placeholder")
    return False


def is_name_of_a_query(text: str) -> bool:
    """Several words in one, as in WorkPlanCompletion; a name of one word could be a heading as well."""
    return re.search("[a-z][A-Z]", text) is not None and text in query_names()


def is_english(text: str) -> bool:
    if (
        text in NOT_TRANSLATED
        or is_name_of_a_query(text)
        or text.startswith("{\n")
        or CODE.fullmatch(text)
        or CLASS_NAMES.fullmatch(text)
    ):
        return False
    return ENGLISH.search(text) is not None


def english_in(file: Path) -> list[str]:
    return _found(
        file,
        lambda text, around: (
            (HAS_LETTERS.search(str(text.value)) and is_child_of_an_element(text, around))
            or (is_english(str(text.value)) and not is_unseen(text, around))
        ),
    )


def untranslated_in(file: Path) -> list[str]:
    """Texts of a module of words that go by no catalogue."""
    return _found(
        file,
        lambda text, around: (
            is_english(str(text.value))
            and not is_unseen(text, around)
            and not any(isinstance(outer, ast.Call) and _called(outer) in TRANSLATED for outer in around)
        ),
    )


def _found(file: Path, is_wrong: Callable[[ast.Constant, list[ast.AST]], object]) -> list[str]:
    place = str(file.relative_to(ROOT))
    return [
        f"{place}:{text.lineno}: {text.value!r}"
        for text, around in constants(file)
        if text.value not in NOT_TRANSLATED and (place, text.value) not in ONLY_IN and is_wrong(text, around)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_page_or_part_holds_no_words_of_its_own(file: Path) -> None:
    assert english_in(file) == []


@pytest.mark.parametrize("file", WORDING, ids=lambda file: file.stem)
def test_every_word_goes_by_a_catalogue(file: Path) -> None:
    assert untranslated_in(file) == []


@pytest.mark.parametrize(
    "line",
    [
        'html.P("Nothing to show")',
        'html.P("none")',
        'html.P([number, f" of {total}"])',
        'html.P([*links, "or"])',
        'section("Numbers", content)',
        'Column("Department")',
        'Column(heading="two words")',
        'aria(label="pages")',
        'said = f"{count} actions"',
        'NAMES = {"DONE": "Done"}',
        'raise NotFound("There is no such page.")',
    ],
)
def test_words_are_found_wherever_they_stand(tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    file = tmp_path / "module.py"
    file.write_text(f'"""Words about the module."""\n{line}\n', encoding="utf-8")
    assert len(english_in(file)) == 1


@pytest.mark.parametrize(
    "line",
    [
        'html.P(said.NOTHING, className="is-missing small", lang="en")',
        'html.A(name, href=f"/sources/{key}#line-{line}", rel="external noopener")',
        'answer["workPlans"]',
        'strategy["progress"] == "IN_PROGRESS"',
        'path = f"workPlans[fiscalYear={year}].completion.outOf"',
        'Trace("WorkPlanCompletion", address.variables)',
        'html.P([number, " · ", link])',
        'ORDER = ("COMPLETED", "ONGOING")',
        '**data(copy="true story")',
    ],
)
def test_what_is_for_machines_is_left_alone(tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    file = tmp_path / "module.py"
    file.write_text(f"html.P({line})\n" if line.startswith("**") else f"{line}\n", encoding="utf-8")
    assert english_in(file) == []


def test_the_list_of_what_is_not_translated_holds_nothing_that_is_gone() -> None:
    there = {(str(file.relative_to(ROOT)), text.value) for file in [*FILES, *WORDING] for text, _ in constants(file)}
    assert set(ONLY_IN) <= there
    assert set(NOT_TRANSLATED) <= {text for _, text in there}
