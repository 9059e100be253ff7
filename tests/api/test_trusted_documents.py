"""The dashboard's own questions are known by their checksums, and nothing else is."""

import hashlib
import json

import pytest

from api.trusted_documents import KNOWN, TrustedDocuments
from dashboard.queries import query_names, query_text
from dashboard.queries.trusted import document_id, listed


@pytest.fixture(scope="module")
def trusted() -> TrustedDocuments:
    return TrustedDocuments.from_file()


def test_the_list_is_what_the_dashboard_sends_today() -> None:
    assert KNOWN.read_text(encoding="utf-8") == listed(), "run `make trusted-documents`"


@pytest.mark.parametrize("name", query_names())
def test_each_question_of_the_dashboard_is_known_by_its_id(trusted: TrustedDocuments, name: str) -> None:
    assert trusted.text_of(document_id(query_text(name))) == query_text(name)
    assert trusted.is_trusted(query_text(name))


def test_an_id_is_the_checksum_of_its_text() -> None:
    known = json.loads(KNOWN.read_text(encoding="utf-8"))
    assert known
    for named, text in known.items():
        assert named == "sha256:" + hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("change", ["{} ", "{}\n# and nothing more", "query Other {{ edition {{ name }} }}"])
def test_a_text_that_differs_in_anything_is_not_known(trusted: TrustedDocuments, change: str) -> None:
    text = change.format(query_text("City"))
    assert not trusted.is_trusted(text)
    assert trusted.text_of(document_id(text)) is None


@pytest.mark.parametrize("named", ["", "sha256:", "sha256:" + "0" * 64, "City", document_id("")])
def test_an_id_that_is_not_known_has_no_text(trusted: TrustedDocuments, named: str) -> None:
    assert trusted.text_of(named) is None
