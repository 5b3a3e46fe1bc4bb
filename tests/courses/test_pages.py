"""The training list and the course pages: what readers see, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import VENUES, course, files

if TYPE_CHECKING:
    from bs4 import Tag

    from tests.site_factory import BuiltSite, SiteFactory

SNOW = "reason: snow, changed: 2026-12-01"
LIST = "training/"
PAGE = "training/short/"


def sections(site: BuiltSite, address: str) -> dict[str, list[str]]:
    """Return, under each heading of a page with sessions, when each of them is."""
    return {
        heading.get_text(strip=True): [when(item) for item in section.select("li.session")]
        for section in site.page(address).select("section")
        if section.select("li.session")
        for heading in section.select("h2")
    }


def when(item: Tag) -> str:
    """Return when a session's list item says it is, with the mark of its status."""
    (line,) = item.select(".session__when")
    return " ".join(line.get_text(" ", strip=True).split())


def notes(site: BuiltSite, session: str) -> list[str]:
    """Return the notes under a session's anchor on the course's page."""
    item = site.page(PAGE).find(id=session)
    assert item is not None
    return [" ".join(note.get_text().split()) for note in item.select(".session__note")]


def test_the_list_goes_by_month(site: SiteFactory) -> None:
    """Coming sessions of all courses stand in order of time under their months."""
    content = {
        "courses/venues.yaml": VENUES,
        "courses/first.yaml": course("date: 2027-03-02", "date: 2027-02-02", title="First"),
        "courses/second.yaml": course("date: 2027-02-01", "date: 2028-02-01", title="Second"),
    }
    built = site.build(content)
    assert sections(built, LIST) == {
        "February 2027": [
            "Monday 1 February 2027, 9am to 1pm",
            "Tuesday 2 February 2027, 9am to 1pm",
        ],
        "March 2027": ["Tuesday 2 March 2027, 9am to 1pm"],
        "February 2028": ["Tuesday 1 February 2028, 9am to 1pm"],
    }
    links = [link["href"] for link in built.page(LIST).select(".session a")]
    assert links == [
        "/training/second/#2027-02-01",
        "/training/first/#2027-02-02",
        "/training/first/#2027-03-02",
        "/training/second/#2028-02-01",
    ]


@pytest.mark.parametrize(
    ("today", "is_coming"),
    [("2027-02-02", True), ("2027-02-03T23:59", True), ("2027-02-04", False)],
)
def test_a_session_leaves_the_lists_when_its_last_day_is_over(
    site: SiteFactory,
    today: str,
    is_coming: bool,  # noqa: FBT001 -- what the parameters say
) -> None:
    """A session of two days is coming until the second has passed, then under “Past dates”."""
    built = site.build(files("date: 2027-02-02, until: 2027-02-03"), today)
    words = "Tuesday 2 to Wednesday 3 February 2027, 9am to 1pm each day"
    assert sections(built, LIST) == ({"February 2027": [words]} if is_coming else {})
    assert sections(built, PAGE) == {"Coming dates" if is_coming else "Past dates": [words]}


def test_past_dates_run_back_from_the_latest(site: SiteFactory) -> None:
    """On its own page a course has coming dates first to last and past ones last to first."""
    days = ["2027-02-02", "2027-03-02", "2027-04-06", "2027-05-04"]
    built = site.build(files(*(f"date: {day}" for day in days)), "2027-03-15")
    assert sections(built, PAGE) == {
        "Coming dates": [
            "Tuesday 6 April 2027, 9am to 1pm", "Tuesday 4 May 2027, 9am to 1pm",
        ],
        "Past dates": [
            "Tuesday 2 March 2027, 9am to 1pm", "Tuesday 2 February 2027, 9am to 1pm",
        ],
    }  # fmt: skip


CHANGED = [
    f"date: 2027-02-02, status: cancelled, {SNOW}",
    f"date: 2027-02-03, status: postponed, {SNOW}",
    f"date: 2027-02-04, status: moved, moved_to: library, {SNOW}",
    f"date: 2027-02-05, was: 2027-01-15, status: rescheduled, {SNOW}",
    "date: 2027-02-06, status: full, changed: 2026-12-01",
    "date: 2027-02-07, status: waiting-list, changed: 2026-12-01",
]
MARKED = [
    "Tuesday 2 February 2027, 9am to 1pm Cancelled",
    "Wednesday 3 February 2027, 9am to 1pm Postponed",
    "Thursday 4 February 2027, 9am to 1pm Moved",
    "Friday 5 February 2027, 9am to 1pm Rescheduled",
    "Saturday 6 February 2027, 9am to 1pm Full",
    "Sunday 7 February 2027, 9am to 1pm Waiting list",
]


