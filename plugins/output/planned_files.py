"""The files and feeds of a plan, generated one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.output.feeds import feed_files
from plugins.output.plan import Feed, File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.output.plan import Frame, Planned


def planned_files(planned: Iterable[Planned], frame: Frame) -> Iterator[tuple[str, bytes]]:
    """Yield the path and bytes of every feed and generated file: no pages, no copied files."""
    for each in planned:
        if isinstance(each, Feed):
            yield from feed_files(each, frame)
        elif isinstance(each, File) and each.make:
            made = each.make()
            yield each.file, made.encode() if isinstance(made, str) else made
