"""The words of the page that shows every component. What the components hold there stands for data, and is English."""

from __future__ import annotations

from dashboard.language import lazy

NAME = lazy("Components")
LEAD = lazy("Every part that pages are made of, with sample data. Only those who change the pages can open this one.")
ABOUT = lazy("About")
NUMBERS = lazy("Numbers")
WORDS_WITH_SHAPES = lazy("Words with shapes")
FILTERS = lazy("Filters")
PICTURES = lazy("Pictures")
LINES = lazy("Lines and marks")
MATRIX = lazy("Matrix")
TABLES = lazy("Tables")
CITYWIDE_REPORTS = lazy("Reported by the City")
DEFINITIONS = lazy("Definitions")
NOTHING_TO_SHOW = lazy("Nothing to show")