def test_what_is_off_or_elsewhere_stays_and_is_marked(site: SiteFactory) -> None:
    """Until its day has passed a session of any status stays in both lists, with its mark."""
    for day in range(1, 9):
        built = site.build(files(*CHANGED), f"2027-02-0{day}")
        left = MARKED[max(0, day - 2) :]
        assert sections(built, LIST) == ({"February 2027": left} if left else {})
        assert sections(built, PAGE).get("Coming dates", []) == left


def test_the_reason_and_what_changed_are_shown(site: SiteFactory) -> None:
    """Under a session stand its reason, where or when it was to be, and where it is now."""
    built = site.build(files(*CHANGED))
    place = "Town Hall, 1 High Street, Sampleton, SA1 1AA"
    reason = "Reason: snow"
    cost = "Cost: ask us"
    assert notes(built, "2027-02-02") == [reason, place, cost]
    assert notes(built, "2027-02-03") == [reason, place, cost]
    assert notes(built, "2027-02-04") == [
        reason,
        "What changed: it was to be at Town Hall",
        "New place: Sampleton Library, 2 High Street",
        "Access: Step-free",
        cost,
    ]
    assert notes(built, "2027-01-15") == [
        reason,
        "What changed: first planned for Friday 15 January 2027, 9am to 1pm",
        place,
        cost,
    ]
    assert notes(built, "2027-02-06") == notes(built, "2027-02-07") == [place, cost]


@pytest.mark.parametrize(
    ("charge", "said"),
    [
        ("", "Cost: ask us"),
        ("charge: free", "Free"),
        ("charge: £12.50\ncharge_note: to cover printing", "Cost: £12.50"),
        ("charge: {Schools: free, Nurseries: £50}", "Cost: Schools free; Nurseries £50"),
        ("charge: {A: £20, B: free, C: £1000, D: £5}", "Cost: free to £1,000"),
    ],
)
def test_every_coming_session_says_what_it_costs(charge: str, said: str, site: SiteFactory) -> None:
    """On the front page, in the list of dates and on the course's page; a past one does not."""
    built = site.build(files("date: 2027-02-02", "date: 2026-02-03", more=f"{charge}\n"))
    assert notes(built, "2027-02-02")[-1] == said
    assert said not in notes(built, "2026-02-03")
    for address in ("", LIST):
        (item,) = built.page(address).select(".session")
        assert item.select(".session__note")[-1].get_text() == said


def test_a_session_is_an_anchor_of_its_course_s_page(site: SiteFactory) -> None:
    """Every session, coming and past, has its identity as an anchor, once."""
    lines = ["date: 2027-02-02", "date: 2027-02-02, start: 10:00, id: evening", *CHANGED[2:4]]
    page = site.build(files(*lines), "2027-02-05").page(PAGE)
    assert [item["id"] for item in page.select("li.session")] == [
        "2027-01-15", "2027-02-04", "evening", "2027-02-02",
    ]  # fmt: skip


@pytest.mark.parametrize("where", ["session", "course"])
def test_a_status_is_nowhere_before_its_day(site: SiteFactory, where: str) -> None:
    """Not a byte of a status and its reason is on the site the minute before its `changed`."""
    status = ["status: cancelled", "reason: CANARY", "changed: 2027-01-01 9:00"]
    content = (
        files(", ".join(["date: 2027-02-02", *status]))
        if where == "session"
        else files("date: 2027-02-02", more="\n".join([*status, ""]))
    )
    eve, day = site.build(content, "2027-01-01T08:59"), site.build(content, "2027-01-01T09:00")
    assert b"CANARY" not in eve.everything()
    assert b"CANCELLED" not in eve.everything()
    assert sections(eve, LIST) == {"February 2027": ["Tuesday 2 February 2027, 9am to 1pm"]}
    assert sections(day, LIST) == {
        "February 2027": ["Tuesday 2 February 2027, 9am to 1pm Cancelled"]
    }
    assert notes(day, "2027-02-02")[0] == "Reason: CANARY"


