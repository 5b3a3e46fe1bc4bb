"""The rules over sources; a rule is imported only in the process that applies it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.articles.model import Section
from plugins.markdown.body import keep
from plugins.sources.folder import every_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.markdown.parsed import Parsed
    from plugins.problems import Problem
    from plugins.sources.folder import Found
    from tools.build.request import Request

_READ = frozenset({*Section, "courses"})


def file_problems(request: Request) -> list[Problem]:
    """Return problems in files as they are written: on anonymity, and on left-over words.

    Everything else that is wrong with the files is reported by the build. Raises UsageError for a
    list of names that cannot be read, OSError from the disk.
    """
    from tools.build.file_rules import anonymity, field_words  # noqa: PLC0415 -- see above

    content = request.content.resolve()
    files = [*every_file(content)]
    found = anonymity([(each.path, each.text) for each in files], content, request.names)
    words = [(each.path, each.text) for each in files if _is_read(each)]
    return [*found, *field_words(words, request.today)]


def text_advice(read: Iterable[tuple[str, Parsed]], *advised: Any) -> list[Problem]:  # noqa: ANN401 -- what source_advice takes
    """Return all advice on texts; `read` are texts already parsed, which are not parsed again."""
    from plugins.checks.texts.source_advice import source_advice  # noqa: PLC0415 -- see above

    keep(read)
    return source_advice(*advised)


def _is_read(file: Found) -> bool:
    """Report whether a build reads the words of a file."""
    name, *above = reversed(file.below)
    return file.is_own and (above[-1] in _READ if above else name.endswith(".yaml"))
