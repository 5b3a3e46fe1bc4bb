"""Patterns for marks that the Markdown parser did not recognise, and advice on each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

_ADDRESS = r"(?:https?://|www\.|mailto:|tel:|\{|/|\0)"


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of mark: its pattern when unparsed, and what to do; `advice` if it may be intended."""

    name: str
    pattern: str
    message: str
    advice: bool = False


_LINKS = (
    Mark(
        "target",
        r"\]\(|\]\s?\((?:https?://|www\.|mailto:|\{)|\]\s\(\0",
        "is shown to readers, and no link: write [words](address), with nothing between the "
        "brackets and no space in the address.",
    ),
    Mark(
        "target",
        r"\[[^\[\]\n]{0,200}[A-Za-z][^\[\]\n]{0,200}\]\[[^\[\]\n]{0,200}\]",
        "is shown to readers: if it is to be a link, write [words](address).",
        advice=True,
    ),
    Mark(
        "turned",
        rf"\([^()\[\]\n]{{1,200}}\)\s?\[{_ADDRESS}",
        "has its brackets the wrong way round: a link is [words](address).",
    ),
    Mark(
        "kind",
        r"\{(?:filename|static|attach|course|tag|category|index|author)\}\S",
        "is shown to readers: it belongs into the round brackets of a link, [words](…).",
    ),
    Mark(
        "note",
        r"\[\^[^\]\s]{1,200}\]",
        "is shown to readers: no note of that name stands in this text, as “[^1]: The note.” does.",
    ),
)
_SHAPES = (
    Mark(
        "bullet",
        "[\ue000-\uf8ff]",
        "has a mark of a word processor, which other programs show as a box: delete it.",
    ),
    Mark(
        "bullet",
        "[•▪▫◦‣●■➢➤❖]",
        "holds a bullet. If this is to be a list, begin each line with “- ”.",
        advice=True,
    ),
    Mark(
        "table",
        r"(?m)^[ \t]*\||\|[ \t]*:?-{2,}:?[ \t]*\|",
        "is no table: put a blank line above it, and “|---|---|” below its first line.",
    ),
    Mark(
        "table",
        r"\|[^|\n]{1,200}\|",
        "has “|” between words. If this is to be a table, put “|---|---|” below its first line.",
        advice=True,
    ),
    Mark(
        "box",
        r"(?m)^[ \t]*\[[ xX]?\][ \t]",
        "begins with a box that nobody can tick: write “- ” in its place.",
        advice=True,
    ),
    Mark(
        "braces",
        r"\{[#:.][^{}\n]{0,200}\}|\{%[^\n]{0,200}?%\}|\{\{[^\n]{0,200}?\}\}",
        "is shown to readers: this site knows no such braces, so delete them.",
    ),
    Mark(
        "fence",
        r"(?m)^[ \t]*(?::{3,}|<{7}|>{7}).*$",
        "is shown to readers: delete the line.",
    ),
    Mark(
        "dialect",
        r"(?<![=\w])==[^\s=][^=\n]{0,200}==(?![=\w])|(?m:^:[ \t]+\S|^\*\[[^\]\n]{1,200}\]:)",
        "is shown to readers as it stands: this site knows no such mark, so write words alone.",
        advice=True,
    ),
    Mark(
        "code",
        r"\[\[[^\]\n]{1,200}\]\]|\[/?(?:caption|gallery|embed|audio|video|button|vc_\w+)\b[^\]\n]{0,200}\]",
        "belongs to another system and is shown to readers: delete it, or write a link.",
    ),
)
_BOLD = (
    "is shown to readers: “**” stands right before the first and right behind the last bold word, "
    "in one paragraph."
)
_STRESS = (
    Mark(
        "bold",
        r"(?<=[^\w*])\*\*(?=[^\s*])|(?<![\w*])\*\*[ \t]+[^*\n]{1,200}\*\*",
        _BOLD,
    ),
    # At the beginning of a paragraph it may be the mark of a footnote.
    Mark("bold", r"(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![\w*])", _BOLD, advice=True),
)
_STRUCK = Mark(
    "struck",
    r"~~(?=\S)|(?<=\S)~~",
    "is shown to readers: “~~” stands right before and right behind what is struck through.",
)
_BROKEN = (
    Mark("broken", r"[^\W\d_]+\u00ad\n", "ends a line within a word: write the word in one line."),
    Mark(
        "broken",
        r"[A-Za-z]+-\n(?!(?:and|or|to|nor)\b)(?=[a-z])",
        "ends its line, so a space follows the hyphen on the page: write the word in one line.",
        advice=True,
    ),
)
_ENCODING = Mark(
    "encoding",
    "â€|Ã[\u0080-\u00bf€™©¨ª]|Â[£\u00a0©®·°«»]|ï»¿|\u00e2\u201a\u00ac|\ufffd",
    "was saved with another encoding on its way here: type the word again.",
)
_MARKS = (*_LINKS, *_SHAPES, *_STRESS, _STRUCK, *_BROKEN, _ENCODING)
_PLAIN_TEXT = "is shown to readers as it stands: no marks are read here, so delete them."
# Marks in titles, summaries and other values that are plain words.
_FIELD_MARKS = (
    Mark("bold", r"\*\*\S|\S\*\*|(?<!\w)__[^\s_][^_\n]{0,200}__(?![\w.])", _PLAIN_TEXT),
    Mark("stress", r"(?<![\w*])\*[^\s*][^*\n]{0,80}(?<!\s)\*(?![\w*])", _PLAIN_TEXT),
    Mark(
        "stress",
        r"(?<!\w)_[^\s_][^_\n]{0,80}(?<!\s)_(?!\w)|`[^`\n]{1,200}`",
        _PLAIN_TEXT,
        advice=True,
    ),
    Mark("heading", r"^#{1,6} ", _PLAIN_TEXT),
    Mark(
        "item",
        r"^[-*+•] ",
        "begins as a list does, but this is one text: delete the mark.",
        advice=True,
    ),
    Mark(
        "entity",
        r"&(?:amp|nbsp|quot|lt|gt|[lr][sd]quo|[mn]dash|pound|#\d{2,5}|#x[0-9a-fA-F]{2,4});",
        "is shown to readers as it stands: type the character itself.",
    ),
    Mark(
        "markup", r"</?(?:b|i|em|strong|u|br|p|sup|sub|span|a)(?:\s[^<>]{0,200})?/?>", _PLAIN_TEXT
    ),
)  # fmt: skip


