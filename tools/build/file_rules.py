"""The rules that `check` and `publish` apply to all files of the content as they are written."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from plugins.articles.allowances import SUFFIX
from plugins.articles.sources import REPORT_SUFFIX
from plugins.checks.anonymity.check import anonymity_problems
from plugins.checks.anonymity.names import read_names
from plugins.checks.texts.field_words import field_problems
from plugins.clock import DEFAULT_ZONE, build_moment
from plugins.crashes import crash_problem, file_in_hand, found_in_each
from plugins.site.files import BOARD_FILE, read_data_files
from plugins.site.samples import sample_problems
from plugins.sources.csv_file import rows_gathered
from plugins.sources.text_file import decode
from tools.build.request import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.board.model import Board
    from plugins.checks.anonymity.names import Names
    from plugins.problems import Problem


def anonymity(texts: list[tuple[str, str]], content: Path, listed: Path | None) -> list[Problem]:
    """Return problems for words that could reveal who a child is, in texts given with their paths.

    Allowed words are included, as advice. In a real board's content, sample data is a problem too.
    Raises UsageError for a list of names that cannot be read, OSError from the disk.
    """
    names = _names(listed) if listed else None
    data, faults = read_data_files(content)
    problems = _anonymity_problems(texts, data.board, names)
    board = f"{content.name}/{BOARD_FILE}"
    is_known = not any(each.path == board and not each.advice for each in faults)
    if is_known and not data.board.sample:
        problems += found_in_each(sample_problems, texts, itemgetter(0))
    return problems


def _anonymity_problems(
    texts: list[tuple[str, str]], board: Board, names: Names | None
) -> list[Problem]:
    """Return what is found in all texts; if a rule raises, check each text with its files alone."""
    try:
        return anonymity_problems(texts, board, names)
    except Exception:  # noqa: BLE001 -- looked for below
        groups: dict[str, list[tuple[str, str]]] = {}
        for path, text in texts:
            suffix = next((each for each in (SUFFIX, REPORT_SUFFIX) if path.endswith(each)), "")
            group = f"{path.removesuffix(suffix)}.md" if suffix else path
            groups.setdefault(group, []).append((path, text))
        found: list[Problem] = []
        for path, group_texts in groups.items():
            try:
                found += anonymity_problems(group_texts, board, names)
            except Exception as error:  # noqa: BLE001 -- whatever a rule raises, the others go on
                held = file_in_hand(error)
                is_own = any(held == each for each, _ in group_texts)
                found.append(crash_problem(error, held if is_own else path))
        return found


def _names(file: Path) -> Names:
    listed, faults = decode(file.read_bytes(), str(file), spreadsheet=True)
    if faults:
        raise UsageError(f"{file}: {faults[0].message}")
    return read_names(listed)


def field_words(texts: Iterable[tuple[str, str]], asked: str | None) -> list[Problem]:
    """Return problems in the words of texts, given with their paths, as of the day `asked` for."""
    today = build_moment(asked, DEFAULT_ZONE).date()
    found = found_in_each(lambda some: field_problems(some, today), texts, itemgetter(0))
    return rows_gathered(found)
