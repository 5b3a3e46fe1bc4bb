"""Finds faults of statuses where YAML does not: in files that are not valid, and in comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.courses import fields as f
from plugins.courses.habits import status_in
from plugins.courses.model import Status
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.sources.fields import Reading

_STATUS = re.compile(rf"[\s-]*{f.STATUS.key}:\s*[\"']?([a-z-]+)", re.IGNORECASE)
_CHANGED = re.compile(rf"[\s-]*{f.CHANGED.key}:\s*\S")
_NEEDS_DAY = frozenset(Status) - {Status.SCHEDULED}


def unread_statuses(text: str, path: str) -> Iterator[Problem]:
    """Yield a problem for each status without “changed” in a file that is not valid YAML.

    So it is reported together with the faults of the YAML, not by the next `check` after they have
    been fixed. An item of the list goes from one dash to the next, however they are indented.
    """
    status: tuple[int, str] | None = None
    has_day = False
    for number, line in enumerate((*lines_of(text), "-"), start=1):
        if line.lstrip().startswith("-"):
            if status and not has_day:
                message = f"“status: {status[1]}” needs “changed”: {f.CHANGED.meaning}"
                yield Problem(path, status[0], "missing", message)
            status, has_day = None, False
        has_day = has_day or _CHANGED.match(line) is not None
        if (found := _STATUS.match(line)) and found[1].lower() in _NEEDS_DAY:
            status = number, found[1].lower()


def commented_statuses(text: str, sessions: Iterable[Reading]) -> Iterator[Problem]:
    """Yield advice for each date with a status in a comment on its line, and no other status.

    The comment may be about the past, so this is only advice.
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
