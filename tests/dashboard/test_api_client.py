"""One question, one answer, or a refusal that says which of two it is."""

from typing import Any

import httpx2
import pytest

from dashboard.api_client import ApiDown, QueryRefused


async def test_the_answer_is_the_data(graph: Any) -> None:
    assert await graph.client.ask("Edition") == graph.data


async def test_variables_without_a_value_are_left_out(graph: Any) -> None:
    await graph.client.ask("Edition", {"asOf": None, "first": 0})
    assert graph.asked[0]["variables"] == {"first": 0}
    assert graph.asked[0]["operationName"] == "Edition"


async def test_a_refusal_carries_the_words_and_the_code_of_the_api(graph: Any) -> None:
    error = {"message": "Ask for a later day.", "extensions": {"code": "DAY_TOO_EARLY"}}
    graph.response = httpx2.Response(200, json={"data": None, "errors": [error]})
    with pytest.raises(QueryRefused) as refused:
        await graph.client.ask("Edition")
    assert (refused.value.message, refused.value.code) == ("Ask for a later day.", "DAY_TOO_EARLY")


async def test_a_refusal_without_a_code_has_none(graph: Any) -> None:
    graph.response = httpx2.Response(400, json={"errors": [{"message": "No."}]})
    with pytest.raises(QueryRefused) as refused:
        await graph.client.ask("Edition")
    assert refused.value.code is None


@pytest.mark.parametrize(
    ("error", "what_happened"),
    [
        (httpx2.ConnectError("refused"), "there is no connection"),
        (httpx2.ReadTimeout("late"), "it took too long"),
    ],
)
async def test_an_api_that_cannot_be_reached_is_down(graph: Any, error: Exception, what_happened: str) -> None:
    graph.error = error
    with pytest.raises(ApiDown) as down:
        await graph.client.ask("Edition")
    assert down.value.what_happened == what_happened


@pytest.mark.parametrize(
    "response",
    [
        httpx2.Response(502, text="<h1>Bad gateway</h1>"),
        httpx2.Response(200, json=["not", "an", "answer"]),
        httpx2.Response(200, json={"data": None}),
    ],
)
async def test_an_answer_that_is_none_counts_as_down(graph: Any, response: httpx2.Response) -> None:
    graph.response = response
    with pytest.raises(ApiDown):
        await graph.client.ask("Edition")
