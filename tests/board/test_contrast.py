"""Colours are measured as WCAG says, and against the ground that the theme really has."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.board.colours import LEAST, PANEL, contrast, darkened
from tools.build.request import ROOT

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#FFFFFF", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey of WCAG's level AA
        ("#595959", "#ffffff", 7.0),  # the lightest of level AAA
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_known_pairs_have_their_known_contrast(one: str, other: str, ratio: float) -> None:
    """Either way round."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@given(COLOURS)
def test_the_shade_that_is_offered_would_be_accepted(colour: str) -> None:
    """This holds for any colour; one that is dark enough stays as it is."""
    assert contrast(darkened(colour), PANEL) >= LEAST
    assert (darkened(colour) == colour) == (contrast(colour, PANEL) >= LEAST)


def test_the_grey_is_the_themes_own() -> None:
    """The panel's colour stands in the style sheet, too, and there it is the same."""
    settings = (ROOT / "theme/static/css/1-settings.css").read_text("utf-8")
    light, dark = re.findall(r"--colour-panel: (#\w+);", settings)
    assert light == PANEL
    assert contrast(light, "#ffffff") < contrast(dark, "#ffffff")
