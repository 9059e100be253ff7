"""The palette, checked by computation: contrast in both themes, and apart for three kinds of colour blindness."""

import re
from itertools import combinations
from pathlib import Path

import pytest

import dashboard

TOKENS = (Path(dashboard.__file__).parent / "assets" / "10-tokens.css").read_text(encoding="utf-8")
STATUS = ("good", "active", "steady", "bad", "quiet")
Rgb = tuple[float, float, float]
# Machado, Oliveira and Fernandes 2009, severity 1.0.
BLINDNESS = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def colours(theme: str) -> dict[str, str]:
    light, _, dark = TOKENS.partition("@media screen and (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light))
    return found if theme == "light" else found | dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark))


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


def seen(colour: str, matrix: tuple[Rgb, Rgb, Rgb]) -> Rgb:
    rgb = linear(colour)
    red, green, blue = (sum(weight * channel for weight, channel in zip(row, rgb, strict=True)) for row in matrix)
    return oklab((red, green, blue))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "paper-raised", "paper-sunk"])
@pytest.mark.parametrize("text", ["ink", "ink-soft", "accent", "accent-strong"])
def test_text_reaches_4_5_to_1_on_every_ground(theme: str, ground: str, text: str) -> None:
    assert contrast(colours(theme)[text], colours(theme)[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "paper-raised"])
@pytest.mark.parametrize("drawing", [*STATUS, "accent", "rule-control"])
def test_shapes_and_control_borders_reach_3_to_1(theme: str, ground: str, drawing: str) -> None:
    assert contrast(colours(theme)[drawing], colours(theme)[ground]) >= 3


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("fill", ["good", "active", "bad", "accent"])
def test_figures_inside_a_bar_reach_4_5_to_1(theme: str, fill: str) -> None:
    assert contrast(colours(theme)[f"on-{fill}"], colours(theme)[fill]) >= 4.5


@pytest.mark.parametrize("kind", list(BLINDNESS))
def test_status_colours_stay_apart_for_the_colour_blind(kind: str) -> None:
    light = colours("light")
    for one, other in combinations(STATUS, 2):
        pair = zip(seen(light[one], BLINDNESS[kind]), seen(light[other], BLINDNESS[kind]), strict=True)
        assert sum((a - b) ** 2 for a, b in pair) ** 0.5 > 0.075, (one, other)
