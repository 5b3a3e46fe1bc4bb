"""Numbers of books, which look like telephone and NHS numbers: the check digit of all is alike."""

from __future__ import annotations

import re

from stdnum import isbn

# Grouped as they are printed: those of ten digits by the English-speaking publishers alone.
_BOOK = re.compile(r"(?:97[89][ -]\d{1,5}|[01])[ -]\d{2,7}[ -]\d{1,7}[ -][\dX](?![\dX])", re.ASCII)
_PREFIX = len("978-")


def is_of_book(text: str, start: int) -> bool:
    """Return whether an ISBN begins at a place in a passage, or its “978” before it."""
    for begin in {start, max(0, start - _PREFIX)}:
        found = _BOOK.match(text, begin)
        if found and found.end() > start and isbn.is_valid(found[0]):
            return True
    return False
