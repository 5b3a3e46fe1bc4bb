"""Numbers of books, which look like telephone and NHS numbers: the check digit of all is alike."""

from __future__ import annotations

import re

from stdnum import isbn

# Those of thirteen digits by their beginning, for typing errors are seldom checked; those of ten
# as the publishers of books in English group them.
_THIRTEEN = re.compile(r"97[89](?:[ -]?\d){10}(?!\d)", re.ASCII)
_TEN = re.compile(r"[01][ -]\d{2,7}[ -]\d{1,7}[ -][\dX](?![\dX])", re.ASCII)
_PREFIX = len("978-")


def is_of_book(text: str, start: int) -> bool:
    """Return whether an ISBN begins at a place in a passage, or its “978” before it."""
    thirteen = _THIRTEEN.match(text, max(0, start - _PREFIX)) or _THIRTEEN.match(text, start)
    if thirteen and thirteen.end() > start:
        return True
    ten = _TEN.match(text, start)
    return ten is not None and isbn.is_valid(ten[0])