def test_a_new_date_and_a_new_place_are_nowhere_before_their_day(site: SiteFactory) -> None:
    """Before `changed` a rescheduled session stands at `was` and a moved one at its old venue."""
    tomorrow = "reason: snow, changed: 2027-01-02"
    content = files(
        f"date: 2027-03-09, was: 2027-03-02, status: rescheduled, {tomorrow}",
        f"date: 2027-04-06, status: moved, moved_to: library, {tomorrow}",
    )
    eve, day = site.build(content, "2027-01-01"), site.build(content, "2027-01-02")
    for canary in (b"9 March", b"2027-03-09", b"Sampleton Library", b"snow"):
        assert canary not in eve.everything()
        assert canary in day.everything()
    assert sections(eve, LIST)["March 2027"] == ["Tuesday 2 March 2027, 9am to 1pm"]


def test_courses_and_sessions_are_nowhere_before_they_are_announced(site: SiteFactory) -> None:
    """Not a byte of a course or a session, nor its address, is there before its `announced`."""
    hidden = course("date: 2027-06-06", title="CANARY").replace("2026-01-05", "2027-01-02")
    content = {
        **files("date: 2027-02-02", "date: 2027-05-05, announced: 2027-01-02, id: canary-id"),
        "courses/canary-course.yaml": hidden,
    }
    eve, day = site.build(content, "2027-01-01T23:59"), site.build(content, "2027-01-02")
    for canary in (b"CANARY", b"canary", b"5 May", b"6 June"):
        assert canary not in eve.everything()
        assert canary in day.everything()


def test_a_course_without_dates_says_who_to_ask(site: SiteFactory) -> None:
    """Where no date is coming the page says so and gives the course's own contact."""
    page = site.build(files()).page(PAGE)
    text = page.get_text(" ", strip=True)
    assert "There are no dates at present. Ask about the next one:" in text
    contacts = [link["href"] for link in page.select("main .contact a")]
    assert contacts == ["mailto:training@board.example", "tel:+441632960110"]


def test_booking_leads_to_the_session_s_own_page(site: SiteFactory) -> None:
    """`book` of a session overrules the course's; one that is full or off offers none."""
    built = site.build(
        files(
            "date: 2027-02-02",
            "date: 2027-02-03, book: 'https://book.example/own'",
            "date: 2027-02-04, status: full, changed: 2026-12-01",
            "date: 2027-02-05, status: waiting-list, changed: 2026-12-01",
            f"date: 2027-02-06, status: cancelled, {SNOW}",
            more="book: https://book.example/course\n",
        )
    )
    booking = {
        item["id"]: [link["href"] for link in item.select('a[href^="https://book.example"]')]
        for item in built.page(PAGE).select("li.session")
    }
    assert booking == {
        "2027-02-02": ["https://book.example/course"],
        "2027-02-03": ["https://book.example/own"],
        "2027-02-04": [],
        "2027-02-05": ["https://book.example/course"],
        "2027-02-06": [],
    }


@pytest.mark.parametrize(
    ("status", "asks"),
    [
        ("full, changed: 2026-12-01", False),
        (f"postponed, {SNOW}", False),
        ("waiting-list, changed: 2026-12-01", True),
    ],
)
def test_a_course_offers_booking_while_there_is_something_to_book(
    status: str,
    asks: bool,  # noqa: FBT001 -- a case of the test
    site: SiteFactory,
) -> None:
    """Where every coming date is full or off, one can ask a question and no more."""
    more = "book: https://book.example/course\n"
    page = site.build(files(f"date: 2027-02-02, status: {status}", more=more)).page(PAGE)
    (section,) = page.select("[aria-labelledby=page_booking]")
    heading = "Book a place or ask a question" if asks else "Ask a question"
    assert section.h2 is not None
    assert section.h2.get_text() == heading
    assert bool(section.select('a[href^="https://book.example"]')) is asks
    assert section.select('a[href="mailto:training@board.example"]') != []


def test_a_course_says_that_it_is_not_open_to_the_public(site: SiteFactory) -> None:
    """`public: no` is shown on the course's page, and on no other course's."""
    closed = site.build(files("date: 2027-02-02", more="public: no\n")).page(PAGE)
    opened = site.build(files("date: 2027-02-02")).page(PAGE)
    assert "not open to the public" in closed.get_text()
    assert "not open to the public" not in opened.get_text()
