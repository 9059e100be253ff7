from typing import Any

from dashboard.address import Address
from dashboard.pages import about, rules
from dashboard.wording import rules as sentences
from dashboard.wording import words
from tests.dashboard.tree import ids_of, links_of, text_of

RULE: Any = {
    "key": "completion",
    "name": "How much is completed",
    "sentence": "Ongoing stands apart.",
    "why": "It has no end.",
    "decision": "0002-ongoing-stands-apart",
}


def page(*found: Any, edition: str = "PUBLISHED") -> Any:
    return rules.view({"edition": {"name": edition}, "rules": list(found)}, Address(path="/about/rules"))


def test_a_rule_has_its_anchor_its_reason_and_its_decision() -> None:
    content = page(RULE)
    words_said = text_of(content)
    assert "completion" in ids_of(content)
    assert "#completion" in links_of(content)
    assert "Ongoing stands apart." in words_said
    assert "It has no end." in words_said
    assert "docs/decisions/0002-ongoing-stands-apart.md" in words_said


def test_each_of_the_six_reasons_for_no_value_is_explained() -> None:
    assert set(sentences.NO_VALUE_MEANS) == set(words.NO_VALUE)
    said = text_of(page(RULE))
    assert all(name in said and sentences.NO_VALUE_MEANS[reason] in said for reason, name in words.NO_VALUE.items())


def test_the_page_says_which_edition_is_open() -> None:
    assert "You are looking at the published edition" in text_of(page(RULE))
    assert "You are looking at the illustrative edition" in text_of(page(RULE, edition="ILLUSTRATIVE"))


def test_rules_are_counted_in_the_lead() -> None:
    assert "No rules decide how." in sentences.lead(0)
    assert "1 rule decides how." in sentences.lead(1)
    assert "12 rules decide how." in sentences.lead(12)
    assert "The graph lists no rules." in text_of(page())


def test_about_leads_each_of_the_five_to_a_page_as_of_the_same_day() -> None:
    content = about.view({}, Address(path="/about", values={"as_of": "2026-01-31"}))
    assert {"/departments?as_of=2026-01-31", "/work-plan?as_of=2026-01-31", "/graphql"} <= set(links_of(content))
    assert {"people", "graph", "accessibility"} <= set(ids_of(content))
    assert "What nobody has tested yet" in text_of(content)
