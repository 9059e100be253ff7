"""The words of the switch between the light and the dark theme."""

from __future__ import annotations

from dashboard.language import lazy

DARK_THEME = lazy("Dark theme")
