"""The files of a folder in order, without what programs leave behind or links to elsewhere."""

from __future__ import annotations

import fnmatch
import os
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

# What editors' programs and systems leave behind; never read, never served.
IGNORED = (".*", "~*", "*~", "#*", "*.bak", "*.tmp", "Thumbs.db", "desktop.ini", "__pycache__")


def walk(folder: Path, content: Path, problems: list[Problem]) -> Iterator[Path]:
    """Take a folder in the content folder; give its files in order, hidden ones left out.

    A link that leads out of the content folder is a problem (added) and is not followed.
    """
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not is_ignored(each))
        for name in sorted(files):
            file = Path(here, name)
            if is_ignored(name):
                continue
            if _leaves(file, content):
                problems.append(_outside(file, content))
                continue
            yield file
        for name in list(folders):
            if Path(here, name).is_symlink():
                problems.append(_outside(Path(here, name), content))
                folders.remove(name)


def is_ignored(name: str) -> bool:
    """Take a file's or a folder's name; say whether it is passed over."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in IGNORED)


def _leaves(file: Path, content: Path) -> bool:
    """Say whether it is a link to what is not there, or not in the content folder."""
    if not file.is_symlink():  # asked first: to resolve every path costs a large site much
        return False
    return not (file.exists() and file.resolve().is_relative_to(content.resolve()))


def _outside(file: Path, content: Path) -> Problem:
    path = f"{content.name}/{file.relative_to(content).as_posix()}"
    return Problem(
        path,
        1,
        "symbolic-link",
        "This is a shortcut to a file elsewhere: copy the file itself here.",
    )
