"""What the title and the beginning of a text say that only a key of the metadata does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.meant_keys import meant_hold, meant_key
from plugins.datafiles.nodes import Text
from plugins.lines import lines_of
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.articles.header import Document

# What stands above a first paragraph and is none: a rule, a comment.
_RULE = re.compile(r"\s*(?:(?:[-*_=.~]\s*){3,}|<!--.*-->\s*)$")
# A paragraph of no more words is the head of a text: whose it is, of which day, its title.
_MOST_OF_A_HEAD = 8
_SHOWN = {each.key.lower(): each.key for each in (f.TITLE, f.SUMMARY)}
_HOLDS = {each.key.lower() for each in (f.STATUS, f.PUBLISH)}
_MAY_HOLD = re.compile(r"embargo|publi|releas|circulat|distribut|broadcast", re.IGNORECASE)


def keys_in_text(document: Document, path: str) -> list[Problem]:
    """Report each line of the first paragraph that reads like a key: readers would see it.

    So is a line below headings and a few words that says that the text is not for readers yet, and
    a title or summary that says so where no key does.
    """
    given = {entry.key.lower() for entry in document.header.entries}
    problems = [] if given & _HOLDS else list(_held_titles(document, path))
    above = ""
    for at, line, is_below in _beginning(document.body):
        is_prose = bool(above.strip()) and not meant_key(above)
        if is_below:
            meant = meant_hold(line, is_prose=is_prose, is_below=True)
        else:
            meant = meant_key(line, is_prose=is_prose)
        if meant:
            message = f"This line of the text reads like the key “{meant.key}”: " + (
                f"see that “{meant.key}” among the metadata says the same, and delete this line."
                if meant.key.lower() in given
                else f"write “{meant.line}” in a line of its own among the metadata, "
                "in place of this one."
            )
            problems.append(Problem(path, document.body_line + at, "metadata", message))
        above = "" if line.lstrip().startswith("#") else line
    return problems


def _held_titles(document: Document, path: str) -> Iterator[Problem]:
    for entry in document.header.entries:
        key = _SHOWN.get(entry.key.lower())
        if key and isinstance(entry.value, Text) and _MAY_HOLD.search(entry.value.value):
            meant = meant_hold(entry.value.value, is_below=True)
            if meant:
                message = (
                    f"“{key}” says that the text must wait, and only a key does that: write "
                    f"“{meant.line}” in a line of its own, and then take the words out here."
                )
                yield Problem(path, entry.line, "metadata", message)


def _beginning(body: str) -> Iterator[tuple[int, str, bool]]:
    """Return the lines of the first paragraph, and those below it up to a paragraph of sentences.

    Each has its place, and whether it stands below the first paragraph. Rules and comments are
    passed over.
    """
    words = paragraphs = 0
    is_open = False
    for at, line in enumerate(lines_of(body)):
        is_rule = not line.strip() or (_RULE.match(line) is not None and not meant_key(line))
        if is_rule:
            if words > _MOST_OF_A_HEAD:
                return
            is_open, words = False, 0
            if paragraphs and not line.strip():
                yield at, "", True
            continue
        paragraphs += not is_open
        is_open = True
        words += len(line.split())
        yield at, line, paragraphs > 1
