"""The table: medians, and ratios of ours to each other's."""

from __future__ import annotations

from tools.benchmark.measuring import Run
from tools.benchmark.report import Result, report

MEGABYTE = 1_000_000


def result(name: str, *seconds: float, megabytes: int | None = 100) -> Result:
    """Return a result from a name, the seconds of each run and the memory of all."""
    peak = None if megabytes is None else megabytes * MEGABYTE
    return Result(name, tuple(Run(each, peak) for each in seconds), files=1234)


def cells(table: str, line: int) -> list[str]:
    """Return what stands in the columns of a report's line, by its number."""
    return [cell.strip() for cell in table.splitlines()[line].split("  ") if cell.strip()]


def test_a_ratio_is_ours_to_theirs() -> None:
    """Ours in 2 s and 300 MB beside 4 s and 100 MB is 0.50 of the time and 3.00 of the memory."""
    table = report(1000, [result("ours", 2.0, megabytes=300), result("theirs", 4.0)])
    assert cells(table, 2) == ["ours", "2.00 s", "2.00 to 2.00", "300 MB", "1,234"]
    theirs = ["theirs", "4.00 s", "4.00 to 4.00", "100 MB", "1,234", "0.50", "3.00"]
    assert cells(table, 3) == theirs


def test_times_are_medians() -> None:
    """One slow run of three changes neither the time nor the ratio; it is seen in the range."""
    table = report(1000, [result("ours", 2.0, 9.0, 2.0), result("theirs", 1.0, 1.0, 1.0)])
    assert cells(table, 2)[1:3] == ["2.00 s", "2.00 to 9.00"]
    assert cells(table, 3)[5] == "2.00"


def test_what_slows_a_whole_round_falls_out_of_the_ratio() -> None:
    """Rounds of 1 and 2, 10 and 20, 3 and 6 seconds: ours takes half as long in each."""
    table = report(1000, [result("ours", 1.0, 10.0, 3.0), result("theirs", 2.0, 20.0, 6.0)])
    assert cells(table, 3)[5] == "0.50"


def test_the_heading_says_what_was_built() -> None:
    """The first line has the reviews, our courses, and how often each was built."""
    assert report(10_000, [result("ours", 1.0)]).splitlines()[0] == (
        "10,000 case reviews; ours also 1,000 courses of 10 sessions (one run)"
    )
    assert "medians of 3 runs" in report(10, [result("ours", 1.0, 1.0, 1.0)])


def test_memory_that_no_one_knows_is_said() -> None:
    """Where the system does not report the memory, the table and a sentence say so."""
    unknown = [result("ours", 1.0, megabytes=None), result("theirs", 2.0, megabytes=None)]
    table = report(1000, unknown)
    assert cells(table, 3)[3] == "not known"
    assert cells(table, 3)[-1] == "not known"
    assert table.endswith("This system does not report how much memory a program held.")
