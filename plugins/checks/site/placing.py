"""Turns findings into problems, each at the source line that caused it, or in the site."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.articles.references import links
from plugins.characters import lines_of
from plugins.checks.site.finding import Finding, Seek
from plugins.checks.site.tree import line_of, source_text
from plugins.markdown.body import parsed
from plugins.problems import Problem
from plugins.site.links import address_finder
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from plugins.site.model import Library

_OF_THE_SITE = "No text asks for this: it is a fault of the site's own code."


class Places:
    """Knows which source file each page comes from, and reads source files only when needed."""

    def __init__(self, folder: Path, content: Path, library: Library) -> None:
        """Keep the folders, and which source file each page comes from."""
        self._folder = folder
        self._content = content
        self._root = library.address.root
        self._of_page = dict(_sources_of_pages(library))
        public = {entry.source: None for entry in library.public}
        self._public = (*public, *library.data_files)
        self._find = address_finder(library, library.files)
        self._bodies = {each.source: (each.body, each.body_line) for each in library.public}
        self._bodies |= {
            f"courses/{each.id}.yaml": (each.description, each.description_line)
            for each in library.courses
        }
        self._texts: dict[str, str] = {}
        self._known: dict[tuple[str, Seek, str], list[tuple[str, int]]] = {}

    def problems(self, findings: Iterable[Finding]) -> list[Problem]:
        """Return a problem for each finding, sorted. Raises OSError from the disk.

        A page may show parts of other texts: a problem reported for a text's own page is not
        repeated for other pages that show the text. Faults of the site itself are reported once,
        however many pages have them.
        """
        reported: dict[tuple[str, int, str, str], Problem] = {}
        shown: list[tuple[str, Problem]] = []
        rest: list[Finding] = []
        led_to: set[tuple[str, str]] = set()
        for finding in findings:
            if own := list(self._own(finding)):
                reported |= {(each.path, each.line, each.rule, finding.mark): each for each in own}
                led_to.add((finding.rule, finding.target))
            elif elsewhere := list(self._shown(finding)):
                shown += ((finding.mark, each) for each in elsewhere)
            else:
                rest.append(finding)
        for mark, each in shown:
            reported.setdefault((each.path, each.line, each.rule, mark), each)
        of_the_site: dict[tuple[str, str], list[Finding]] = {}
        for finding in rest:
            # On another page that shows a part of a text, the text's relative links are written in
            # full.
            if not finding.target or (finding.rule, finding.target) not in led_to:
                of_the_site.setdefault((finding.rule, finding.message), []).append(finding)
        return sorted([*reported.values(), *map(self._site_fault, of_the_site.values())])

    def _own(self, finding: Finding) -> Iterator[Problem]:
        """Yield the problems for a finding on a page that comes from a source file of its own."""
        source = self._of_page.get(finding.file)
        if source is None or finding.seek is Seek.NOWHERE:
            return
        path = f"{self._content.name}/{source}"
        lines = self._lines(finding, source)
        if finding.advice:  # advice on a page as a whole, whose source may word it differently
            lines = lines[:1] or [1]
        for line in lines:
            yield Problem(path, line, finding.rule, finding.message, finding.advice)

    def _shown(self, finding: Finding) -> Iterator[Problem]:
        """Yield the problems for a finding on a page that shows a part of other source files."""
        if finding.seek not in {Seek.LINK, Seek.WORDS} or finding.advice:
            return
        key = finding.mark, finding.seek, finding.rule
        if key not in self._known:
            self._known[key] = [
                (source, line) for source in self._public for line in self._lines(finding, source)
            ]
        page = finding.file.removesuffix("index.html")
        message = f"{finding.message} It stands on “/{page}”, which shows this part, too."
        for source, line in self._known[key]:
            yield Problem(f"{self._content.name}/{source}", line, finding.rule, message)

    def _site_fault(self, findings: list[Finding]) -> Problem:
        first = findings[0]
        line = line_of(self._folder, first.file, first.mark)
        more = len(findings) - 1
        others = f" {more:,} more of its files have it, too." if more else ""
        message = f"{first.message} {_OF_THE_SITE}{others}{self._made_of(first)}"
        return Problem(first.file, line, first.rule, message, first.advice)

    def _made_of(self, finding: Finding) -> str:
        """Return a sentence naming a finding's page and its source file, "" if it has none."""
        file = finding.about or finding.file
        source = self._of_page.get(file)
        page = file.removesuffix("index.html")
        made_of = f"“{self._content.name}/{source}”"
        return f" The page “/{page}” is made of {made_of}." if source else ""

    def _lines(self, finding: Finding, source: str) -> list[int]:
        """Return the lines of a source file with what was found, as parsed or as written."""
        named = list(self._read_lines(finding, source))
        return named or standing(finding, self._text(source), self._root)

    def _read_lines(self, finding: Finding, source: str) -> Iterator[int]:
        """Yield the lines of those links or headings in a source file that the finding is about."""
        text, first_line = self._bodies.get(source, ("", 1))
        if finding.seek is Seek.LINK:
            for line, kind, value in links(text, first_line):
                if self._find(source, kind, value) == finding.mark:
                    yield line
            ways = spellings(finding.mark, self._root)
            for link in parsed(text).links:
                if link.target in ways:
                    yield first_line + link.target_line
        elif finding.seek is Seek.HEADING:
            for heading in parsed(text).headings:
                if same_words(heading.words, finding.mark):
                    yield first_line + heading.line

    def _text(self, source: str) -> str:
        if source not in self._texts:
            self._texts[source] = source_text(self._content, source)
        return self._texts[source]


