"""The documents at the top and in docs/, their headings and their links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.build.request import ROOT
from tools.reference.headings import anchor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def headings(page: Path) -> list[str]:
    """Return the headings of a page, in order."""
    return _HEADING.findall(_FENCE.sub("", page.read_text("utf-8")))


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Yield the file and the part of each link of a page that leads into the project."""
    text = _CODE.sub("", _FENCE.sub("", page.read_text("utf-8")))
    for target in _LINK.findall(text):
        if ":" not in target:
            file, _, part = target.partition("#")
            yield (page.parent / file).resolve() if file else page, part


def parts(page: Path) -> set[str]:
    """Return what may stand behind `#` in a link to a page."""
    return {anchor(heading) for heading in headings(page)}
