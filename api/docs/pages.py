"""Every page at /docs, made once from the schema and then kept: a page is a template and what it shows.

No page has a script, asks another machine for anything, or needs the database.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from jinja2 import Environment, PackageLoader, StrictUndefined

from api.docs import downloads, writings
from api.docs.dictionary import Dictionary, Entry, dictionary
from api.docs.questions import questions
from api.docs.searching import Place, find
from api.export.about import LINES
from domain.rules import RULES, Rule

KINDS = {
    "type": ("Records", "What answers are made of."),
    "enum": ("Words", "What a value can be, each word with its meaning."),
    "input": ("Filters and orders", "What a list can be asked with."),
    "scalar": ("Kinds of value", "How a single value is written."),
    "interface": ("What records share", "Fields that several records have."),
}


class Pages:
    """The pages of one schema; questions lead to the page for writing queries where there is one."""

    def __init__(
        self, printed: str, *, leads_to_graphiql: bool, exports: Callable[[], Sequence[Mapping[str, object]]] = tuple
    ) -> None:
        self._printed = printed
        self._exports = exports
        self._leads_to_graphiql = leads_to_graphiql
        self._kept: dict[str, str] = {}

    @cached_property
    def dictionary(self) -> Dictionary:
        return dictionary(self._printed)

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=PackageLoader("api.docs"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals.update(
            kinds=self.dictionary.kinds,
            origins=self.dictionary.origins,
            rules={rule.key: rule for rule in RULES},
            leads_to_graphiql=self._leads_to_graphiql,
        )
        return environment

    def _html(self, template: str, **shows: object) -> str:
        return self._environment.get_template(template).render(**shows)

    def _once(self, address: str, make: Callable[[], str]) -> str:
        if address not in self._kept:
            self._kept[address] = make()
        return self._kept[address]

    def overview(self) -> str:
        by_kind = {
            words: [kind for kind in self.dictionary.kinds.values() if kind.kind == name and kind.name != "Query"]
            for name, words in KINDS.items()
        }
        return self._once("", lambda: self._html("overview.html", by_kind=by_kind, roots=self.dictionary.roots))

    def type(self, name: str) -> str | None:
        kind = self.dictionary.kinds.get(name)
        if kind is None:
            return None
        asking = {entry.name: questions().asking(entry.name) for entry in kind.entries} if name == "Query" else {}
        return self._once(f"types/{name}", lambda: self._html("type.html", kind=kind, asking=asking))

    def rules(self) -> str:
        users = {rule.key: [each for each in self.dictionary.entries if rule.key in each.rules] for rule in RULES}
        return self._once("rules", lambda: self._html("rules.html", users=users))

    def exports(self) -> str:
        return self._once("exports", lambda: self._html("exports.html", exports=self._exports(), lines=LINES))

    def questions(self) -> str:
        return self._once("questions", lambda: self._html("questions.html", questions=questions()))

    def question(self, name: str) -> str | None:
        question = questions().named(name)
        if question is None:
            return None
        return self._once(f"questions/{name}", lambda: self._html("question.html", question=question))

    def writing(self, name: str) -> str | None:
        if name not in writings.names():
            return None
        return self._once(
            name, lambda: self._html("writing.html", title=writings.title(name), text=writings.html(name))
        )

    def search(self, asked: str) -> str:
        return self._html("search.html", asked=asked, found=find(asked, self._places))

    def missing(self) -> str:
        return self._html("missing.html")

    def csv(self) -> str:
        return self._once("dictionary.csv", lambda: downloads.as_csv(self.dictionary))

    def json(self) -> str:
        return self._once("dictionary.json", lambda: downloads.as_json(self.dictionary))

    @cached_property
    def _places(self) -> list[Place]:
        """Everything that can be found: types, their names, rules, questions and writings."""
        kinds = self.dictionary.kinds.values()
        return [
            *(Place(f"/docs/types/{kind.name}", kind.name, kind.description) for kind in kinds),
            *(_place(entry) for entry in self.dictionary.entries),
            *(Place(f"/docs/rules#{rule.key}", rule.name, _about(rule)) for rule in RULES),
            *(Place(f"/docs/questions/{each.name}", each.words, each.query) for each in questions().all),
            *(Place(f"/docs/{name}", writings.title(name), "") for name in writings.names()),
        ]


def _place(entry: Entry) -> Place:
    return Place(f"/docs/types/{entry.of}#{entry.name}", entry.coordinate, f"{entry.description} {entry.unit or ''}")


def _about(rule: Rule) -> str:
    return f"{rule.key} {rule.sentence}"
