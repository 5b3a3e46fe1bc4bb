"""Formats the runs of each contender as a plain table with ratios."""

from __future__ import annotations

import os
import platform
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.benchmark.content import REVIEWS_TO_A_COURSE, SESSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.benchmark.measuring import Run

_HEADINGS = ("", "time", "fastest to slowest", "memory", "files", "ours to its time", "memory")
_UNKNOWN = "not known"
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Result:
    """A contender's result: its runs in the order of the rounds, and how many files it made."""

    name: str
    runs: tuple[Run, ...]
    files: int

    @property
    def seconds(self) -> float:
        """Return the median wall time in seconds."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def peak(self) -> float | None:
        """Return the median peak memory in bytes, None if the system does not report it."""
        peaks = [run.peak for run in self.runs if run.peak is not None]
        return statistics.median(peaks) if peaks else None


def report(number: int, results: Sequence[Result]) -> str:
    """Return the table of results for a number of reviews, with our result first.

    A ratio is our value divided by the other contender's: below 1, ours took less.
    """
    ours = results[0]
    courses = number // REVIEWS_TO_A_COURSE
    rounds = "one run" if len(ours.runs) == 1 else f"medians of {len(ours.runs)} runs, in turn"
    lines = [
        f"{number:,} case reviews; ours also {courses:,} courses of {SESSIONS} sessions ({rounds})"
    ]
    lines += _table([_HEADINGS, *(_row(each, ours) for each in results)])
    if ours.peak is None:
        lines.append("This system does not report how much memory a program held.")
    return "\n".join(lines)


def machine() -> str:
    """Return a line on the machine (cores, Python, load), without which times mean little."""
    load = f", load {os.getloadavg()[0]:.1f} before" if hasattr(os, "getloadavg") else ""
    python = platform.python_version()
    return f"{platform.system()}, {os.cpu_count()} cores, Python {python}{load}"


def _row(result: Result, ours: Result) -> tuple[str, ...]:
    times = [run.seconds for run in result.runs]
    return (
        result.name,
        f"{result.seconds:.2f} s",
        f"{min(times):.2f} to {max(times):.2f}",
        _UNKNOWN if result.peak is None else f"{result.peak / _MEGABYTE:,.0f} MB",
        f"{result.files:,}",
        *(("", "") if result is ours else _ratios(result, ours)),
    )


def _ratios(result: Result, ours: Result) -> tuple[str, str]:
    """Return the ratios of our time and memory to another contender's.

    For time it is the median of the rounds' ratios, so that a slow moment of the machine cancels
    out.
    """
    pairs = zip(ours.runs, result.runs, strict=True)
    time = statistics.median(our.seconds / other.seconds for our, other in pairs)
    memory = f"{ours.peak / result.peak:.2f}" if ours.peak and result.peak else _UNKNOWN
    return f"{time:.2f}", memory


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
