"""Spreadsheets as people keep them: what is read, what is passed over, what is said of the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.courses.records import read_records
from plugins.courses.sheet_cells import places, row_fields
from plugins.courses.sheet_courses import course_names
from plugins.courses.sheet_dates import start_and_end
from plugins.courses.timetables import read_rows, with_rows
from plugins.courses.validation import validate
from plugins.sources.csv_file import lines_words
from plugins.sources.text_file import spreadsheet_text
from plugins.sources.themes import Themes
from tests.courses.samples import VENUES, course

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.problems import Problem
    from tests.site_factory import Files, SiteFactory

TITLES = ("Recording concerns", "Listening to children", "Neglect")
COURSES: Files = {
    **{f"courses/{title.split()[0].lower()}.yaml": course(title=title) for title in TITLES},
    "courses/venues.yaml": VENUES,
}
PATH = "content/courses/autumn.csv"


def sixty_rows() -> str:
    """Return a sheet of sixty rows as a training office keeps it, with the habits of many."""
    lines = [
        "Training programme 2027 to 2028,,,,,",
        ",,,,,",
        "Course title,Date of session,Time,Location,Places,#Trainer",
    ]
    for place in range(60):
        month, day = 1 + place // 6, 1 + place % 6 * 4
        title = "Recording concens" if place % 7 in (1, 4) else TITLES[place % 3]
        date = "TBC" if place % 15 == 2 else f"{day:02}/{month:02}/2028"
        times = "1.30-4.30" if place % 9 == 5 else "9.30-12.30"
        where = "Town Hall" if place % 2 else "Sampleton Library"
        if place % 6 == 0:
            lines.append(f"{MONTHS[month - 1]} 2028,,,,,")
        lines.append(f"{title},{date},{times},{where},20,A. Trainer")
        if place % 20 == 19:
            lines += ["Total,20,,,,", lines[2]]
    return "\r\n".join(lines)


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October",
)  # fmt: skip


def said(site: SiteFactory, data: str | bytes) -> list[Problem]:
    """Return what is said of a timetable beside three courses, problems and advice, in order."""
    content = site.write({**COURSES, "courses/autumn.csv": data})
    return validate(read_records(content), Themes(()), ZoneInfo("Europe/London"))[2]


def test_sixty_rows_of_all_habits_give_five_messages(site: SiteFactory) -> None:
    """Each message names one cause, and 17 rows of one misspelling are one of them."""
    assert sixty_rows().count("concens") == 17
    rules = {}
    for problem in said(site, sixty_rows()):
        assert problem.rule not in rules
        rules[problem.rule] = problem
    assert set(rules) == {"passed-over", "date-read", "course", "to-come", "time"}
    misspelt = rules["course"]
    assert "“Recording concens”. Did you mean “Recording concerns”?" in misspelt.message
    assert len(named([misspelt])) == 17
    assert len(named([rules["to-come"]])) == 4
    passed = named([rules["passed-over"]])
    assert [sixty_rows().split("\r\n")[line - 1].split(",")[0] for line in sorted(passed)] == [
        "Training programme 2027 to 2028",
        "",
        *(f"{month} 2028" for month in MONTHS[:4]),
        "Total",
        "Course title",
        *(f"{month} 2028" for month in MONTHS[4:7]),
        "Total",
        "Course title",
        *(f"{month} 2028" for month in MONTHS[7:]),
        "Total",
        "Course title",
    ]


_LINES = re.compile(r"lines? (\d+(?:(?:,| and| to) \d+)*)")


def named(problems: Iterable[Problem]) -> set[int]:
    """Return every line that problems name, as an editor reads them: “lines 3 to 5” are three."""
    found = set()
    for problem in problems:
        if problem.rule != "passed-over":
            found.add(problem.line)
        for lines in _LINES.findall(problem.message):
            for run in re.findall(r"(\d+)(?: to (\d+))?", lines):
                found |= set(range(int(run[0]), int(run[1] or run[0]) + 1))
    return found


@given(st.sets(st.integers(1, 60), min_size=1))
def test_lines_are_named_as_people_say_them(lines: set[int]) -> None:
    """Whatever the lines, their words name these and no others."""
    words = lines_words(sorted(lines))
    assert re.fullmatch(r"lines? [\d, ]*\d(?:(?:,| and| to) \d+)*", words)
    runs = re.findall(r"(\d+)(?: to (\d+))?", words)
    assert {n for a, b in runs for n in range(int(a), int(b or a) + 1)} == lines


CELLS: dict[str, list[str]] = {
    "course": [*TITLES, "recording", "Recording concens", "CANCELLED: Neglect", "Total", "May 2027",
               "course", ""],
    "date": ["{day}/05/2027", "2027-05-{day}", "TBC", "{day}-28/05/2027", "46397", "date", ""],
    "time": ["9.30-12.30", "1.30-4.30", "0.38", "9am", "10am to 1pm", "time", ""],
    "venue": ["Town Hall", "library", "online", "MS Teams", "Hall", "venue", ""],
    "#notes": ["", "bring cake", "Total"],
    "Trainer": ["", "", "A. Trainer"],
    "": ["", "", "", "stray"],
}  # fmt: skip


@st.composite
def sheets(draw: st.DrawFn) -> list[str]:
    """Draw the lines of a sheet with up to ten rows of any habits, each with a day of its own."""
    lines = draw(st.sampled_from([[], ["Training,,,,,,"], ["Training 2027", ",,"]]))
    lines = [*lines, ",".join(CELLS)]
    for day in range(1, 1 + draw(st.integers(0, 10))):
        cells = [draw(st.sampled_from(each)).format(day=f"{day:02}") for each in CELLS.values()]
        width = draw(st.sampled_from([7, 7, 7, 2, 3, 9]))
        lines.append(",".join([*cells, "", "beyond"][:width]))
    return lines


@settings(max_examples=300, deadline=None)
@given(sheets())
def test_no_row_is_lost_in_silence(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    """Every row with text is a session, or passed over by name, or named by a problem."""
    folder = tmp_path_factory.getbasetemp() / "content" / "courses"
    folder.mkdir(parents=True, exist_ok=True)
    for path, text in COURSES.items():
        (folder.parent / path).write_text(str(text), encoding="utf-8")
    (folder / "autumn.csv").write_text("\n".join(lines), encoding="utf-8")
    records = read_records(folder.parent)
    _, _, problems = validate(records, Themes(()), ZoneInfo("Europe/London"))
    heading = next(n for n, line in enumerate(lines, 1) if line.startswith("course,date"))
    rows = {n for n, line in enumerate(lines, 1) if line.strip(",")} - {heading}
    sessions = {
        reading.line
        for record in records.courses
        for reading in record.sessions
        if not reading.problems
    }
    reported = named(problem for problem in problems if problem.rule != "date-read")
    assert rows <= sessions | reported
    assert sessions.isdisjoint(named(each for each in problems if each.rule == "passed-over"))
    assert not sessions & named(each for each in problems if not each.advice)


HEADED = st.text('course,date;\t"\n\r =#-/.:0123459apm“’\x00é', max_size=80).map(
    "course,date\n{}".format
)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=80) | (HEADED | st.text(max_size=80)).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing that lies in a file called .csv makes reading fail, and each problem has its line."""
    problems: list[Problem] = []
    rows = read_rows(data, PATH, problems, day_first=True)
    names = course_names([("neglect", "Neglect")], frozenset())
    with_rows([], rows, names, row_fields(names, places([]), day_first=True), problems)
    lines = 1 + data.count(b"\n") + data.count(b"\r")
    assert all(1 <= each.line <= lines for each in problems)


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("9.30-12.30", ("9.30", "12.30")),
        ("9:30 – 12:30", ("9:30", "12:30")),
        ("9.30am to 12 noon", ("9.30am", "12 noon")),
        ("1-4pm", ("1:00pm", "4pm")),
        ("1.30-4.30pm", ("1:30pm", "4.30pm")),
        ("9.30-4pm", ("9:30am", "4pm")),
        ("11-1pm", ("11:00am", "1pm")),
        ("9-12 noon", ("9:00am", "12 noon")),
        ("7-9pm", ("7:00pm", "9pm")),
        ("12-2pm", ("12:00pm", "2pm")),
        ("13.30-4.30pm", ("13.30", "4.30pm")),
        ("9.30am", None),
        ("9:30 - 4", ("9:30", "4:00")),
        ("9-12.30", ("9:00", "12.30")),
        ("10am til 12.30", ("10am", "12.30")),
        ("9.30-11 and 12-1", None),
        ("Mid-morning", None),
        ("", None),
    ],
)
def test_two_times_in_one_cell(cell: str, times: tuple[str, str] | None) -> None:
    """“pm” at the end holds for the start where it then comes first, as people write it."""
    assert start_and_end(cell) == times


