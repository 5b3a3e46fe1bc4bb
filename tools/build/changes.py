"""What a release changes for readers: its files compared with those of the previous release."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.output.files import files_below
from tools.build.target import MARKER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_LISTED = 12  # pages of each kind in the report: more would push the rest off the screen
# Their names contain a hash, so that a page gets the right styles (`plugins/site/assets.py`).
_ASSETS = "assets/"
_ASSET = re.compile(r"assets/[\w.-]+")


@dataclass(frozen=True, slots=True)
class Changes:
    """The paths of a release's new, changed and removed files, and its number of files.

    `of_sources` says that the sources have changed, even if readers see no difference.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    files: int
    of_sources: bool = False

    @property
    def is_release(self) -> bool:
        """Report whether the site or the sources kept for a refresh have changed."""
        return bool(self) or self.of_sources

    def __bool__(self) -> bool:
        """Report whether readers would see any difference."""
        return bool(self.new or self.changed or self.gone)

    def lines(self) -> Iterator[str]:
        """Yield the lines about the changes in a release's report, with pages by address."""
        if not self:
            yield "Nothing has changed for readers: the site that stood there stays."
            return
        touched = len(self.new) + len(self.changed) + len(self.gone)
        yield f"Touched: {touched:,} of {self.files:,} files"
        for what, files in (("New", self.new), ("Changed", self.changed), ("Gone", self.gone)):
            pages = [f"/{each.removesuffix('index.html')}" for each in files if _is_page(each)]
            yield from (f"{what}: {each}" for each in pages[:_LISTED])
            if more := pages[_LISTED:]:
                yield f"{what}: and {len(more):,} more"


def keep_unchanged(old: Path, new: Path) -> Changes:
    """Return what a staged site changes, and reuse the old files that have not changed.

    A new file with the same bytes is replaced by the old file, with its time and its inode, so that
    servers and browsers need not transfer it again. The old pages' styles and scripts are kept
    until the next release, so that a page opened before the switch still finds them. Raises
    OSError.
    """
    before, after = ({*files_below(each)} - {MARKER} for each in (old, new))
    same = {each for each in before & after if _is_same(old / each, new / each)}
    for each in sorted(same):
        _keep(old / each, new / each)
    _carry(sorted(_assets(old) & before - after), old, new)
    return Changes(
        new=tuple(sorted(after - before)),
        changed=tuple(sorted((before & after) - same)),
        gone=tuple(each for each in sorted(before - after) if not each.startswith(_ASSETS)),
        files=len(after),
    )


def _is_page(file: str) -> bool:
    return file.endswith(".html")


def _is_same(one: Path, other: Path) -> bool:
    sizes = {one.stat().st_size, other.stat().st_size}
    return len(sizes) == 1 and one.read_bytes() == other.read_bytes()


def _assets(site: Path) -> set[str]:
    """Return the assets that a site's pages name; assets of an older release are not included."""
    pages = (site / each for each in ("index.html", "search/index.html"))
    return {
        name for page in pages if page.is_file() for name in _ASSET.findall(page.read_text("utf-8"))
    }


def _carry(assets: Iterable[str], old: Path, new: Path) -> None:
    for each in assets:
        (new / each).parent.mkdir(exist_ok=True)
        _keep(old / each, new / each)


def _keep(old: Path, new: Path) -> None:
    """Replace a new file by the old one, in one step."""
    linked = new.with_name(f"{new.name}.kept")
    try:
        os.link(old, linked)
    except OSError:  # no hard links, or too many of them: at least the time is kept
        if not new.is_file():
            new.write_bytes(old.read_bytes())
        times = old.stat()
        os.utime(new, ns=(times.st_atime_ns, times.st_mtime_ns))
        return
    linked.replace(new)
