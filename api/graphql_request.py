"""What somebody asks, read from a request to /graphql: a document, its variables, and which operation is meant."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl

from api.errors import BAD_REQUEST
from api.trusted_documents import DocumentNotFound, TrustedDocuments
from domain.errors import EquityError


class NotReadable(EquityError):
    """A request that is no question. `status` is HTTP's word for what is wrong with it."""

    code = BAD_REQUEST

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        super().__init__(reason)


@dataclass(frozen=True)
class GraphQLRequest:
    """One question; frozen, as many requests may share it."""

    query: str
    variables: Mapping[str, Any] = field(default_factory=dict)
    operation_name: str | None = None

    @cached_property
    def digest(self) -> str:
        """What tells one document from another in the log, without showing it."""
        return sha256(self.query.encode()).hexdigest()[:12]

    @cached_property
    def name(self) -> bytes:
        """The same for the same document with the same variables, and for no other."""
        parts = [self.query, self.operation_name, self.variables]
        return sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).digest()


def from_body(body: bytes, documents: TrustedDocuments) -> GraphQLRequest:
    """The question in a body of JSON; `NotReadable` or `DocumentNotFound` if there is none."""
    return _asked(_read_json(body), documents)


def from_address(query_string: bytes, documents: TrustedDocuments) -> GraphQLRequest:
    """The question in the part of an address behind "?"; `NotReadable` or `DocumentNotFound` if there is none."""
    try:
        sent: dict[str, Any] = dict(parse_qsl(query_string.decode("ascii"), errors="strict", max_num_fields=20))
    except ValueError:
        raise NotReadable(400, "The address cannot be read. Is it encoded in UTF-8?") from None
    for name in ("variables", "extensions"):
        if name in sent:
            sent[name] = _read_json(sent[name])
    return _asked(sent, documents)


def _read_json(text: str | bytes) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise NotReadable(400, "The request is no JSON that can be read.") from None


def _asked(sent: Any, documents: TrustedDocuments) -> GraphQLRequest:
    try:
        json.dumps(sent, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError):
        raise NotReadable(400, "The request holds half of a character, which no text can hold.") from None
    if not isinstance(sent, dict):
        raise NotReadable(400, "Send one JSON object with `query`, and `variables` if the query has any.")
    query = _part(sent, "query", str)
    document_id = _part(sent, "documentId", str)
    if query and document_id:
        raise NotReadable(400, "Send a `query` or a `documentId`, not both.")
    if document_id:
        query = documents.text_of(document_id)
        if query is None:
            raise DocumentNotFound(document_id)
    if not query:
        raise NotReadable(400, "The request has no `query`.")
    _part(sent, "extensions", dict)
    return GraphQLRequest(query, _part(sent, "variables", dict) or {}, _part(sent, "operationName", str))


def _part(sent: dict[str, Any], name: str, kind: type) -> Any:
    part = sent.get(name)
    if part is not None and not isinstance(part, kind):
        raise NotReadable(400, f"`{name}` has the wrong type.")
    return part
