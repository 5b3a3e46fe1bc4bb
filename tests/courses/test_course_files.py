"""A course file that says everything, and YAML that is never cleverer than its editor."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from plugins.courses.model import (
    ONLINE,
    Band,
    Change,
    Charge,
    Course,
    Details,
    Session,
    Slot,
    Status,
    Venue,
)
from plugins.sources.contacts import Contact
from plugins.sources.themes import Theme
from tests.courses.samples import VENUES, Files, files, london, only
from tests.site_factory import COURSE

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

HALL = Venue("town-hall", "Town Hall", "1 High Street, Sampleton", "SA1 1AA")
WHOLE = """title: Group 3 Core Workshop for Childminders and Early Years Providers
summary: Half a day.
level: Group 3
audience: [Childminders, Early years providers]
themes: [Information sharing]
charge: {Partner agencies: free, Private providers: £12.50}
charge_note: to cover printing and room hire
contact: {email: training@board.example, telephone: 01632 960110}
book: https://book.example/workshop
public: no
venue: town-hall
start: 9:00
end: 1pm
description: |
  What it **covers**.

  - one
announced: 2017-09-01
status: full
changed: 2017-10-01
sessions:
  - date: 2017-10-07
    status: moved
    moved_to: online
    reason: venue flooded
    changed: Monday 2 October 2017, 9:30am
    book: https://book.example/october
    places: 12
    id: autumn
  - {date: Sat 20 January 2018, until: 21st Jan 2018, was: 2018-01-13, start: 6.30pm, end: 20:30,
     venue: library, announced: "2017-10-20T12:00"}
"""


def test_every_key_is_read(site: SiteFactory) -> None:
    """A course that says everything is read whole."""
    course = only(site.build({"courses/short.yaml": WHOLE, "courses/venues.yaml": VENUES}))
    of_course = Change(london("2017-10-01 00:00"), Status.FULL, all_day=True)
    moved = Change(london("2017-10-02 09:30"), Status.MOVED, "venue flooded")
    autumn = Slot(
        london("2017-10-07 09:00"), london("2017-10-07 13:00"), london("2017-10-07").date()
    )
    second, third = london("2018-01-13").date(), london("2018-01-21").date()
    library = Venue("library", "Sampleton Library", "2 High Street", access="Step-free")
    assert course == Course(
        id="short",
        title="Group 3 Core Workshop for Childminders and Early Years Providers",
        summary="Half a day.",
        contact=Contact("training@board.example", "01632 960110"),
        announced=london("2017-09-01 00:00"),
        sessions=(
            Session(
                "autumn",
                autumn,
                HALL,
                london("2017-09-01 00:00"),
                moved_to=ONLINE,
                own_change=moved,
                course_change=of_course,
                details=Details("https://book.example/october", 12),
            ),
            Session(
                "2018-01-13",
                Slot(london("2018-01-20 18:30"), london("2018-01-20 20:30"), third),
                library,
                london("2017-10-20 12:00"),
                was=Slot(
                    london("2018-01-13 18:30"),
                    london("2018-01-13 20:30"),
                    second.replace(day=14),
                ),
                course_change=Change(london("2017-10-20 12:00"), Status.FULL),
            ),
        ),
        level="Group 3",
        audience=("Childminders", "Early years providers"),
        themes=(Theme("information-sharing", "Information sharing"),),
        charge=Charge(
            (Band("Partner agencies", Decimal(0)), Band("Private providers", Decimal("12.50"))),
            "to cover printing and room hire",
        ),
        book="https://book.example/workshop",
        public=False,
        description="What it **covers**.\n\n- one",
    )


@pytest.mark.parametrize(
    "written",
    [
        "9:30",
        "01632",
        "no",
        "1.0",
        "2027-02-02",
        "null",
        "~",
        "1e3",
        "0x1F",
        "<<",
        "12:30:45",
        "=",
        "No",
    ],
)
def test_text_is_text(site: SiteFactory, written: str) -> None:
    """What other YAML readers take for a number, a date, nothing or no stays as it was written."""
    course = only(site.build(files(title=written, more=f"audience: [{written}, b]\n")))
    assert (course.title, course.audience) == (written, (written, "b"))


def test_a_folded_text_is_its_lines_joined(site: SiteFactory) -> None:
    """A text written below `>` over several lines has a space for each line end, nothing else."""
    course = only(site.build(files(more="description: >\n  What it\n  covers.\n\n  - one\n")))
    assert course.description == "What it covers.\n- one"


@pytest.mark.parametrize(
    "written",
    [
        "9:00", "09:00", "9am", "9.00am", "9:00 am", "'9:00'", '"9 AM"',
    ],
)  # fmt: skip
def test_a_time_may_be_written_as_people_do(site: SiteFactory, written: str) -> None:
    """Every spelling of nine o'clock is nine o'clock, never a number of minutes."""
    (session,) = only(site.build(files(f"date: 2027-02-02, start: {written}"))).sessions
    assert session.slot.start == london("2027-02-02 09:00")


@pytest.mark.parametrize(
    "data",
    [
        COURSE.encode("utf-8-sig"),
        COURSE.replace("\n", "\r\n"),
        f"---\n{COURSE}",
        f"# A comment\n\n{COURSE}...\n",
        COURSE.replace("title:", "Title:"),
    ],
    ids=["byte-order mark", "CRLF", "document start", "comments", "letter case of keys"],
)
def test_how_a_file_was_saved_changes_nothing(site: SiteFactory, data: str | bytes) -> None:
    """A byte-order mark, line ends, markers and comments mean nothing."""
    plain = site.build({"courses/short.yaml": COURSE}).library.courses
    assert site.build({"courses/short.yaml": data}).library.courses == plain


@pytest.mark.parametrize(
    ("written", "amount"),
    [("£15", "15"), ("£ 15", "15"), ("£12.50", "12.50"), ("£1,250", "1250"), ("Free", "0")],
)
def test_a_charge_is_in_pounds(site: SiteFactory, written: str, amount: str) -> None:
    """A charge for everybody is one band, `free` an amount of nothing."""
    course = only(site.build(files(more=f"charge: {written}\n")))
    assert course.charge == Charge((Band("", Decimal(amount)),))


def test_what_programs_leave_behind_is_passed_over(site: SiteFactory) -> None:
    """Hidden files and copies that editors' programs make are neither read nor refused."""
    litter: Files = dict.fromkeys(
        ["courses/.short.yaml.swp", "courses/short.yaml~", "courses/~$autumn.csv", "courses/a.bak"],
        b"\x00litter",
    )
    assert only(site.build({**files(), **litter})).id == "short"
