"""A status behind “#” in a course's file, where nobody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.courses.habits import status_in
from plugins.lines import lines_of
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.datafiles.fields import Reading


def commented_statuses(text: str, sessions: Iterable[Reading]) -> Iterator[Problem]:
    """Yield advice for each date of the file with a status behind “#” in its line, and no other.

    The comment may be of what was once, so this is no problem.
    """
    lines = lines_of(text)
    for reading in sessions:
        line = reading.line_of(f.DATE)
        comment = lines[line - 1].partition(" #")[2] if line <= len(lines) else ""
        if (off := status_in(comment)) and not reading.gave(f.STATUS):
            word, status = off
            needed = "“changed”" if status == "full" else "“reason” and “changed”"
            message = (
                f"“{word}” stands behind “#”, where nobody sees it: write “status: {status}” in a "
                f"line below, with {needed}."
            )
            yield Problem(reading.path, line, "status", message, advice=True)
