"""The targets of links: addresses, titles and the labels of definitions, as written in Markdown.

CommonMark 0.31.2, sections 4.7 and 6.3. In addition the path of a source file, such as
`{static}/documents/form (1).pdf`, may contain spaces.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import quote

_SPACE = r"[ \t]*(?:\n[ \t]*)?"
_ANGLED = re.compile(r"<((?:\\.|[^<>\n\\])*)>")
# File names and telephone numbers may contain spaces; a title in quotation marks may follow.
_SPACED = re.compile(r"\{[A-Za-z][^{}\n]*\}|%7B[A-Za-z]+%7D|tel:", re.IGNORECASE)
_TITLE = re.compile(
    r""""((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\(((?:\\.|[^()\\])*)\)""", re.DOTALL
)
_GAP = re.compile(_SPACE)
_LABEL = re.compile(r"\[((?:\\.|[^\[\]\\]){1,999})\]", re.DOTALL)
_LINE_END = re.compile(r"[ \t]*(?:\n|$)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])|(&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z]\w{1,31});)")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_IN_NAME = re.compile(r" +(?=[^\s\"')])")
_PASSED_OVER = re.compile(r"^[\x00-\x20]+|[\t\n\r]")
_MOST_OPEN = 32
# Characters that stay as they are in an address (RFC 3986, section 2), and {}, which mark a source.
_KEPT = "%/?#@!$&'()*+,;=:-_.~{}"


@dataclass(frozen=True, slots=True)
class Definition:
    """The target of a link; `written` is the address as it is written in the text.

    `line` is the line of a separate definition, counted from the first line of its paragraph.
    """

    address: str
    title: str
    written: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """The target in the brackets of a link, and the position after the brackets."""

    definition: Definition
    end: int


def plain(text: str) -> str:
    """Return text without the backslashes of escapes, and with entities decoded."""
    if "\\" not in text and "&" not in text:
        return text
    return _ESCAPE.sub(lambda found: found[1] or html.unescape(found[2]), text)


def label(text: str) -> str:
    """Return the normalised label of a definition, which is the same for all its spellings."""
    return " ".join(text.split()).casefold()


def inline_target(text: str, place: int) -> Target | None:
    """Return the target in the round brackets that open just before `place`, or None."""
    start = _after(_GAP, text, place)
    found = _address(text, start, names_file=True)
    if found is None:
        return None
    written, end = found
    closing = _after(_GAP, text, end)
    title = ""
    if closing > end and (titled := _TITLE.match(text, closing)):
        title = _title(titled)
        closing = _after(_GAP, text, titled.end())
    if text[closing : closing + 1] != ")":
        return None
    return Target(_defined(written, title), closing + 1)


def reference(text: str, place: int) -> tuple[str, int] | None:
    """Return the label in square brackets at `place`, and the position after them, or None."""
    found = _LABEL.match(text, place)
    return (found[1], found.end()) if found and found[1].strip() else None


def definitions(lines: list[str]) -> list[tuple[str, Definition] | None]:
    """Return the definitions at the start of a paragraph, as one item for each of their lines.

    The first line of a definition has its label and target; its other lines have None.
    """
    found: list[tuple[str, Definition] | None] = []
    if not lines or not lines[0].startswith("["):
        return found
    text = "\n".join(lines)
    place = 0
    while defined := _definition(text, place):
        name, definition, end = defined
        found.append((name, definition))
        found += [None] * (text.count("\n", place, end) - (text[end - 1 : end] == "\n"))
        place = end
    return found


def _definition(text: str, place: int) -> tuple[str, Definition, int] | None:
    named = reference(text, place)
    if named is None or text[named[1] : named[1] + 1] != ":" or named[0].startswith("^"):
        return None
    start = _after(_GAP, text, named[1] + 1)
    found = _address(text, start, names_file=False)
    if found is None or (start == found[1]):
        return None
    written, end = found
    behind = _after(_GAP, text, end)
    titled = _TITLE.match(text, behind) if behind > end else None
    if titled and _BLANK_LINE.search(titled[0]) is None:
        over = _LINE_END.match(text, titled.end())
        if over:
            return label(named[0]), _defined(written, _title(titled)), over.end()
    over = _LINE_END.match(text, end)
    return (label(named[0]), _defined(written), over.end()) if over else None


def _defined(written: str, title: str = "") -> Definition:
    return Definition(escaped(plain(written)), title, written)


def escaped(address: str) -> str:
    """Return an address for HTML, percent-encoded where necessary (RFC 3986).

    Characters that a browser ignores are removed (WHATWG URL, 4.4), so that they hide no scheme.
    """
    return quote(_PASSED_OVER.sub("", address), safe=_KEPT)


def _address(text: str, place: int, *, names_file: bool) -> tuple[str, int] | None:
    """Return the address written at `place`, and the position after it, or None."""
    if angled := _ANGLED.match(text, place):
        return angled[1], angled.end()
    if text[place : place + 1] == "<":
        return None
    opened, at = 0, place
    has_spaces = names_file and _SPACED.match(text, place) is not None
    while at < len(text):
        character = text[at]
        if character == "\\" and at + 1 < len(text) and not text[at + 1].isspace():
            at += 1
        elif character == "(":
            opened += 1
            if opened > _MOST_OPEN:
                return None
        elif character == ")":
            if not opened:
                break
            opened -= 1
        elif character <= " " and not _is_in_name(text, at, has_spaces=has_spaces):
            break
        at += 1
    return (text[place:at], at) if not opened else None


def _is_in_name(text: str, at: int, *, has_spaces: bool) -> bool:
    """Report whether a space belongs to a file name: a word follows it, not a title."""
    return has_spaces and _IN_NAME.match(text, at) is not None


def _title(found: re.Match[str]) -> str:
    return plain(next((each for each in found.groups() if each is not None), ""))


def _after(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place
