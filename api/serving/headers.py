"""What a browser is told about every answer: what it is, who may use it, and that nothing in it may be run.

A page or an answer that knows better says so in headers of its own, and keeps them.
"""

from collections.abc import Sequence

from api.recent import Recent

Header = tuple[bytes, bytes]

STRICT = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    b"content-security-policy": b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
ONLY_ENCRYPTED = {b"strict-transport-security": b"max-age=31536000"}
CACHE_CONTROL = b"cache-control"
ASK_AGAIN = b"private, no-cache"
KEEP_NOTHING = b"no-store"
KINDS_REMEMBERED = 64  # of answers, by the names of their headers


class StrictHeaders:
    """In production they also tell browsers to come back over HTTPS only."""

    def __init__(self, *, is_production: bool) -> None:
        self._strict = list((STRICT | ONLY_ENCRYPTED if is_production else STRICT).items())
        self._missing: Recent[list[Header]] = Recent(KINDS_REMEMBERED)

    def beside(self, headers: Sequence[Header]) -> list[Header]:
        """What is to be said beside what an answer says itself."""
        names = tuple([name for name, _ in headers])
        missing = self._missing.get(names)
        if missing is None:
            missing = self._not_said_by({name.lower() for name in names})
            self._missing.keep(names, missing)
        return missing

    def _not_said_by(self, said: set[bytes]) -> list[Header]:
        missing = [header for header in self._strict if header[0] not in said]
        if CACHE_CONTROL not in said:
            # What has an ETag may be kept by the caller alone, who asks each time whether it still holds.
            missing.append((CACHE_CONTROL, ASK_AGAIN if b"etag" in said else KEEP_NOTHING))
        return missing
