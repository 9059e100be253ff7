"""Days that stand as 2026-11-14 in a sentence of the graph, written as people write them."""

from __future__ import annotations

import re

from dashboard.wording import words

ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def with_days_in_words(sentence: str) -> str:
    return ISO_DAY.sub(lambda found: words.day(found[0]), sentence)
