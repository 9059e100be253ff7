"""What a process does once it has started. The dashboard says the same of itself: it uses nothing of the API."""

import gc


def keep_for_good() -> None:
    """What was made at the start stays to the end, so Python need not look through it again and again."""
    gc.collect()
    gc.freeze()
