"""The reviews plugin's signals."""

from __future__ import annotations

from pelican import signals

from plugins.reviews.generator import RegisterGenerator


def register() -> None:
    """Connect the generator (Pelican signal `get_generators`)."""
    signals.get_generators.connect(_generators)


def _generators(_sender: object) -> type[RegisterGenerator]:
    return RegisterGenerator
