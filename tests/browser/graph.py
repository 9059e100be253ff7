"""The graph as a client outside the project sees it: a text goes out over HTTP, JSON comes back."""

import json
import re
from functools import cache
from typing import Any

import httpx2

STEP = re.compile(r"(\w+)(?:\[([^\]]*)\])?")


class Graph:
    """Asks each question once."""

    def __init__(self, client: httpx2.Client, address: str) -> None:
        self._client = client
        self._address = address
        self.ask = cache(self._ask)

    def _ask(self, text: str, variables: str = "{}") -> dict[str, Any]:
        """The answer's data; `variables` as JSON, as they stand on the page."""
        response = self._client.post(self._address, json={"query": text, "variables": json.loads(variables)})
        answer: dict[str, Any] = response.json()
        assert "errors" not in answer, f"{answer['errors']} to:\n{text}\nwith {variables}"
        data: dict[str, Any] = answer["data"]
        return data


def found_at(answer: Any, path: str) -> Any:
    """Follow a path such as `obligationTotals[obligation=REAP_FILED].met` or `objectives[0].title`."""
    here = answer
    for name, chosen in STEP.findall(path):
        here = here[name]
        if chosen.isdigit():
            here = here[int(chosen)]
        elif chosen:
            key, _, wanted = chosen.partition("=")
            matching = [entry for entry in here if _as_text(found_at(entry, key)) == wanted]
            assert len(matching) == 1, f"{len(matching)} entries have {chosen} in {path}"
            here = matching[0]
    return here


def _as_text(value: Any) -> str:
    return "null" if value is None else str(value)
