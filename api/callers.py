"""Who asks, as far as an address says, and what is said to those who ask too much.

It stands apart from `rate_limits`, which takes long to import, and is needed where nobody is limited too.
"""

from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.types import Scope

from domain.errors import EquityError

Networks = Sequence[IPv4Network | IPv6Network]

UNKNOWN = "unknown"
# Whoever has one address of version 6 has usually all that share its first 64 bits.
ONE_HOUSEHOLD = 64


class AskedTooMuch(EquityError):
    """A caller has asked for as much as a minute allows."""

    code = "RATE_LIMITED"
    status = 429

    def __init__(self, allowed: int, cost: int, wait_s: int) -> None:
        self.wait_s = wait_s
        self.details = {"limit": "cost in a minute", "allowed": allowed, "found": cost, "retryAfter": wait_s}
        super().__init__(
            f"One caller may ask for {allowed} in a minute, counted in fields and records; this request costs {cost}"
            f" more. Ask again in {wait_s} seconds, or for less at once."
        )


def networks(named: str) -> Networks:
    """Addresses and networks with commas between, as in `10.0.0.7, 192.168.0.0/16`."""
    return [ip_network(name.strip()) for name in named.split(",") if name.strip()]


def caller_of(scope: Scope, trusted: Networks) -> str:
    """Who asks: the address at the other end, or the one for which trusted proxies there say that they ask."""
    peer = scope["client"][0] if scope.get("client") else UNKNOWN
    if not trusted or not _is_one_of(peer, trusted):
        return _household(peer)
    told = b",".join(value for name, value in scope["headers"] if name == b"x-forwarded-for").decode("latin-1")
    # Each proxy writes down at the end who asked it; what stands before the last stranger is that stranger's own word.
    for address in reversed([part.strip() for part in told.split(",") if part.strip()]):
        if not _is_one_of(address, trusted):
            return _household(address)
    return _household(peer)


def _is_one_of(address: str, trusted: Networks) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in trusted)


@lru_cache(1024)
def _household(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return UNKNOWN
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(IPv6Network((found, ONE_HOUSEHOLD), strict=False))
    return str(getattr(found, "ipv4_mapped", None) or found)
