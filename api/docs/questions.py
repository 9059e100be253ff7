"""Worked questions: what people ask, the query that asks it, and the answer that the graph gave.

Nobody types an answer: `make examples` asks the graph over a freshly loaded edition and writes it down, and a test asks
again. The question stands in the first line of its query.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from graphql import FieldNode, OperationDefinitionNode, parse

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
WIDTH = 110


@dataclass(frozen=True, slots=True)
class Question:
    """A question that `asked_by` asks; its answer is that of an `edition`."""

    name: str
    asked_by: str
    edition: str
    variables: dict[str, Any]
    query: str

    @property
    def words(self) -> str:
        return self.query.partition("\n")[0].removeprefix("# ")

    @property
    def is_illustrative(self) -> bool:
        return self.edition == "illustrative"

    @property
    def answer_file(self) -> Path:
        return EXAMPLES / "answers" / f"{self.name}.json"

    @property
    def answer(self) -> str:
        return self.answer_file.read_text(encoding="utf-8")

    @property
    def root_fields(self) -> list[str]:
        """The root fields that it asks."""
        (operation,) = (each for each in parse(self.query).definitions if isinstance(each, OperationDefinitionNode))
        return [each.name.value for each in operation.selection_set.selections if isinstance(each, FieldNode)]


@dataclass(frozen=True, slots=True)
class Questions:
    """All worked questions in their order, answered on records that were made for `day`."""

    day: date
    all: tuple[Question, ...]

    def named(self, name: str) -> Question | None:
        return next((question for question in self.all if question.name == name), None)

    def asking(self, root_field: str) -> list[Question]:
        return [question for question in self.all if root_field in question.root_fields]


@cache
def questions() -> Questions:
    """What examples/index.yaml lists."""
    index = yaml.safe_load((EXAMPLES / "index.yaml").read_text(encoding="utf-8"))
    return Questions(index["day"], tuple(_question(**each) for each in index["questions"]))


def _question(name: str, asked_by: str, edition: str, variables: dict[str, Any] | None = None) -> Question:
    query = (EXAMPLES / f"{name}.graphql").read_text(encoding="utf-8")
    return Question(name, asked_by, edition, variables or {}, query)


def written(answer: dict[str, Any]) -> str:
    """An answer as its file keeps it: what fits on a line stands on one."""
    return _laid_out(answer, "") + "\n"


def _laid_out(value: Any, indent: str) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= WIDTH or not isinstance(value, dict | list):
        return line
    deeper = f"{indent}  "
    if isinstance(value, dict):
        parts = [f"{json.dumps(name)}: {_laid_out(each, deeper)}" for name, each in value.items()]
    else:
        parts = [_laid_out(each, deeper) for each in value]
    first, last = line[0], line[-1]
    return f"{first}\n{deeper}" + f",\n{deeper}".join(parts) + f"\n{indent}{last}"
