"""The recommendations plugin's signals."""

from __future__ import annotations

from pelican import signals

from plugins.recommendations.generator import RecommendationsGenerator


def register() -> None:
    """Connect the generator (Pelican signal `get_generators`)."""
    signals.get_generators.connect(_generators)


def _generators(_sender: object) -> type[RecommendationsGenerator]:
    return RecommendationsGenerator
