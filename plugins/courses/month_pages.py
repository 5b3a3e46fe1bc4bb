"""Sessions by month over pages: whole months where they fit, and no page without an end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.courses.schedule import by_month
from plugins.dates.wording import month_words
from plugins.page_head import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from plugins.courses.schedule import Standing
    from plugins.courses.views import SessionView

# Months share a page up to so many sessions; a month of more has a page to itself, up to the
# second number, and is parted beyond that.
A_PAGE = 60
A_MONTH = 150


@dataclass(frozen=True, slots=True)
class MonthPart:
    """The sessions of one month that stand on one page: all of them but in very full months."""

    month: date
    sessions: tuple[SessionView, ...]

    @property
    def words(self) -> str:
        """Give the month in words."""
        return month_words(self.month)


Months = tuple[MonthPart, ...]


def month_pages(
    sessions: Iterable[Standing], view_of: Callable[[Standing], SessionView]
) -> tuple[Months, ...]:
    """Take sessions in order and how each is shown; give the months of each page."""
    pages: list[list[MonthPart]] = []
    for part in _parts(sessions, view_of):
        there = sum(len(each.sessions) for each in pages[-1]) if pages else A_PAGE
        if there + len(part.sessions) <= A_PAGE:
            pages[-1].append(part)
        else:
            pages.append([part])
    return tuple(tuple(page) for page in pages)


def page_links(pages: Sequence[Months], address: str) -> tuple[Link, ...]:
    """Take the pages and the first one's address; give a link to each, named by its months."""
    return tuple(
        Link(_span(page), f"{address}page/{number}/" if number > 1 else address)
        for number, page in enumerate(pages, start=1)
    )


def _span(page: Months) -> str:
    first, last = page[0], page[-1]
    if first is last:
        return first.words
    if first.month.year == last.month.year:
        return f"{first.words.rpartition(' ')[0]} to {last.words}"
    return f"{first.words} to {last.words}"


def _parts(
    sessions: Iterable[Standing], view_of: Callable[[Standing], SessionView]
) -> Iterator[MonthPart]:
    for month, held in by_month(sessions):
        for start in range(0, len(held), A_MONTH):
            yield MonthPart(month, tuple(map(view_of, held[start : start + A_MONTH])))
