"""Finds the part of a review that says what is to be done, and the words before due days."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from plugins.articles.sections import WHAT_TO_DO, part_named, section_headings, usual_part
from plugins.characters import lines_of

if TYPE_CHECKING:
    from plugins.articles.model import Entry

# The words right before a day by which something is to be done.
DUE = re.compile(
    r"\b(?:by|(?:no|not) later than|due(?: (?:on|by|date))?|deadline(?: is)?)\W{0,3}$",
    re.IGNORECASE,
)


def action_lines(entry: Entry) -> range:
    """Return the lines of a review's body, from 0, that say what is to be done, or no lines."""
    if entry.review is None:
        return range(0)
    headings = section_headings(entry.body)
    for heading, following in zip_longest(headings, headings[1:]):
        if WHAT_TO_DO in {part_named(heading.words), usual_part(heading.words)}:
            end = following.line if following else len(lines_of(entry.body))
            return range(heading.end + 1, end)
    return range(0)
