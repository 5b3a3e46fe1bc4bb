"""Timetables exported from a spreadsheet, in every form that spreadsheets export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import ID, Files, files, london, only, sessions_of

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

TABLE = """course,date,start,end,venue,status,reason,changed
short,02/03/2027,9:30,midday,library,,,
short,16/03/2027,,,,cancelled,snow – “deep”,01/03/2027
"""
SPREAD = "course;date;reason;status;changed\nshort;02/03/2027;{};postponed;05/01/2027\n"


def in_one_column(table: str, behind: str = "") -> str:
    """Return a table as a spreadsheet exports it whose lines were pasted into one column."""
    quoted = (line.replace('"', '""') for line in table.splitlines())
    return "".join(f'"{line}"{behind}\n' for line in quoted)


def with_table(data: str | bytes) -> Files:
    """Return the content of a site with a timetable and a course without dates of its own."""
    return {**files(), "courses/autumn.csv": data}


@pytest.mark.parametrize(
    "data",
    [
        TABLE.encode(),
        TABLE.encode("utf-8-sig"),
        TABLE.encode("cp1252"),
        TABLE.replace("\n", "\r\n").encode(),
        TABLE.replace(",", ";").encode(),
        TABLE.replace(",", "\t").encode(),
        TABLE.replace("\n", "\r\n").replace(",", ";").encode("cp1252"),
        "\n".join('"' + line.replace(",", '","') + '"' for line in TABLE.splitlines()),
        TABLE.replace("course,date", "Course, DATE "),
        TABLE.replace("short,", "A short COURSE,"),
        TABLE + ",,,,,,,\n\n",
        TABLE.encode("mac_roman"),
        TABLE.replace("\n", "\r").encode("mac_roman"),
        TABLE.encode("utf-16"),
        TABLE.encode("utf-16-le"),
        TABLE.encode("utf-16-be"),
        "sep=;\n" + TABLE.replace(",", ";"),
        "sep=\t\r\n" + TABLE.replace("\n", "\r\n").replace(",", "\t"),
        "Autumn, winter,,,,,,\n,,,,,,,\n" + TABLE.replace(",", ";"),
        TABLE.replace("course,date,start,end,venue", "Course title,Date of session,Start time,"
                      "Finish time,Location"),
        TABLE.replace("start,end", "Time,end").replace("9:30,midday", "9.30am – 12 noon,"),
        TABLE.replace("9:30,midday", "9.30-12.00,"),
        TABLE.replace("library", "Sampleton Library"),
        TABLE.replace("16/03/2027", "2027-03-16 00:00:00").replace("01/03/2027", "1/3/27 0:00"),
        TABLE + "MARCH 2027,,,,,,,\nTotal,,2,,,,,\n",
        in_one_column(TABLE),
        "Autumn\n\n" + in_one_column(TABLE, ",,,"),
        in_one_column(TABLE.replace(",", ";"), ";;"),
    ],
    ids=[
        "UTF-8", "byte-order mark", "Windows-1252", "CRLF", "semicolons", "tabs", "as Excel does",
        "quoted cells", "other letter case", "named by title", "empty rows", "Macintosh",
        "Macintosh with its line ends", "UTF-16", "UTF-16 LE", "UTF-16 BE", "sep=", "sep=tab",
        "a title above", "human headings", "times in one cell", "times in start", "a place's name",
        "midnight", "month and total", "in one column", "in one of four columns",
        "in one column, with semicolons",
    ],
)  # fmt: skip
def test_every_export_means_the_same(site: SiteFactory, data: str | bytes) -> None:
    """Encoding, line ends, separators, letter case and empty rows change nothing that is read."""
    plain = site.build(with_table(TABLE)).library.courses
    assert site.build(with_table(data)).library.courses == plain
    first, second = plain[0].sessions
    assert (first.slot.start, first.slot.end) == (
        london("2027-03-02 09:30"),
        london("2027-03-02 12:00"),
    )
    assert second.own_change is not None
    assert second.own_change.reason == "snow – “deep”"
    assert second.own_change.at == london("2027-03-01 00:00")


def test_a_short_row_ends_in_empty_cells(site: SiteFactory) -> None:
    """A row shorter than the heading takes what it leaves out from the course."""
    (session,) = only(
        site.build(with_table("course,date,start,end,venue\nshort,02/03/2027\n"))
    ).sessions
    assert session.slot.start == london("2027-03-02 09:00")
    assert session.venue.name == "Town Hall"


def test_a_heading_that_begins_with_a_hash_is_never_read(site: SiteFactory) -> None:
    """What stands under `#…` reaches nothing, not even a joining link."""
    table = "course,#notes,date\nshort,CANARY https://zoom.us/j/123,02/03/2027\n"
    assert b"CANARY" not in site.build(with_table(table)).everything()


def test_the_order_of_columns_is_free(site: SiteFactory) -> None:
    """Columns in another order say the same."""
    table = "date,end,course,start\n02/03/2027,11:00,short,10:00\n"
    (session,) = only(site.build(with_table(table))).sessions
    assert session.slot.times == (
        london("2027-03-02 10:00").time(),
        london("2027-03-02 11:00").time(),
    )


def test_rows_are_added_to_the_sessions_of_the_course_file(site: SiteFactory) -> None:
    """A course has its own sessions and those of every timetable."""
    content = {
        **files("date: 2027-02-02"),
        "courses/autumn.csv": "course,date\nshort,02/03/2027\n",
        "courses/winter.csv": "course,date\nshort,07/12/2027\n",
    }
    assert set(sessions_of(site.build(content))) == {"2027-02-02", "2027-03-02", "2027-12-07"}


def test_the_day_comes_first_in_a_spreadsheet_s_dates(site: SiteFactory) -> None:
    """07/10/2027 is 7 October, in every column of dates, and 7/10/27 is the same day."""
    table = (
        "course,date,until,announced,was,changed,status,reason\n"
        "short,07/10/2027,08/10/2027,03/02/2026,6/10/27 9:30,04/02/2026 10:00,rescheduled,snow\n"
    )
    (session,) = only(site.build(with_table(table))).sessions
    assert session.slot.start == london("2027-10-07 09:00")
    assert session.slot.last_day == london("2027-10-08 00:00").date()
    assert session.announced == london("2026-02-03 00:00")
    assert session.was is not None
    assert session.was.start == london("2027-10-06 09:30")
    assert [change.at for change in session.changes] == [london("2026-02-04 10:00")]
    assert session.id == "2027-10-06"


def test_one_line_of_a_file_shows_how_its_dates_were_read(site: SiteFactory) -> None:
    """Advice names the dates that have another reading; 13/10, 7/7 and a weekday leave none."""
    rows = [
        'short,07/10/2027,"06/10/2026, 9am",full',
        "short,2027-11-09,,",
        "short,13/10/2027,,",
        "short,07/07/2027,,",
        "short,Friday 08/10/2027,,",
        "short,08/11/2027,06/11/2026,full",
        "short,07/12/2027,06/11/2026,full",
    ]
    table = "\n".join(["course,date,changed,status", *rows])
    advice = site.build(with_table(table)).library.advice
    assert [str(line) for line in advice] == [
        (
            "advice: content/courses/autumn.csv:2: date-read: Dates were read with the day first: "
            "“07/10/2027” as Thursday 7 October 2027, “06/10/2026, 9am” as Tuesday 6 October 2026, "
            "“08/11/2027” as Monday 8 November 2027, and 2 more in the same way."
        )
    ]


def test_a_weekday_next_to_a_date_is_compared(site: SiteFactory) -> None:
    """With a column “Day” no date needs to be shown, and a wrong weekday is a problem."""
    table = "course,Day,date\nshort,Thu,07/10/2027\nshort,Friday,2027-10-08\n"
    assert site.build(with_table(table)).library.advice == ()
    assert site.problems(with_table(table.replace("Friday", "Saturday"))) == [
        (
            "content/courses/autumn.csv:3: date: 8 October 2027 is a Friday, not a Saturday: "
            "correct the date or the weekday."
        )
    ]


def test_a_cell_may_hold_commas_and_lines_in_quotes(site: SiteFactory) -> None:
    """A quoted cell keeps its separators; its line breaks become spaces, and lines count on."""
    table = SPREAD.format('"snow; ice,\nand wind"') + "short;31/02/2027\n"
    assert [line.split(": ")[0] for line in site.problems(with_table(table))] == [
        "content/courses/autumn.csv:4"
    ]
    built = site.build(with_table(SPREAD.format('"snow; ice,\nand wind"')))
    (session,) = only(built).sessions
    assert session.own_change is not None
    assert session.own_change.reason == "snow; ice, and wind"


def test_a_course_is_named_by_its_file(site: SiteFactory) -> None:
    """The file's name names the course, whatever its title becomes."""
    renamed = {**with_table(TABLE), **files(title="Another name")}
    assert len(only(site.build(renamed)).sessions) == 2
    assert only(site.build(renamed)).id == ID


def test_rows_in_one_column_keep_their_lines_and_their_quotation_marks(site: SiteFactory) -> None:
    """A cell with commas and a line's end stays one, and a fault is reported in its own line."""
    table = (
        'course,date,status,changed,reason\nshort,02/03/2027,postponed,05/01/2027,"snow,\nice"\n'
    )
    wrapped = '"' + table.strip().replace('"', '""').replace("\nshort", '"\n"short') + '"\n'
    (session,) = only(site.build(with_table(wrapped))).sessions
    assert session.own_change is not None
    assert session.own_change.reason == "snow, ice"
    faulty = f'{wrapped}"short,31/02/2027"\n"short,03/03/2027,,,snow, and ice"\n'
    assert [line.split(": ")[:2] for line in site.problems(with_table(faulty))] == [
        ["content/courses/autumn.csv:4", "date"],
        ["content/courses/autumn.csv:5", "row-length"],
    ]
