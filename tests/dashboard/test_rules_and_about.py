from typing import Any

import pytest

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
    assert "Read the whole decision, in English : How much is completed" in words_said
    assert "/docs/decisions/0002-ongoing-stands-apart" in links_of(content)
    assert ".md" not in words_said


def test_each_of_the_six_reasons_for_no_value_is_explained() -> None:
    assert set(sentences.NO_VALUE_MEANS) == set(words.NO_VALUE)
    said = text_of(page(RULE))
    assert all(
        str(name) in said and str(sentences.NO_VALUE_MEANS[reason]) in said for reason, name in words.NO_VALUE.items()
    )


def test_the_page_says_which_edition_is_open() -> None:
    assert "You are looking at the published edition" in text_of(page(RULE))
    assert "You are looking at the illustrative edition" in text_of(page(RULE, edition="ILLUSTRATIVE"))


def test_rules_are_counted_in_the_lead() -> None:
    assert "No rule says how." in sentences.lead(0)
    assert "1 rule says how." in sentences.lead(1)
    assert "12 rules say how." in sentences.lead(12)
    assert "The graph lists no rules." in text_of(page())


def test_about_leads_each_of_the_five_to_a_page_as_of_the_same_day() -> None:
    content = about.view({}, Address(path="/about", values={"as_of": "2026-01-31"}))
    assert {"/departments?as_of=2026-01-31", "/work-plan?as_of=2026-01-31", "/graphql"} <= set(links_of(content))
    assert {"people", "graph", "accessibility"} <= set(ids_of(content))
    assert "What nobody has tested yet" in text_of(content)
    assert "#graph" in "".join(links_of(content))


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        (None, "No city is on record yet."),
        ({"name": "PUBLISHED", "city": None, "loadedOn": None}, "No city is on record yet."),
        (
            {"name": "PUBLISHED", "city": {"name": "Riverton"}, "loadedOn": "2026-11-20"},
            "Riverton is on record: published facts only. The record was last loaded on 20 November 2026.",
        ),
        (
            {"name": "ILLUSTRATIVE", "city": {"name": "Riverton"}, "loadedOn": None},
            "Riverton is on record: published facts, and made-up detail beside them.",
        ),
    ],
)
def test_about_opens_with_what_is_on_record(edition: Any, said: str) -> None:
    content = text_of(about.view({"edition": edition}, Address(path="/about")))
    assert f"where it was read. {said} What is printed" in content