def _compiled(marks: tuple[Mark, ...]) -> tuple[tuple[re.Pattern[str], Mark], ...]:
    return tuple((re.compile(mark.pattern), mark) for mark in marks)


MARKS = _compiled(_MARKS)
FIELD_MARKS = _compiled((*_LINKS, *_FIELD_MARKS, *_SHAPES, _STRUCK, _ENCODING))


# A placeholder for code and addresses in running text; no file can contain it.
_GONE = "\0"
# Most texts contain nothing that any mark needs. One search for characters shows this, with a few
# for longer sequences.
_CHARACTER = re.compile("[][*~{•▪▫◦‣●■➢➤❖\ue000-\uf8ff\ufffdâÃÂï\u00ad]")
_RUNS = (":::", "<<<", ">>>", "-\n", "&#", "&bull;", "==", "\n: ")
_FIELD_TEST = re.compile(r"[_`&<#|]|^[-+] ")
_QUOTED = 40
_MOST = 100  # matches of a kind: more would tell the editor nothing new


@dataclass(frozen=True, slots=True)
class Left:
    """A kind of mark in a text: the lines that have it, counted from 0, and the message.

    `words` are the text from the first such mark on.
    """

    name: str
    lines: tuple[int, ...]
    words: str
    message: str
    advice: bool


def may_hold_marks(text: str) -> bool:
    """Report whether a text contains a character that marks need; “|” is not included."""
    return _CHARACTER.search(text) is not None or any(run in text for run in _RUNS)


def marks_in(text: str) -> list[Left]:
    """Return the marks left in text parsed as Markdown, each kind once with all its lines."""
    return _found(text, MARKS) if "|" in text or may_hold_marks(text) else []


def marks_in_field(text: str) -> list[Left]:
    """Return the marks left in a value of plain words, which is not parsed as Markdown."""
    has_any = _FIELD_TEST.search(text) or may_hold_marks(text)
    return _found(text, FIELD_MARKS) if has_any else []


def _found(text: str, marks: tuple[tuple[re.Pattern[str], Mark], ...]) -> list[Left]:
    kinds: dict[str, Left] = {}
    taken: list[tuple[int, int]] = []
    for pattern, mark in marks:
        places = [
            found
            for found in islice(pattern.finditer(text), _MOST)
            if not any(start < found.end() and found.start() < end for start, end in taken)
        ]
        if not places:
            continue
        taken += [(found.start(), found.end()) for found in places]
        lines = tuple(dict.fromkeys(text.count("\n", 0, _start(found)) for found in places))
        words = _words(text, _start(places[0]))
        left = Left(mark.name, lines, words, f"“{words}” {mark.message}", mark.advice)
        kinds.setdefault(mark.name, left)
    return list(kinds.values())


def _start(found: re.Match[str]) -> int:
    """Return the position where the mark itself begins, after any spaces and line ends."""
    return found.start() + len(found[0]) - len(found[0].lstrip())


def _words(text: str, start: int) -> str:
    """Return the first words of a text from the mark on, in one line."""
    line = text[start:].partition("\n")[0].replace(_GONE, "…")
    words = " ".join(line.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"
