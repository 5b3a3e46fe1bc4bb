"""Course files of every kind that an editor can write, drawn by Hypothesis as data of YAML."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from plugins.courses.model import NEEDS_REASON, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.site_factory import Files

FIRST, LAST = date(2026, 1, 2), date(2028, 12, 1)
PLACES = ("hall", "library", "online")
# Words of an editor, and with them what HTML, RSS, iCalendar and JSON write in their own way.
_marks = st.sampled_from("&<>\"'\\;:,#{}[]()*_|`~–—“”’ £é😀\u00a0\u200b\u202e\u05d0%&amp;")
_letters = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))
lines = st.text(st.one_of(_letters, _marks, st.sampled_from("abc XYZ 09")), max_size=40).map(
    lambda text: " ".join(text.split()) or "-"
)
_days = st.dates(FIRST, LAST)
_clocks = st.integers(8, 16).map(lambda hour: f"{hour}:00")


@st.composite
def any_files(draw: st.DrawFn) -> Files:
    """Draw the files of some courses with their venues; most of them can be built."""
    venues = {
        name: _kept({"name": draw(lines), "address": draw(lines), "access": draw(_seldom(lines))})
        for name in PLACES[:2]
    }
    ids = draw(st.lists(st.sampled_from(["a", "b-2", "c", "d", "e"]), min_size=2, unique=True))
    courses = {f"courses/{each}.yaml": draw(_courses()) for each in ids}
    return {
        path: json.dumps(data, ensure_ascii=False, indent=1)
        for path, data in {"courses/venues.yaml": venues, **courses}.items()
    }


moments = st.builds(
    lambda day, clock: f"{day}T{clock:%H:%M}",
    st.dates(date(2026, 3, 1), date(2028, 6, 1)),
    st.times(),
)


@st.composite
def _courses(draw: st.DrawFn) -> dict[str, Any]:
    announced = draw(st.dates(FIRST, date(2026, 12, 1)))
    others = [each for each in Status if each is not Status.RESCHEDULED]
    return _kept(
        {
            "title": draw(lines),
            "summary": draw(lines),
            "level": draw(_seldom(lines)),
            "audience": draw(_seldom(st.lists(lines, min_size=1, max_size=2))),
            "charge": draw(_seldom(st.sampled_from(["free", "£15", {"A & B": "free", "C": "£9"}]))),
            "contact": {"email": "training@board.example"},
            "book": draw(_seldom(st.just("https://booking.example/a?b=1&c=#d"))),
            "public": draw(st.sampled_from(["", "", "no"])),
            "description": draw(_seldom(st.just("Some *text*.\n\n## A part\n"))),
            "announced": announced.isoformat(),
            "venue": draw(st.sampled_from(PLACES)),
            "start": "9:00",
            "end": "17:30",
            **draw(_seldom(_changes(announced, others), {})),
            "sessions": draw(_sessions(announced)),
        }
    )


@st.composite
def _sessions(draw: st.DrawFn, announced: date) -> list[dict[str, Any]]:
    after = st.lists(
        st.integers(0, 900), min_size=draw(st.sampled_from([0, 3])), max_size=8, unique=True
    )
    return [draw(_session(announced + timedelta(n), announced)) for n in draw(after)]


@st.composite
def _session(draw: st.DrawFn, day: date, announced: date) -> dict[str, Any]:
    own = draw(_seldom(st.dates(announced, day)))
    said = draw(st.one_of(st.none(), *[_changes(own or announced, list(Status))] * 3))
    said = said or {}
    first = draw(_seldom(_days)) if said.get("status") != Status.RESCHEDULED else draw(_days)
    if first and first > day:
        first = day - (first - day)  # whoever goes back to an earlier day is asked about it
    return _kept(
        {
            "date": day.isoformat(),
            "until": draw(
                _seldom(st.integers(1, 4).map(lambda n: (day + timedelta(n)).isoformat()))
            ),
            "start": draw(_seldom(_clocks)),
            "venue": draw(_seldom(st.sampled_from(PLACES))),
            "id": draw(_seldom(st.just(f"own-{day}"))),
            "was": first.isoformat() if first and first != day else "",
            "moved_to": draw(_seldom(st.sampled_from(PLACES))),
            "announced": own.isoformat() if own else "",
            "places": draw(_seldom(st.just("12"))),
            **said,
        }
    )


@st.composite
def _changes(draw: st.DrawFn, announced: date, statuses: Sequence[Status]) -> dict[str, Any]:
    status = draw(st.sampled_from(statuses))
    at = announced + timedelta(draw(st.integers(0, 200)))
    clock = draw(st.sampled_from(["", "", " 10:15", " 23:59"]))
    return _kept(
        {
            "status": str(status),
            "changed": f"{at}{clock}",
            "reason": draw(lines) if status in NEEDS_REASON else "",
            "moved_to": draw(st.sampled_from(PLACES)) if status is Status.MOVED else "",
        }
    )


def _seldom(drawn: st.SearchStrategy[Any], nothing: Any = "") -> st.SearchStrategy[Any]:  # noqa: ANN401
    return st.one_of(st.just(nothing), st.just(nothing), drawn)


def _kept(fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if value not in ("", {}, None)}
