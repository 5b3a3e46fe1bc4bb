"""Colours as WCAG measures them: how far apart two are, and how dark one has to be."""

from __future__ import annotations

# The lightest grey on which the theme sets words in the board's colour (--colour-panel).
PANEL = "#f2f4f5"
LEAST = 7.0
_STEPS = 256
_NEARLY_BLACK = 0.04045  # where sRGB goes over from a line to a curve


def contrast(one: str, other: str) -> float:
    """Take two colours as # and six figures; give their contrast, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str) -> str:
    """Take a colour; give the nearest of its shades that words on the panel may have."""
    parts = _parts(colour)
    shades = (
        "#" + "".join(f"{part * step // _STEPS:02x}" for part in parts)
        for step in range(_STEPS, -1, -1)
    )
    return next(shade for shade in shades if contrast(shade, PANEL) >= LEAST)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Give the relative luminance (WCAG 2.2, definition)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    bright: float = ((part + 0.055) / 1.055) ** 2.4
    return part / 12.92 if part <= _NEARLY_BLACK else bright