def _sources_of_pages(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the file of each page that is made from one source file, with that source file."""
    for entry in library.public:
        yield file_for(entry.address), entry.source
    for public in library.schedule.courses:
        yield file_for(public.course.address), f"courses/{public.course.id}.yaml"


_NO_ADDRESS = re.compile(r"\]\(\s*\)|(?:href|src)\s*=\s*(?:\"\s*\"|'\s*')")
_TARGET = re.compile(r"\]\([^)]*\)|<[^<>]*>")
_NO_WORD = re.compile(r"[\W_]+")


def standing(finding: Finding, text: str, root: str) -> list[int]:
    """Return the lines of a source's text that contain the mark; `root` is the site's path."""
    fits = _test(finding, root)
    lines = enumerate(lines_of(text), start=1)
    return [at for at, line in lines if fits(html.unescape(line) if "&" in line else line)]


def spellings(address: str, root: str) -> set[str]:
    """Return all spellings of an address: also without the site's root or percent-encoding."""
    below = address.removeprefix(root) if address.startswith(f"{root}/") else address
    return {address, below, unquote(address), unquote(below)}


def same_words(one: str, other: str) -> bool:
    """Report whether two headings are the same, ignoring marks, spaces and case."""
    return _plain(one) == _plain(other)


def _test(finding: Finding, root: str) -> Callable[[str], object]:
    mark = finding.mark
    if finding.seek is Seek.LINK:
        return _link_pattern(mark, root).search if mark else _NO_ADDRESS.search
    if finding.seek is Seek.HEADING:
        words = _plain(mark)
        return lambda line: ("#" in line or "<h" in line.lower()) and _plain(line) == words
    return lambda line: mark in line


def _link_pattern(address: str, root: str) -> re.Pattern[str]:
    """Return a pattern for an address in every spelling that an editor may use."""
    ways = "|".join(sorted(map(re.escape, spellings(address, root))))
    return re.compile(rf"(?<![\w/.:#}}-])(?:{ways})(?![\w/#%?-]|\.\w)")


def _plain(words: str) -> str:
    return _NO_WORD.sub(" ", _TARGET.sub("", words)).strip().casefold()
