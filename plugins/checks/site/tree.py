"""The folder of a finished site, read once: its pages, its texts for programs, its files' names."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from plugins.checks.site.pages import Page, read_page
from plugins.sources.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

# What programs read, and browsers besides pages.
_TEXTS = (".xml", ".ics", ".json", ".csv", ".txt", ".css", ".js", ".svg", "_headers")


@dataclass(frozen=True, slots=True)
class Tree:
    """All that stands in the folder: pages, texts and files, by their path from its root.

    `files` are all; `served` are those that stand there as they are, each with its source.
    `found` are those of the words looked for that stand in each file, if any.
    """

    pages: Mapping[str, Page]
    texts: Mapping[str, str]
    files: frozenset[str]
    served: Mapping[str, str]
    found: Mapping[str, tuple[str, ...]]


def read_tree(folder: Path, served: Mapping[str, str], words: Collection[str]) -> Tree:
    """Return the tree of a folder, given the files served as they are and words to look for.

    Of files served as they are, and of the search's index, only the names are read.
    Raises OSError from the disk, and UnicodeDecodeError for a text that is not UTF-8.
    """
    pages: dict[str, Page] = {}
    texts: dict[str, str] = {}
    files: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for file in _files(folder):
        files.add(file)
        is_page = file.endswith(".html")
        if file in served or not (is_page or file.endswith(_TEXTS)):
            continue
        text = (folder / file).read_bytes().decode("utf-8")
        if standing := tuple(word for word in words if _stands(word, text)):
            found[file] = standing
        if is_page:
            pages[file] = read_page(file, text)
        else:
            texts[file] = text
    mapped = MappingProxyType
    return Tree(mapped(pages), mapped(texts), frozenset(files), mapped(served), mapped(found))


def differing(
    folder: Path, content: Path, served: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Return each served file whose bytes differ from its source's, with that source.

    `served` maps the files of the site to their sources. Raises OSError from the disk.
    """
    return tuple(
        (file, source)
        for file, source in sorted(served.items())
        if (folder / file).is_file()
        and (folder / file).read_bytes() != (content / source).read_bytes()
    )


def source_text(content: Path, source: str) -> str:
    """Return the text of a source. Raises OSError from the disk."""
    return decode((content / source).read_bytes(), "", spreadsheet=True)[0]


def line_of(folder: Path, file: str, mark: str) -> int:
    """Return the line of a file where the mark stands, 1 where it is not found.

    Raises OSError from the disk.
    """
    path = folder / file
    if not (mark and path.is_file()):
        return 1
    text = path.read_bytes().decode("utf-8", "replace")
    return text.count("\n", 0, max(0, text.find(mark))) + 1


def _stands(word: str, text: str) -> bool:
    """Report whether a text holds a word, and not only as a part of a longer one."""
    return word in text and bool(re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", text))


def _files(folder: Path) -> Iterator[str]:
    """Yield every file's path from the folder, in order, so that findings are in order too."""
    for where, below, names in os.walk(folder):
        below.sort()
        within = where[len(str(folder)) + 1 :].replace(os.sep, "/")
        within += "/" if within else ""
        for name in sorted(names):
            yield f"{within}{name}"
