"""What one caller may ask for in a minute, and who counts as one caller."""

from collections.abc import Iterator
from unittest.mock import patch

import pytest
from limits.errors import StorageError

from api.callers import caller_of, networks
from api.rate_limits import RateLimits

NOON = 1_800_000_000.0  # a full minute


class Clock:
    """The clock of the package `limits`, in our hands."""

    now = NOON

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Iterator[Clock]:
    clock = Clock()
    with patch("limits.storage.memory.time.time", clock):
        yield clock


@pytest.mark.usefixtures("clock")
async def test_a_caller_may_ask_for_what_a_minute_allows_and_no_more() -> None:
    limits = RateLimits(100)
    assert [await limits.charge("a", 60), await limits.charge("a", 40)] == [None, None]
    assert await limits.charge("a", 1) is not None
    assert await limits.charge("b", 100) is None


@pytest.mark.usefixtures("clock")
async def test_what_is_refused_is_not_counted() -> None:
    limits = RateLimits(100)
    await limits.charge("a", 90)
    for _ in range(5):
        assert await limits.charge("a", 11) is not None
    assert await limits.charge("a", 10) is None


@pytest.mark.parametrize("cost", [1, 30, 100])
@pytest.mark.parametrize("asked_at", [0.0, 20.0, 59.0])
@pytest.mark.parametrize("first", [100, 71])
async def test_who_waits_as_long_as_told_is_answered_and_not_much_sooner(
    clock: Clock, cost: int, asked_at: float, first: int
) -> None:
    limits = RateLimits(100)
    clock.now = NOON + asked_at
    assert await limits.charge("a", first) is None
    wait = await limits.charge("a", cost)
    if first + cost <= 100:
        assert wait is None
        return
    assert wait is not None
    clock.now += wait - 2
    assert await limits.charge("a", cost) is not None
    clock.now += 2
    assert await limits.charge("a", cost) is None


@pytest.mark.usefixtures("clock")
async def test_a_question_dearer_than_a_minute_takes_the_whole_minute() -> None:
    limits = RateLimits(100)
    assert await limits.charge("a", 5000) is None
    assert await limits.charge("a", 1) is not None


async def test_a_storage_that_does_not_answer_limits_nobody() -> None:
    limits = RateLimits(1)
    with patch.object(limits._limiter, "hit", side_effect=StorageError(OSError("gone"))):
        assert [await limits.charge("a", 1), await limits.charge("a", 1)] == [None, None]


PROXY = networks("10.1.2.3, 192.168.7.0/24")


@pytest.mark.parametrize(
    ("peer", "forwarded", "caller"),
    [
        ("203.0.113.5", [], "203.0.113.5"),
        ("203.0.113.5", [b"198.51.100.1"], "203.0.113.5"),
        ("10.1.2.3", [b"198.51.100.1"], "198.51.100.1"),
        ("192.168.7.99", [b"198.51.100.1"], "198.51.100.1"),
        ("192.168.8.1", [b"198.51.100.1"], "192.168.8.1"),
        ("10.1.2.3", [b"made-up, 6.6.6.6, 198.51.100.1"], "198.51.100.1"),
        ("10.1.2.3", [b"6.6.6.6", b"198.51.100.1"], "198.51.100.1"),
        ("10.1.2.3", [b"<script>"], "unknown"),
        ("10.1.2.3", [b"198.51.100.1, 192.168.7.5"], "198.51.100.1"),
        ("10.1.2.3", [b"6.6.6.6, 198.51.100.1, 192.168.7.5, 10.1.2.3"], "198.51.100.1"),
        ("10.1.2.3", [], "10.1.2.3"),
        ("testclient", [], "unknown"),
        ("2001:db8:1:2:3::4", [], "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::", [], "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.5", [], "203.0.113.5"),
    ],
)
def test_a_caller_is_the_address_at_the_other_end_unless_a_trusted_proxy_says_more(
    peer: str, forwarded: list[bytes], caller: str
) -> None:
    scope = {"type": "http", "client": (peer, 1), "headers": [(b"x-forwarded-for", value) for value in forwarded]}
    assert caller_of(scope, PROXY) == caller


def test_without_a_trusted_proxy_nobody_speaks_for_another() -> None:
    scope = {"type": "http", "client": None, "headers": [(b"x-forwarded-for", b"198.51.100.1")]}
    assert caller_of(scope, networks("")) == "unknown"
