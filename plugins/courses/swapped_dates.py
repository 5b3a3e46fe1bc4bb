"""Sessions that go back to an earlier day: often the old date and the new one are swapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.courses.model import Status
from plugins.dates.wording import date_words
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.datafiles.fields import Reading


def swapped_dates(sessions: Iterable[Reading], today: date | None) -> Iterator[Problem]:
    """Yield a problem for each session whose new day was over when it was given that day.

    Any other that goes back to an earlier day is advice until its old day is over, for that may be
    meant.
    """
    for reading in sessions:
        day, was = reading.get(f.DATE), reading.get(f.WAS)
        if day is None or was is None or was[0] <= day:
            continue
        said = (
            f"“was” is the old date, “date” the new one: here {date_words(was[0])} was given up "
            f"for {date_words(day)}"
        )
        line = reading.line_of(f.WAS)
        changed = reading.get(f.CHANGED)
        if changed and changed[0] > day and reading.get(f.STATUS) in {None, Status.RESCHEDULED}:
            message = f"{said}, which was over on the day in “changed”. Swap the two dates."
            yield Problem(reading.path, line, "was", message)
        elif today is None or today <= was[0]:
            message = f"{said}. If it is the other way round, swap the two dates."
            yield Problem(reading.path, line, "was", message, advice=True)
