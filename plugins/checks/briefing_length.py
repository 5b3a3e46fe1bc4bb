"""Advice on briefings that do not fit on one side of A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.briefings.length import words_over
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry

RULE = "briefing"


def briefing_advice(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Take all entries; give advice for each review whose briefing runs over one side of A4."""
    for entry in entries:
        if over := words_over(entry):
            message = (
                "The seven-minute briefing runs over one side of A4: "
                f"cut about {over} words from its parts."
            )
            yield Problem(entry.path, entry.body_line, RULE, message, advice=True)
