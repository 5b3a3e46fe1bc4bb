"""The data files at the top of the content folder to the board, the themes and the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.board.reading import read_board
from plugins.board.themes_reading import read_themes
from plugins.crashes import crash_problem
from plugins.datafiles.folder import is_own
from plugins.datafiles.yaml_file import load_yaml
from plugins.glossary.reading import read_glossary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    from plugins.board.model import Board
    from plugins.datafiles.nodes import Node
    from plugins.datafiles.themes import Themes
    from plugins.glossary.model import Glossary
    from plugins.problems import Problem

    T = TypeVar("T")

BOARD_FILE = "board.yaml"
THEMES_FILE = "themes.yaml"
GLOSSARY_FILE = "glossary.yaml"


@dataclass(frozen=True, slots=True)
class DataFiles:
    """Whose site it is, the themes and the glossary, and which of their files are there."""

    board: Board
    themes: Themes
    glossary: Glossary
    files: tuple[str, ...]


def read_data_files(content: Path) -> tuple[DataFiles, list[Problem]]:
    """Take the content folder; give what its data files hold, and the problems in them.

    Raises OSError from the disk.
    """
    board, on_board = _read(content, BOARD_FILE, read_board)
    themes, on_themes = _read(content, THEMES_FILE, read_themes)
    glossary, on_glossary = _read(content, GLOSSARY_FILE, read_glossary)
    names = (BOARD_FILE, THEMES_FILE, GLOSSARY_FILE)
    there = tuple(name for name in names if (content / name).is_file())
    return DataFiles(board, themes, glossary, there), [*on_board, *on_themes, *on_glossary]


def _read(
    content: Path, name: str, read: Callable[[Node | None, str], tuple[T, list[Problem]]]
) -> tuple[T, list[Problem]]:
    """Give what a reader makes of a file, of None where there is no such file."""
    file, path = content / name, f"{content.name}/{name}"
    problems: list[Problem] = []
    node = None
    if is_own(file, content, problems) and file.is_file():
        node, problems = load_yaml(file.read_bytes(), path)
    try:
        value, faults = read(node, path)
    except Exception as error:  # noqa: BLE001 -- whatever fails, the others are still read
        value, faults = read(None, path)[0], [crash_problem(error, path)]
    return value, [*problems, *faults]
