"""What the graph always says in the same words is listed for the languages of the pages, word for word."""

from dashboard.wording.rule_sentences import EDITION_NOTES, RULES, SOURCE_TITLES
from tests.api.asking import Graph


def test_every_rule_is_listed_as_the_graph_says_it(published: Graph) -> None:
    rules = published.ask("{ rules { key name sentence why } }")["rules"]
    said = {rule["key"]: (rule["name"], rule["sentence"], rule["why"]) for rule in rules}
    assert {key: tuple(map(str, listed)) for key, listed in RULES.items()} == said


def test_the_note_of_every_edition_is_listed(empty: Graph, published: Graph, illustrative: Graph) -> None:
    notes = {graph.ask("{ edition { note } }")["edition"]["note"] for graph in (empty, published, illustrative)}
    assert set(map(str, EDITION_NOTES)) == notes


def test_the_titles_of_sources_without_a_document_are_listed_by_their_kind(illustrative: Graph) -> None:
    sources = illustrative.ask("{ sources { kind title } }")["sources"]
    said = {source["kind"]: source["title"] for source in sources if source["kind"] in SOURCE_TITLES}
    assert {kind: str(title) for kind, title in SOURCE_TITLES.items()} == said