WRITTEN = (
    "children’s", "don’t", "providers’ day", "“snow”", "‘snow’", "£15 café", "9.30–12.30",
    "9.30 – 12.30", "Monday–Friday", "Zoë", "Siân", "Seán", "Renée O’Brien", "Chloé’s", "CAFÉ",
    "École", "crèche", "and so on…", "José", "Müller", "Noël", "20°C", "no\xa0break", "• item",
)  # fmt: skip


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", WRITTEN)
def test_what_english_text_holds_is_read_from_any_encoding(text: str, encoding: str) -> None:
    """One word with one mark or accent is enough to know Windows-1252 from Macintosh."""
    assert spreadsheet_text(f"a,b\n{text},c\n".encode(encoding)) == f"a,b\n{text},c\n"


@pytest.mark.parametrize(
    "data", ["£15 café".encode("cp850"), bytes(range(128, 256)), "’Tis".encode("cp1252")]
)
def test_what_makes_no_sense_or_two_is_not_guessed(data: bytes) -> None:
    """Bytes of an encoding that no spreadsheet is set to, and those that could be two, are none."""
    assert spreadsheet_text(data) is None


@pytest.mark.parametrize("row", [",,,TOTAL,50", ",,TOTAL,,50", "5,,Total,2,", ",,Totals,Total,50"])
def test_a_total_is_passed_over_in_whichever_column_it_stands(site: SiteFactory, row: str) -> None:
    """A column that is never read may hold the word; its number stands where numbers stand."""
    sheet = f"course,date,venue,#Trainer,places\nneglect,2027-05-04,library,A. Trainer,50\n{row}\n"
    assert [(each.rule, each.message) for each in said(site, sheet)] == [
        ("passed-over", "These rows are no sessions and were passed over: total (line 3).")
    ]


