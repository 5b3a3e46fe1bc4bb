"""What a date in a passage is the date of, by the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.anonymity.date_signs import (
    ATTENDED,
    BIRTH,
    EVENT,
    PUBLIC,
    TAUGHT,
    TIME_RANGE,
    WORK,
)  # fmt: skip
from plugins.checks.anonymity.sentences import (
    PERSON,
    clause_around,
    leading_words,
    sentence_around,
)  # fmt: skip

if TYPE_CHECKING:
    import re

_BIRTH_BEFORE, _BIRTH_AFTER = 60, 24
# How much further away a word counts that comes after the date.
_LATER = 12


class Meaning:
    """The sentence and the clause that a date stands in, and what they say of it."""

    def __init__(self, text: str, lower: str, start: int, end: int) -> None:
        """Take a passage, the same in small letters, and where the date begins and ends."""
        self._text, self._lower, self._start = text, lower, start
        written, begin = sentence_around(text, start, end)
        self._has_person = PERSON.search(written) is not None
        self._sentence = lower[begin : begin + len(written)]
        self._at = (start - begin, end - begin)
        self._clause, before = clause_around(self._sentence, *self._at)
        self._place = (self._at[0] - before, self._at[1] - before)

    @property
    def is_birth(self) -> bool:
        """Say whether somebody was born on it."""
        start, end = self._at
        before = self._sentence[max(0, start - _BIRTH_BEFORE) : start]
        after = self._sentence[end : end + _BIRTH_AFTER]
        return bool(BIRTH.search(before) or BIRTH.search(after))

    def is_near_child(self, *, is_later: bool) -> bool:
        """Take whether it is later than the review; say whether it may be of an event near a child.

        The nearest word in the clause decides, then the sentence, then what leads to a list. A
        date of which nothing is said is one.
        """
        event, public = self._nearest(EVENT), self._nearest(PUBLIC)
        if public is not None and (event is None or public < event):
            return False
        has_event = event is not None or self._says(EVENT)
        if self._says(ATTENDED) or (has_event and self._has_person):
            return True
        if has_event and not TAUGHT.search(self._clause):
            work = self._nearest(WORK)
            return work is None or (event is not None and event < work)
        said = any(self._says(signs) for signs in (PUBLIC, TAUGHT, WORK)) or self._is_in_list()
        return not (said or is_later or TIME_RANGE.match(self._sentence[self._at[1] :]))

    def _says(self, signs: re.Pattern[str]) -> bool:
        return signs.search(self._sentence) is not None

    def _is_in_list(self) -> bool:
        """Say whether a heading, or the line above a list, says that its dates are no child's."""
        leading = leading_words(self._lower, self._start)
        return any(signs.search(leading) for signs in (PUBLIC, TAUGHT, WORK))

    def _nearest(self, signs: re.Pattern[str]) -> int | None:
        """Give how far the nearest sign is from the date in its clause, None where none is."""
        start, end = self._place
        far = [
            start - found.end() if found.end() <= start else found.start() - end + _LATER
            for found in signs.finditer(self._clause)
        ]
        return min(far, default=None)
