"""The folder of a finished site, read once: its pages, its texts for programs, its file names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from plugins.checks.site.pages import Page, read_page
from plugins.output.files import files_below
from plugins.sources.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

# Text files that programs read, and that browsers read in addition to pages.
_TEXTS = (".xml", ".ics", ".json", ".csv", ".txt", ".css", ".js", ".svg", "_headers")


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything in the folder: pages, texts and files, by their path relative to the folder.

    `files` are all files; `served` are those that are copied unchanged, each with its source.
    `found` has, for each file, those of the private words that it contains.
    """

    pages: Mapping[str, Page]
    texts: Mapping[str, str]
    files: frozenset[str]
    served: Mapping[str, str]
    found: Mapping[str, tuple[str, ...]]


def read_tree(folder: Path, served: Mapping[str, str], words: Collection[str]) -> Tree:
    """Return the tree of a folder; `served` are files copied unchanged, `words` to be looked for.

    For files copied unchanged, and for the search index, only the names are read. Raises OSError
    from the disk, and UnicodeDecodeError for a text that is not UTF-8.
    """
    pages: dict[str, Page] = {}
    texts: dict[str, str] = {}
    files: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for file in files_below(folder):
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
    """Return each served file whose bytes differ from its source file, with that source file.

    `served` maps the files of the site to their sources. Raises OSError from the disk.
    """
    return tuple(
        (file, source)
        for file, source in sorted(served.items())
        if (folder / file).is_file()
        and (folder / file).read_bytes() != (content / source).read_bytes()
    )


def source_text(content: Path, source: str) -> str:
    """Return the text of a source file. Raises OSError from the disk."""
    return decode((content / source).read_bytes(), "", spreadsheet=True)[0]


def line_of(folder: Path, file: str, mark: str) -> int:
    """Return the number of the first line in a file that contains the mark, or 1 if none does.

    Raises OSError from the disk.
    """
    path = folder / file
    if not (mark and path.is_file()):
        return 1
    text = path.read_bytes().decode("utf-8", "replace")
    return text.count("\n", 0, max(0, text.find(mark))) + 1


def _stands(word: str, text: str) -> bool:
    """Report whether a text contains a word, and not only as part of a longer word."""
    return word in text and bool(re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", text))
