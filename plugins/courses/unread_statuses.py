"""What can be said of the sessions in a course's file that YAML cannot read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.courses import fields as f
from plugins.courses.model import Status
from plugins.lines import lines_of
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_STATUS = re.compile(rf"[\s-]*{f.STATUS.key}:\s*[\"']?([a-z-]+)", re.IGNORECASE)
_CHANGED = re.compile(rf"[\s-]*{f.CHANGED.key}:\s*\S")
_NEEDS_DAY = frozenset(Status) - {Status.SCHEDULED}


def unread_statuses(text: str, path: str) -> Iterator[Problem]:
    """Report each status without its day, so that the next `check` has nothing new to say of it.

    An item goes from one dash to the next, whatever its indent.
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
