"""Threat 19: the joining link of an online meeting stands in the data of a course."""

from __future__ import annotations

import pytest

from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported

AT = "courses/a.yaml"
SAID = (
    "joining-link: This is the joining link of a meeting: whoever reads the page could walk in. "
    "Send it to those who booked, and write the booking page here."
)
LINKS = (
    "https://us02web.zoom.us/j/81234567890?pwd=x",
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
    "https://meet.google.com/abc-defg-hij",
    "https://board.webex.com/meet/room",
    "https://ZOOM.US/J/1",
    "https://zoom.us/%6a/1",
)


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("field", ["book", "summary", "charge_note", "description"])
def test_no_field_of_a_course_holds_a_joining_link(
    field: str, link: str, site: SiteFactory
) -> None:
    """Wherever it is pasted, it is refused at its line."""
    charge = "charge: free\n" if field == "charge_note" else ""
    without = "".join(f"{line}\n" for line in COURSE.splitlines() if not line.startswith(field))
    said = reported(site, {AT: f"{without}{charge}{field}: 'Join {link}'\n"})
    line = 9 + bool(charge) + (field != "summary")
    assert f"content/{AT}:{line}: {SAID}" in said


def test_neither_a_session_nor_a_venue_nor_a_timetable_holds_one(site: SiteFactory) -> None:
    """Each is refused in the file and the line where it stands."""
    session = COURSE.replace("- date: 2027-02-02", f"- {{date: 2027-02-02, book: '{LINKS[0]}'}}")
    files = {
        AT: session,
        "courses/venues.yaml": f"hall:\n  name: Hall\n  address: A Street\n  url: {LINKS[2]}\n",
        "courses/b.csv": f"course,date,book\na,2027-03-02,{LINKS[3]}\n",
    }
    assert reported(site, files) == [
        f"content/courses/a.yaml:9: {SAID}",
        f"content/courses/b.csv:2: {SAID}",
        f"content/courses/venues.yaml:4: {SAID}",
    ]


def test_a_booking_page_is_no_joining_link(site: SiteFactory) -> None:
    """Pages of the same firms at which a place is booked are let pass."""
    book = "https://zoom.us/webinar/register/WN_x"
    assert reported(site, {"news/x/a.md": ARTICLE, AT: f"{COURSE}book: {book}\n"}) == []


_VALIDATION = "plugins/courses/validation.py"
_LINKS = "plugins/sources/joining_links.py"
GUARDS = (
    Guard(
        "fields of courses",
        _VALIDATION,
        "# guard: fields of courses",
        "faults: list[Problem] = []",
        (
            "test_no_field_of_a_course_holds_a_joining_link",
            "test_neither_a_session_nor_a_venue_nor_a_timetable_holds_one",
        ),
    ),
    Guard(
        "venues",
        _VALIDATION,
        "# guard: venues",
        "if False:",
        ("test_neither_a_session_nor_a_venue_nor_a_timetable_holds_one",),
    ),
    Guard(
        "percent-encoding",
        _LINKS,
        "# guard: percent-encoding",
        "plain = text",
        ("test_no_field_of_a_course_holds_a_joining_link",),
    ),
    Guard(
        "letter case",
        _LINKS,
        "# guard: letter case",
        '_JOINING = re.compile("|".join(_SERVICES.values()))',
        ("test_no_field_of_a_course_holds_a_joining_link",),
    ),
)
test_guards = guarded(__file__, GUARDS)
