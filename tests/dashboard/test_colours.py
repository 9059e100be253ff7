"""The palette, checked by computation: contrast in both themes, and apart for three kinds of colour blindness."""

import math
import re
from itertools import combinations
from pathlib import Path

import pytest

import dashboard

ASSETS = Path(dashboard.__file__).parent / "assets"
TOKENS = (ASSETS / "10-tokens.css").read_text(encoding="utf-8")
PICTURES = (ASSETS / "60-pictures.css").read_text(encoding="utf-8")
STATUS = ("good", "active", "steady", "bad", "quiet")
GROUNDS = ("paper", "paper-raised", "paper-sunk", "mark")
# In OKLab, where 0.02 is about the smallest difference that is seen side by side.
CLEARLY_APART = 0.1
Rgb = tuple[float, float, float]
# Machado, Oliveira and Fernandes 2009, severity 1.0.
BLINDNESS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


every_theme = pytest.mark.parametrize("theme", ["light", "dark"])


def colours(theme: str) -> dict[str, str]:
    """What `--ink: light-dark(#16212b, #ece8df);` is in a theme; the first time that a colour is given counts."""
    found = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", TOKENS.partition("@media")[0])
    return {name: light if theme == "light" else dark for name, light, dark in found}


def linear(colour: str) -> Rgb:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return red, green, blue


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def oklab(rgb: Rgb) -> Rgb:
    red, green, blue = (max(0.0, channel) for channel in rgb)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def as_seen(colour: str, sight: str) -> Rgb:
    rgb = linear(colour)
    if sight in BLINDNESS:
        red, green, blue = (
            sum(weight * channel for weight, channel in zip(row, rgb, strict=True)) for row in BLINDNESS[sight]
        )
        rgb = red, green, blue
    return oklab(rgb)


def distance(one: Rgb, other: Rgb) -> float:
    return math.dist(one, other)


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["ink", "ink-soft", "accent", "accent-strong"])
def test_text_reaches_4_5_to_1_on_every_ground(theme: str, ground: str, text: str) -> None:
    assert contrast(colours(theme)[text], colours(theme)[ground]) >= 4.5


@every_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("drawing", [*STATUS, "accent", "rule-control"])
def test_shapes_and_control_borders_reach_3_to_1(theme: str, ground: str, drawing: str) -> None:
    assert contrast(colours(theme)[drawing], colours(theme)[ground]) >= 3


@every_theme
@pytest.mark.parametrize("fill", ["good", "active", "bad", "accent"])
def test_figures_inside_a_bar_reach_4_5_to_1(theme: str, fill: str) -> None:
    assert contrast(colours(theme)[f"on-{fill}"], colours(theme)[fill]) >= 4.5


@every_theme
@pytest.mark.parametrize("sight", ["full colour", *BLINDNESS])
def test_status_colours_stay_apart_for_the_colour_blind(theme: str, sight: str) -> None:
    palette = colours(theme)
    shown = {name: as_seen(palette[name], sight) for name in STATUS}
    assert {
        (one, other): round(apart, 3)
        for one, other in combinations(STATUS, 2)
        if (apart := distance(shown[one], shown[other])) < CLEARLY_APART
    } == {}


def test_a_fill_of_a_chart_is_one_of_the_colours_that_are_checked_here() -> None:
    """A tone that is drawn has a checked colour, a pattern in one of them, or the ground with such an edge."""
    tones = dict(re.findall(r"^\.tone-(\w+) \{ (.+) \}$", PICTURES, re.MULTILINE))
    assert tones.keys() >= {"done", "doing", "ongoing", "waiting", "unknown", "late", "plain"}
    used = {name for rule in tones.values() for name in re.findall(r"var\(--([\w-]+)\)", rule)}
    assert used <= {*STATUS, *(f"on-{name}" for name in STATUS), "accent", "on-accent", "ink", "paper", "paper-raised"}
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", PICTURES) == []