def test_a_row_with_a_course_is_no_total(site: SiteFactory) -> None:
    """Whatever stands in a column of notes, a row that names a course is looked at."""
    sheet = "course,date,#notes\nneglect,2027-05-04,\nneglect,,total\n"
    assert [each.rule for each in said(site, sheet)] == ["missing"]


def test_a_timetable_in_capital_letters_is_read(site: SiteFactory) -> None:
    """`AUTUMN.CSV` is a timetable, too."""
    content = {**COURSES, "courses/AUTUMN.CSV": "course,date\nneglect,2027-05-04\n"}
    courses = {each.id: each for each in site.build(content).library.courses}
    assert [each.id for each in courses["neglect"].sessions] == ["2027-05-04"]


def test_a_course_file_has_no_course_at_night_by_accident(site: SiteFactory) -> None:
    """A time before 7am needs “am”, or the 0 of those who count the hours to 24."""
    text = course(
        "date: 2027-03-02, start: 1.30, end: 4.30",
        "date: 2027-03-03, start: 1:30am",
        "date: 2027-03-04, start: 04:30",
    )
    assert site.problems({"courses/a.yaml": text, "courses/venues.yaml": VENUES}) == [
        (
            "content/courses/a.yaml:9: time: These are 1:30am and 4:30am: write 13:30 and 16:30 if "
            "that is what you mean, or add “am”."
        )
    ]
