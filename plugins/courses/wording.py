"""Sessions, charges and statuses in the words that readers see in pages, calendars and feeds."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.courses.model import Status
from plugins.dates import days_words, money_words, times_words

if TYPE_CHECKING:
    from plugins.courses.model import Charge, Slot, Venue
    from plugins.courses.schedule import Standing

_MOST_BANDS = 3  # the most bands of a charge that a session's line lists
STATUS_WORDS = {
    Status.SCHEDULED: "",
    Status.FULL: "Full",
    Status.WAITING_LIST: "Waiting list",
    Status.CANCELLED: "Cancelled",
    Status.POSTPONED: "Postponed",
    Status.MOVED: "Moved",
    Status.RESCHEDULED: "Rescheduled",
}


@lru_cache(maxsize=20_000)
def slot_words(slot: Slot) -> str:
    """Return a slot as “Saturday 7 October 2017, 9am to 1pm”, plus “each day” for several days."""
    each = " each day" if slot.days > 1 else ""
    return f"{days_words(slot.first_day, slot.last_day)}, {times_words(*slot.times)}{each}"


def charge_words(charge: Charge) -> str:
    """Return a charge as “£15 a place, to cover printing”; semicolons separate several bands."""
    bands = "; ".join(
        f"{band.who}: {money_words(band.amount)}"
        if band.who
        else _everybody(money_words(band.amount))
        for band in charge.bands
    )
    return f"{bands}, {charge.note}" if charge.note else bands


def _everybody(amount: str) -> str:
    return "Free" if amount == "free" else f"{amount} a place"


def cost_words(charge: Charge | None) -> str:
    """Return what a place costs, for a session's line: “Cost: £15”, “Free”, “Cost: ask us”.

    Up to three bands are listed; if there are more, only the lowest and the highest amount are
    shown.
    """
    if charge is None:
        return "Cost: ask us"
    if len(charge.bands) > _MOST_BANDS:
        amounts = sorted(band.amount for band in charge.bands)
        return f"Cost: {money_words(amounts[0])} to {money_words(amounts[-1])}"
    if charge.bands[0].who:
        each = (f"{band.who} {money_words(band.amount)}" for band in charge.bands)
        return f"Cost: {'; '.join(each)}"
    amount = money_words(charge.bands[0].amount)
    return "Free" if amount == "free" else f"Cost: {amount}"


def venue_words(venue: Venue) -> str:
    """Return the venue's name and address on one line."""
    return ", ".join(part for part in (venue.name, venue.address, venue.postcode) if part)


def marked_title(title: str, status: Status) -> str:
    """Return a course's title with a session's status before it, as in “Full: A short course”."""
    mark = STATUS_WORDS[status]
    return f"{mark}: {title}" if mark else title


def change_words(session: Standing) -> str:
    """Return what has changed about a session, such as “first planned for Saturday 3 March …”."""
    parts = []
    if session.was:
        parts.append(f"first planned for {slot_words(session.was)}")
    if session.moved_from:
        place = session.moved_from
        parts.append("it was to be online" if place.is_online else f"it was to be at {place.name}")
    return "; ".join(parts)
