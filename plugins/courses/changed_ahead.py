"""Advice on statuses that take effect far in the future: the year of “changed” may be wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.dates import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.sources.fields import Reading

# An editor may hold back news of a change for about a month, but hardly longer.
_AHEAD = timedelta(days=31)


def changed_ahead(readings: Iterable[Reading], today: date | None) -> Iterator[Problem]:
    """Yield advice on each change of a course or a session that readers would see too late.

    Such a change is dated more than 31 days after `today`, the day of the build, or it is still to
    come and dated after the last day of its session.
    """
    for reading in readings:
        changed, days = reading.get(f.CHANGED), (reading.get(f.UNTIL), reading.get(f.DATE))
        if today is None or changed is None or changed[0] <= today:
            continue
        last = next(filter(None, days), None)
        is_late = last is not None and changed[0] > last
        if is_late or changed[0] > today + _AHEAD:
            after = " and after the session itself" if is_late else ""
            message = (
                f"“changed” is {date_words(changed[0])}, which is still to come{after}. Readers "
                "see nothing of the change until then: is the year right?"
            )
            yield Problem(reading.path, reading.line_of(f.CHANGED), "changed", message, advice=True)
