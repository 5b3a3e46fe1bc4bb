"""Which items a feed sends: 12 months, 20 where there are as many, never cut within a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.output.channel import FEWEST, FeedItem, latest

if TYPE_CHECKING:
    from collections.abc import Sequence

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2027, 6, 15, 12, tzinfo=LONDON)
YEAR_AGO = date(2026, 6, 15)
quick = settings(max_examples=120)


def item(moment: datetime, name: object = "") -> FeedItem:
    """Return an item of an aware moment, by its name."""
    return FeedItem(f"{moment.astimezone(UTC):%Y%m%d%H%M%S}{name}", "Title", "/", "Text", moment)


def days(items: Sequence[FeedItem]) -> set[date]:
    """Return the days in London that items are of."""
    return {each.moment.astimezone(LONDON).date() for each in items}


# Many fall on few days round the year's edge, so that a cut within a day would be seen.
past = st.one_of(
    st.datetimes(datetime(2025, 1, 1), datetime(2027, 6, 15, 12)),  # noqa: DTZ001 -- placed below
    st.datetimes(datetime(2026, 6, 14), datetime(2026, 6, 16)),  # noqa: DTZ001
).map(lambda local: item(local.replace(tzinfo=LONDON)))
many = st.lists(past, max_size=60, unique_by=lambda each: each.guid)


@quick
@given(many)
def test_the_last_12_months_are_sent(items: list[FeedItem]) -> None:
    """Every item from the same day a year ago on is sent."""
    recent = {each for each in items if each.moment.date() >= YEAR_AGO}
    assert recent <= set(latest(items, NOW))


@quick
@given(many)
def test_20_items_are_sent_where_there_are_as_many(items: list[FeedItem]) -> None:
    """However old they are, a feed holds 20 items, or all that there are."""
    assert len(latest(items, NOW)) >= min(FEWEST, len(items))
    assert FEWEST == 20


@quick
@given(many)
def test_a_day_is_never_cut(items: list[FeedItem]) -> None:
    """All items of a day are sent or none, and no day is left out."""
    sent = latest(items, NOW)
    left = set(items) - set(sent)
    assert not days(sent) & days(tuple(left))
    assert not left or max(days(tuple(left))) < min(days(sent))


@quick
@given(many)
def test_no_more_is_sent_than_asked_for(items: list[FeedItem]) -> None:
    """Without its oldest day a feed would have fewer than 20 items, or that day is of the year."""
    sent = latest(items, NOW)
    oldest = min(days(sent), default=YEAR_AGO)
    younger = [each for each in sent if each.moment.date() > oldest]
    assert oldest >= YEAR_AGO or len(younger) < FEWEST


@quick
@given(many, st.data())
def test_the_order_is_settled(items: list[FeedItem], data: st.DataObject) -> None:
    """The newest comes first, each once, whatever the order that the items came in."""
    sent = latest(items, NOW)
    moments = [each.moment for each in sent]
    assert moments == sorted(moments, reverse=True)
    assert len(set(sent)) == len(sent)
    assert latest(data.draw(st.permutations(items)), NOW) == sent


def test_items_of_one_moment_stand_in_the_order_of_their_guids() -> None:
    """Where the moment says nothing the guid decides, so that the bytes are the same each time."""
    items = [item(NOW, name) for name in "cab"]
    assert [each.guid[-1] for each in latest(items, NOW)] == ["a", "b", "c"]


@pytest.mark.parametrize("older", [0, 1, 5], ids=["none", "one", "several"])
def test_more_than_20_of_one_day_are_all_sent(older: int) -> None:
    """25 items of one old day are sent together, and nothing older with them."""
    day = NOW - timedelta(days=1000)
    items = [item(day, n) for n in range(25)]
    items += [item(day - timedelta(days=1), n) for n in range(older)]
    assert len(latest(items, NOW)) == 25


def test_a_leap_day_is_a_year_after_28_february() -> None:
    """On 29 February 2028 the items from 28 February 2027 on are sent, however many."""
    leap = datetime(2028, 2, 29, 9, tzinfo=LONDON)
    items = [
        item(datetime(2027, 2, day, 9, tzinfo=LONDON), n) for day in (27, 28) for n in range(30)
    ]
    assert days(latest(items, leap)) == {date(2027, 2, 28)}
