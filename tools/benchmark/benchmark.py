"""The command benchmark: writes content, runs each build in turn, prints tables, cleans up."""

from __future__ import annotations

import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tools.benchmark.contenders import ContenderError, contenders
from tools.benchmark.measuring import measure
from tools.benchmark.options import FEWEST
from tools.benchmark.report import Result, machine, report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tools.benchmark.contenders import Contender
    from tools.benchmark.measuring import Run

    Progress = Callable[[str], None]

DONE, MACHINE = 0, 3


def benchmark(numbers: Sequence[int], runs: int, without: frozenset[str]) -> int:
    """Build each number of reviews `runs` times with each contender except those in `without`.

    Prints the tables and returns the exit status. It is 3 if a contender failed or left articles
    out, since then there is nothing to compare.
    """
    try:
        print(machine())
        rivals = contenders(without)
        with tempfile.TemporaryDirectory(prefix="benchmark-") as throwaway:
            _compare_all(rivals, numbers, runs, Path(throwaway))
    except ContenderError as error:
        print(error, file=sys.stderr)
        return MACHINE
    except OSError as error:
        print(f"The benchmark could not go on: {error}", file=sys.stderr)
        return MACHINE
    return DONE


def _compare_all(
    rivals: Sequence[Contender], numbers: Sequence[int], runs: int, throwaway: Path
) -> None:
    with _progress() as progress:
        # The first round is not counted, so that no counted round compiles anything.
        _compare(rivals, FEWEST, 1, throwaway / "first", progress)
    for turn, number in enumerate(numbers):
        with _progress() as progress:
            results = _compare(rivals, number, runs, throwaway / str(turn), progress)
        print(f"\n{report(number, results)}", flush=True)


def _compare(
    rivals: Sequence[Contender], number: int, runs: int, throwaway: Path, progress: Progress
) -> list[Result]:
    folders = {each.id: throwaway / each.id for each in rivals}
    for each in rivals:
        progress(f"{number:,} reviews: writing them for {each.name}…")
        each.write(folders[each.id], number)
    done: dict[str, list[Run]] = {each.id: [] for each in rivals}
    for turn in range(1, runs + 1):
        for each in rivals:
            progress(f"{number:,} reviews, run {turn} of {runs}: {each.name}…")
            done[each.id].append(measure(each, folders[each.id]))
    return [result_of(each, folders[each.id], done[each.id], number) for each in rivals]


def result_of(contender: Contender, folder: Path, runs: Sequence[Run], number: int) -> Result:
    """Return a contender's result, given its folder after the last run and the number of reviews.

    Raises ContenderError if a review has no page.
    """
    built = contender.built(folder, number)
    if built != number:
        raise ContenderError(
            f"{contender.name} built only {built:,} of {number:,} reviews: its times say nothing."
        )
    files = sum(each.is_file() for each in (folder / "output").rglob("*"))
    return Result(contender.name, tuple(runs), files)


@contextmanager
def _progress() -> Iterator[Progress]:
    """Show the current step on one line if standard error is a terminal, otherwise nothing."""
    if not sys.stderr.isatty():
        yield lambda _said: None
        return
    yield lambda said: print(f"\r\033[K{said}", end="", file=sys.stderr, flush=True)
    print("\r\033[K", end="", file=sys.stderr, flush=True)
