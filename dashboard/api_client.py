"""Asking the graph: one question, one answer, or one of two plain refusals.

An answer is kept with the tag that the API gave it. Asked again, the API only says whether it still holds.

`ApiDown` means that nobody answered and trying again may help; `QueryRefused` means that the API read the question
and said no, in words that can be shown as they are.
"""

from __future__ import annotations

import json
import logging
from collections import OrderedDict
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import httpx2

from dashboard import visitor
from dashboard.queries import query_text
from dashboard.queries.trusted import document_id

log = logging.getLogger(__name__)
ACCEPTED = "application/graphql-response+json, application/json;q=0.9"
# A page's answer takes up to 2 MB as Python values; the largest pages are few.
ANSWERS_KEPT = 128
_just_answered: ContextVar[dict[str, dict[str, Any]] | None] = ContextVar("just_answered", default=None)


class ApiDown(Exception):
    def __init__(self, address: str, what_happened: str) -> None:
        self.address = address
        self.what_happened = what_happened
        super().__init__(f"The data service at {address} did not answer: {what_happened}.")


class QueryRefused(Exception):
    def __init__(self, message: str, code: str | None = None) -> None:
        self.message = message
        self.code = code
        super().__init__(message)


@dataclass(frozen=True)
class _Kept:
    """An answer and the tag by which the API knows it."""

    tag: str
    data: dict[str, Any]


class ApiClient:
    """Holds one pool of connections to one address, and the answers used last."""

    def __init__(
        self, address: str, *, transport: httpx2.AsyncBaseTransport | None = None, timeout_seconds: float = 12.0
    ) -> None:
        self.address = address
        self._client = httpx2.AsyncClient(
            transport=transport,
            timeout=httpx2.Timeout(timeout_seconds, connect=3.0),
            # The API is near, and to read what is compressed takes longer than to receive it whole.
            headers={"Accept": ACCEPTED, "Accept-Encoding": "identity", "User-Agent": "equity-ledger-dashboard"},
            trust_env=False,
        )
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    async def ask(self, name: str, variables: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Answer the named query, which the API knows by its checksum; nobody may change the answer, as it is kept.

        Variables without a value are left out, so that the API's own defaults hold.
        """
        asked = _asked(name, variables)
        place = _place(asked)
        if (just_answered := _just_answered.get()) and place in just_answered:
            return just_answered.pop(place)
        kept = self._kept.get(place)
        headers = {**visitor.headers(), **({"If-None-Match": kept.tag} if kept else {})}
        try:
            response = await self._client.get(self.address, params=asked, headers=headers)
        except httpx2.TimeoutException as error:
            raise ApiDown(self.address, "it took too long") from error
        except httpx2.TransportError as error:
            raise ApiDown(self.address, "there is no connection") from error
        if kept and response.status_code == httpx2.codes.NOT_MODIFIED:
            self._kept.move_to_end(place)
            return kept.data
        data = self._read(name, response)
        if tag := response.headers.get("etag"):
            self._keep(place, _Kept(tag, data))
        return data

    async def tag(self, name: str, variables: Mapping[str, Any] | None = None) -> str | None:
        """The tag that the API gives its answer to this question now; another answer has another tag.

        Who asks the question itself next, for the same reader's request, gets the answer that came with the tag.
        """
        answer = await self.ask(name, variables)
        place = _place(_asked(name, variables))
        _just_answered.set({place: answer})
        kept = self._kept.get(place)
        return kept.tag if kept else None

    def _keep(self, place: str, answer: _Kept) -> None:
        self._kept[place] = answer
        self._kept.move_to_end(place)
        if len(self._kept) > ANSWERS_KEPT:
            self._kept.popitem(last=False)

    async def close(self) -> None:
        await self._client.aclose()

    def _read(self, name: str, response: httpx2.Response) -> dict[str, Any]:
        try:
            answer = response.json()
        except ValueError as error:
            raise ApiDown(self.address, f"it sent HTTP {response.status_code} and no data") from error
        if not isinstance(answer, dict):
            raise ApiDown(self.address, "it sent something that is not an answer")
        if errors := answer.get("errors"):
            log.warning("The API refused the query %s: %s", name, errors)
            raise _refusal(errors[0])
        data = answer.get("data")
        if not isinstance(data, dict):
            raise ApiDown(self.address, f"it sent HTTP {response.status_code} and no data")
        return data


def _asked(name: str, variables: Mapping[str, Any] | None) -> dict[str, str]:
    asked = {"documentId": document_id(query_text(name)), "operationName": name}
    if given := {key: value for key, value in (variables or {}).items() if value is not None}:
        asked["variables"] = json.dumps(given, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return asked


def _place(asked: Mapping[str, str]) -> str:
    return f"{asked['operationName']} {asked.get('variables', '')}"


def _refusal(error: Mapping[str, Any]) -> QueryRefused:
    extensions = error.get("extensions") or {}
    return QueryRefused(str(error.get("message", "No reason was given.")), extensions.get("code"))
