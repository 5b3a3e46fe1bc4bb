"""Which files are not served, because only unpublished content refers to them."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.articles.references import links, named, target_path
from plugins.site.files import output_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.courses.model import Course, Session
    from plugins.courses.schedule import Standing
    from plugins.site.model import Library

_SOURCE = re.compile(r"(?:\{|%7B)(?:static|attach)(?:\}|%7D)([^\s)\"'>\]]*)", re.IGNORECASE)
# A match must not be part of a longer name: “old-plan.pdf” and “plan.pdfx” do not name “plan.pdf”.
_BEFORE, _AFTER = r"(?<![\w.-])", r"(?![\w-])"


def served_files(library: Library) -> frozenset[str]:
    """Return the library's files, except those that only unpublished content refers to.

    A file that nothing refers to is served: other sites may link to it.
    """
    shown = {entry.source: entry for entry in library.public}
    hidden = _Named(
        (entry for entry in library.entries if entry is not shown.get(entry.source)),
        library.courses,
        (session for course in library.courses for session in course.sessions),
        anywhere=True,
    )
    candidates = frozenset(file for file in library.files if hidden.names(file))
    if not candidates:
        return frozenset(library.files)
    schedule = library.schedule
    public = _Named(
        library.public,
        (each.course for each in schedule.courses),
        (each for each in schedule.sessions),
    )
    return frozenset(library.files) - {file for file in candidates if not public.names(file)}


class _Named:
    """The files that texts name: as a source file, or by their address however it is spelt.

    An address may be spelt with entities, percent-encoding, backslashes, spaces or in another case,
    and overlooking a spelling would publish a file that is held back. So the texts are searched
    for each file, instead of looking up each link of the texts among the files.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        courses: Iterable[Course],
        sessions: Iterable[Session | Standing],
        *,
        anywhere: bool = False,
    ) -> None:
        entries = tuple(entries)
        courses = tuple(courses)
        # A draft may name a file in a place that is not parsed, such as under an unknown key.
        texts = [(entry.source, entry.written or entry.body) for entry in entries]
        texts += [(f"courses/{each.id}.yaml", each.written or each.description) for each in courses]
        reviews = (entry.review for entry in entries if entry.review)
        self._sources = {named(each.file) for review in reviews for each in review.documents}
        self._sources |= {
            file for source, text in texts for file in _linked(source, text, anywhere=anywhere)
        }
        booked = [each.book for each in courses] + [each.details.book for each in sessions]
        self._text = _plain("\n".join([*(text for _, text in texts), *booked]))

    def names(self, file: str) -> bool:
        """Report whether the texts name a file, given by its path in the content folder."""
        if named(file) in self._sources:
            return True
        address = _plain(output_path(file))
        # For a file at the root of the site, only the slash distinguishes its address from a word.
        opened = _BEFORE if "/" in address else "/"
        # For most files a quick substring search makes the regular expression unnecessary.
        return address in self._text and bool(
            re.search(f"{opened}{re.escape(address)}{_AFTER}", self._text)
        )


def _linked(source: str, text: str, *, anywhere: bool) -> Iterator[str]:
    """Yield the files that a text names as source files.

    `anywhere` also finds names outside links: in code, in a comment, after a fault in the text.
    """
    values = [value for _, kind, value in links(text, 1) if kind in {"static", "attach"}]
    if anywhere:
        values += map(html.unescape, _SOURCE.findall(text))
    for value in values:
        yield target_path(source, value)  # guard: files as sources


def _plain(text: str) -> str:
    """Return text normalised so that all spellings of an address become the same."""
    spelt = unquote(html.unescape(text)).replace("\\", "")
    return unicodedata.normalize("NFC", spelt).casefold()
