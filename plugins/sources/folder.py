"""Lists the files of a folder in order, except links and files that programs leave behind."""

from __future__ import annotations

import fnmatch
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plugins.problems import Problem
from plugins.sources.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

# File extensions of timetables, and of all files that are read as text; all in lower case.
TIMETABLES = (".csv",)
TEXTS = (".md", ".yaml", *TIMETABLES)
# What editors' programs and systems leave behind; never read, never served.
IGNORED = (".*", "~*", "*~", "#*", "*.bak", "*.tmp", "Thumbs.db", "desktop.ini", "__pycache__")


def walk(folder: Path, content: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files of a folder in the content folder, in order, without hidden files.

    Symbolic links, pipes, devices, and names with unprintable characters are added to `problems`
    and are not followed.
    """
    if not is_own(folder, content, problems):
        return
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(each for each in folders if not is_ignored(each))
        for name in sorted(files):
            file = Path(here, name)
            if not is_ignored(name) and is_own(file, content, problems):
                yield file
        folders[:] = [name for name in folders if is_own(Path(here, name), content, problems)]


class Found(NamedTuple):
    """A file in the content folder: its path for messages, its path's parts, and its text.

    `text` is "" if the file is not a text file. `is_own` means that a build may read the file: it
    is neither hidden nor a link.
    """

    path: str
    below: tuple[str, ...]
    text: str
    is_own: bool


def every_file(content: Path) -> Iterator[Found]:
    """Yield every file in the content folder in order, including those that a build ignores.

    Problems with files are not reported here, since loading the content reports them. Raises
    OSError from the disk.
    """
    unread: list[Problem] = []
    # Not resolved, so that a link to a file elsewhere is checked under its own name.
    for file in sorted(content.rglob("*")):
        if file.is_file():
            is_text = file.suffix.lower() in TEXTS
            text = decode(file.read_bytes(), "", spreadsheet=True)[0] if is_text else ""
            below = file.relative_to(content).parts
            is_hidden = any(map(is_ignored, below))
            path = "/".join((content.name, *below))
            yield Found(path, below, text, is_own(file, content, unread) and not is_hidden)


def is_ignored(name: str) -> bool:
    """Report whether a file or folder with this name is ignored."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in IGNORED)


def is_own(path: Path, content: Path, problems: list[Problem]) -> bool:
    """Report whether a path in the content folder is a real file or folder of its own.

    Anything else is added to `problems`. So is a link within the content folder, because it would
    publish under one name what is held back under another.
    """
    try:
        mode = path.lstat().st_mode  # guard: links are not followed
    except FileNotFoundError:
        return False
    if (fault := _fault(path.name, mode)) is None:
        return True
    problems.append(Problem(_shown(path, content), 1, *fault))
    return False


def _fault(name: str, mode: int) -> tuple[str, str] | None:
    """Return the rule and the message if a path is not a real file or folder, else None."""
    if not name.isprintable():  # guard: names that cannot be seen
        return "file-name", "A character that nobody can see stands in this name: change it."
    if stat.S_ISLNK(mode):  # guard: links in a circle
        return (
            "symbolic-link",
            "This is a shortcut to a file elsewhere: copy the file itself here.",
        )
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):  # guard: pipes and devices
        return "file-type", "This is neither a file nor a folder: delete it."
    return None


def _shown(path: Path, content: Path) -> str:
    """Return a path for a message, with its unprintable characters replaced."""
    below = path.relative_to(content).as_posix()
    return f"{content.name}/{''.join(each if each.isprintable() else '�' for each in below)}"
