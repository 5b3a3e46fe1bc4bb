"""The rules over sources; each loads in the process that applies it, which may be a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.articles.model import Section
from plugins.markdown.body import keep
from plugins.sources.folder import TEXTS, is_ignored, is_own
from plugins.sources.text_file import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plugins.markdown.parsed import Parsed
    from plugins.problems import Problem
    from tools.build.request import Request

_READ = frozenset({*Section, "courses"})


class _File(NamedTuple):
    """A file of the content: its path for messages, its text, and whether a build reads it."""

    path: str
    text: str
    is_read: bool


def file_problems(request: Request) -> list[Problem]:
    """Return what rules find in files as they are written: on anonymity, and words left.

    What else is wrong with the files is reported by the build. Raises UsageError for a list of
    names that cannot be read, OSError from the disk.
    """
    from tools.build.file_rules import anonymity, field_words  # noqa: PLC0415 -- see above

    content = request.content.resolve()
    files = [*_files(content)]
    found = anonymity([(each.path, each.text) for each in files], content, request.names)
    words = [(each.path, each.text) for each in files if each.is_read]
    return [*found, *field_words(words, request.today)]


def text_advice(read: Iterable[tuple[str, Parsed]], *advised: Any) -> list[Problem]:  # noqa: ANN401 -- what source_advice takes
    """Return all advice on texts; Markdown that has been parsed is not parsed again."""
    from plugins.checks.texts.source_advice import source_advice  # noqa: PLC0415 -- see above

    keep(read)
    return source_advice(*advised)


def _files(content: Path) -> Iterator[_File]:
    """Yield every file's path and text; the text is "" where a file is no text."""
    unread: list[Problem] = []  # reported by the build
    # Not resolved, so that a link to a file elsewhere is checked under its own name.
    for file in sorted(content.rglob("*")):
        if file.is_file():
            is_text = file.suffix.lower() in TEXTS
            text = decode(file.read_bytes(), "", spreadsheet=True)[0] if is_text else ""
            below = file.relative_to(content)
            in_place = below.parts[0] in _READ if len(below.parts) > 1 else file.suffix == ".yaml"
            is_read = in_place and is_own(file, content, unread)
            is_hidden = any(map(is_ignored, below.parts))
            path = f"{content.name}/{below.as_posix()}"
            yield _File(path, text, is_read and not is_hidden)
