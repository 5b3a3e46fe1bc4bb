"""The theme in other words: what `check` says of a site must not hang on a single one of them."""

from __future__ import annotations

import codecs
import re
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import Environment

from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# Attributes that are read out or shown; all others are data.
_SHOWN = frozenset({"alt", "aria-label", "placeholder", "title"})
_ENTITY_OR_WORD = re.compile(r"&#?\w+;|[A-Za-z]+")
_OTHER_MARKS = str.maketrans({"–": "¦", ":": "¿", ".": "¡", ",": "¬", "?": "‽", "·": "¶", "’": "¨"})
_NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)(?=[\s>])")
_OTHER_NAMES = {"p": "div", "strong": "b", "aside": "div", "article": "div"}
# Blocks of templates that stand within an attribute which is data.
_DATA = frozenset({"canonical", "searched"})
# What stands before a text of Jinja that is printed, and what after one that is compared.
_BEFORE = frozenset({"{{", "(", ",", "else", "~"})
_COMPARED = frozenset({"==", "!=", "in"})
_QUIET = frozenset({"whitespace"})


def other_words(text: str) -> str:
    """Return a text with another word for each word, and another mark for each mark.

    No two become one (ROT13), and none stays as it was. Digits stay, since numbers dial.
    """

    def other(found: re.Match[str]) -> str:
        return found[0] if found[0].startswith("&") else codecs.encode(found[0], "rot13")

    parts = _ENTITY_OR_WORD.split(text)
    words = [other(each) for each in _ENTITY_OR_WORD.finditer(text)]
    marks = [each.translate(_OTHER_MARKS) for each in parts]
    return "".join(a + b for a, b in zip(marks, [*words, ""], strict=True))


def other_theme(folder: Path, *, markup: bool = False) -> Path:
    """Copy the theme into a folder in other words; return that folder. Raises OSError.

    With `markup`, every tag has another attribute before all, every class is another, and what
    stands in a paragraph or in a `strong` stands in another element.
    """
    shutil.copytree(ROOT / "theme", folder, ignore=shutil.ignore_patterns("__pycache__"))
    for template in (folder / "templates").rglob("*.html"):
        text = template.read_text("utf-8")
        template.write_text(in_other_words(text, markup=markup), "utf-8")
    return folder


def in_other_words(template: str, *, markup: bool = False) -> str:
    """Return a template in other words: its text, its labels, and what its code prints."""
    tokens = [(kind, value) for _, kind, value in Environment(autoescape=True).lex(template)]
    html, code = _Html(markup), _Code()
    written = []
    for at, (kind, value) in enumerate(tokens):
        if kind == "data":
            written.append(value if code.block in _DATA else html.read(value))
            continue
        is_other = kind == "string" and html.is_shown and code.prints(_following(tokens, at))
        written.append(other_words(value) if is_other else value)
        code.read(kind, value)
    return "".join(written)


def _following(tokens: list[tuple[str, str]], at: int) -> str:
    return next((value for kind, value in tokens[at + 1 :] if kind not in _QUIET), "")


@dataclass
class _Html:
    """Where in a page the reading of a template stands: in text, in a tag, or in a value."""

    markup: bool
    state: str = "text"
    attribute: str = ""
    tag: str = ""

    @property
    def is_shown(self) -> bool:
        return self.state == "text" or (self.state == "value" and self.attribute in _SHOWN)

    def read(self, data: str) -> str:
        """Return what stands between two pieces of Jinja in other words."""
        written = []
        while data:
            end = {"text": "<", "tag": '[">]', "value": '"', "comment": "-->"}[self.state]
            found = re.search(end, data)
            part, rest = (data[: found.start()], data[found.start() :]) if found else (data, "")
            written.append(self._written(part))
            data = self._turn(rest, written)
        return "".join(written)

    def _written(self, part: str) -> str:
        if self.state == "tag":
            self.tag += part
        if self.is_shown:
            return other_words(part)
        if self.markup and self.state == "value" and self.attribute == "class":
            return re.sub(r"(?<!\S)(?=\S)", "other-", part)
        return part

    def _turn(self, rest: str, written: list[str]) -> str:
        """Go on to the state that the next character begins; return what is left to read."""
        if not rest:
            return ""
        if self.state == "text":
            self.state, self.tag = ("comment", "") if rest.startswith("<!--") else ("tag", "")
            found = _NAME.match(rest)
            if self.markup and found:
                name = _OTHER_NAMES.get(found[2], found[2])
                written.append(f"<{found[1]}{name}" + ("" if found[1] else ' data-other="1"'))
                return rest[found.end() :]
            written.append(rest[0])
            return rest[1:]
        length = 3 if self.state == "comment" else 1
        if self.state == "tag" and rest[0] == '"':
            names = re.findall(r"([\w:-]+)=$", self.tag)
            self.state, self.attribute = "value", names[0] if names else ""
        elif self.state == "value":
            self.state, self.tag = "tag", ""
        else:
            self.state = "text"
        written.append(rest[:length])
        return rest[length:]


@dataclass
class _Code:
    """Where in Jinja's own code the reading stands: what was read last, within which brackets."""

    before: list[str] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    block: str = ""

    def read(self, kind: str, value: str) -> None:
        """Add a token of Jinja."""
        if kind in _QUIET:
            return
        if kind.endswith("_begin"):
            self.before, self.within = [], []
        if value == "endblock":
            self.block = ""
        elif self.before[-1:] == ["block"]:
            self.block = value
        if value in {"(", "[", "{"}:
            self.within.append(self._opened(value))
        elif value in {")", "]", "}"} and self.within:
            self.within.pop()
        self.before.append("{{" if kind == "variable_begin" else value)

    def prints(self, following: str) -> bool:
        """Say whether a text that stands here is printed, or handed to a macro that prints it."""
        before = self.before[-1] if self.before else ""
        is_open = not self.within or self.within[-1] == "macro"
        return is_open and before in _BEFORE and following not in _COMPARED

    def _opened(self, bracket: str) -> str:
        last = self.before[-1] if self.before else ""
        is_name = bracket == "(" and last.isidentifier() and last not in {"in", "if", "and", "or"}
        is_filter = len(self.before) > 1 and self.before[-2] == "|"
        return "macro" if is_name and not is_filter else "value"
