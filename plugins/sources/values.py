"""Readers of single values: each takes a node and returns a typed value, or raises an error."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import urlsplit

from plugins.characters import plain_line, plain_value, without_unseen
from plugins.problems import hint
from plugins.sources.dates import read_date, read_date_time, read_time
from plugins.sources.fields import UnreadableError
from plugins.sources.nodes import Items, Node, Text, kind_words
from plugins.sources.odd_spaces import LIST_MARK, with_plain_markers
from plugins.telephones import TelephoneError, read_telephone
from plugins.urls import plain_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, time

T = TypeVar("T")

MAX_SLUG = 100
_SLUG = re.compile(r"[a-z0-9-]*[a-z0-9][a-z0-9-]*")  # guard: dots
# Words that the site's own addresses use now or may use later (contract: Addresses).
RESERVED = frozenset(
    {
        "briefing", "briefings", "by", "calendar", "courses", "feeds", "index", "page", "programme",
        "recommendations", "updates", "what-to-do",
    }
)  # fmt: skip
_STRAIGHT = re.compile('"[^"]+"')
_CURLY = re.compile("“[^“”]+”|‘[^‘]+’")
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_HOLDS_EMAIL = re.compile(r"[/?].*(?:@|%(?:25)*40)")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?=[/?])")


def line_text(node: Node) -> str:
    """Return a node's text as one line. Raises UnreadableError for a list or an empty value."""
    return plain_line(block_text(node))


def plain_name(text: str) -> str:
    """Return a name normalised for comparison.

    Case is ignored, and so are the variants of spaces, apostrophes and dashes.
    """
    return plain_value(text).casefold()


def block_text(node: Node) -> str:
    """Return a node's text with its line breaks. Raises UnreadableError as `line_text` does."""
    if isinstance(node, Text) and node.comment:
        message = f"“#” begins a comment: put straight quotation marks around “{node.comment}”."
        raise UnreadableError(message, line=node.line)
    if not isinstance(node, Text) or not plain_line(node.value):
        message = f"Text is expected here, not {kind_words(node)}."
        raise UnreadableError(message)
    return with_plain_markers(without_unseen(node.value)).strip()


def label(node: Node) -> str:
    """Return a name that is used in lists and addresses. Raises UnreadableError.

    Curly quotation marks around the whole name are refused because readers would see them.
    """
    return _label(line_text(node), node.line)


def named(node: Node) -> str:
    """Return the name of something defined elsewhere, without quotation marks around it."""
    text = line_text(node)
    return text[1:-1].strip() if _CURLY.fullmatch(text) else text


def texts(node: Node) -> tuple[str, ...]:
    """Return the names in a list, or in text separated by commas. Raises UnreadableError."""
    parts = _parts(node)
    if isinstance(node, Text):
        _check_quotes([text for text, _ in parts], '"', '"')
    _check_quotes([text for text, _ in parts], "“", "”")
    return tuple(_label(*part) for part in parts)


def ids(node: Node) -> tuple[str, ...]:
    """Return the ids in a list, or in text separated by commas. Raises UnreadableError."""
    return tuple(plain_value(text) for text, _ in _parts(node))


def _parts(node: Node) -> list[tuple[str, int]]:
    if isinstance(node, Items):
        return [(line_text(item), item.line) for item in node.items]
    parts = (part.strip() for part in line_text(node).split(","))
    return [(part, node.line) for part in parts if part]


def _label(text: str, line: int) -> str:
    if _STRAIGHT.fullmatch(text):
        return text[1:-1].strip()
    if LIST_MARK.match(text):
        message = f"“{text}” begins as an item does: in YAML each has its own line and “- ” first."
        raise UnreadableError(message, line=line)
    if _CURLY.fullmatch(text):
        message = f"Readers would see the quotation marks around “{text[1:-1]}”: delete them."
        raise UnreadableError(message, line=line)
    return text


def _check_quotes(parts: Sequence[str], opened: str, closed: str) -> None:
    """Refuse names that were split by a comma within quotation marks."""
    begun = ""
    for text in parts:
        if text.startswith(opened) and text.count(opened, 1) + text.count(closed, 1) == 0:
            begun = begun or text
        elif begun and text.endswith(closed):
            message = (
                f"A comma ends each name, in quotation marks, too: “{begun.strip(opened)}” and "
                f"“{text.strip(closed)}” are two here. Write a list in YAML, with straight "
                "quotation marks around the whole, or leave the marks and the comma out."
            )
            raise UnreadableError(message)


def slug(node: Node) -> str:
    """Return text that may be used in an address. Raises UnreadableError for any other text."""
    text = plain_value(line_text(node))
    if not is_slug(text):
        offered = slug_from(text)
        such = f", such as “{offered}”" if offered else ""
        message = (
            f"“{text}” cannot stand in an address: use a to z, 0 to 9 and hyphens, "
            f"at most {MAX_SLUG} characters{such}."
        )
        raise UnreadableError(message)
    return text


def is_slug(text: str) -> bool:
    """Report whether text may be used in an address (contract: Addresses)."""
    return len(text) <= MAX_SLUG and _SLUG.fullmatch(text) is not None


def slug_from(text: str) -> str:
    """Return words as a slug, cut at a hyphen; "" if it would lose letters or not be valid."""
    spelt = re.sub("['’]", "", unicodedata.normalize("NFKD", text))
    if any(each.isalpha() and not each.isascii() for each in spelt):
        return ""
    made = plain_id(spelt)
    if len(made) > MAX_SLUG:
        made = made[: MAX_SLUG + 1].rpartition("-")[0].strip("-")
    return made if is_slug(made) and made not in RESERVED else ""


def refuse_reserved(text: str, line: int | None = None) -> None:
    """Raise UnreadableError for a word that the site's own addresses need."""
    if text in RESERVED:  # guard: reserved words
        message = f"“{text}” is a word that the site's own addresses need: choose another."
        raise UnreadableError(message, line=line)


def address_slug(node: Node) -> str:
    """Return a slug that is not reserved. Raises UnreadableError."""
    text = slug(node)
    refuse_reserved(text)
    return text


def day(node: Node) -> date:
    """Return the day that text names. Raises DateError."""
    return read_date(line_text(node))


def day_and_time(node: Node) -> tuple[date, time | None]:
    """Return the day that text names and, if written, the time. Raises DateError."""
    return read_date_time(line_text(node))


def clock(node: Node) -> time:
    """Return the time of day that text names. Raises DateError."""
    return read_time(line_text(node))


def yes_or_no(node: Node) -> bool:
    """Return yes or no as true or false. Raises UnreadableError."""
    text = plain_value(line_text(node)).lower()
    if text not in {"yes", "no", "true", "false"}:
        message = f"“{text}” is neither yes nor no."
        raise UnreadableError(message)
    return text in {"yes", "true"}


def whole_number(node: Node) -> int:
    """Return the whole number that is written in digits. Raises UnreadableError."""
    text = plain_value(line_text(node))
    if not re.fullmatch(r"\d{1,6}", text):
        message = f"“{text}” is not a whole number."
        raise UnreadableError(message)
    return int(text)


def email(node: Node) -> str:
    """Return an e-mail address. Raises UnreadableError for any other text."""
    text = plain_value(line_text(node))
    if not _EMAIL.fullmatch(text):
        message = f"“{text}” is not an e-mail address."
        if sum(map(bool, map(_EMAIL.fullmatch, re.split(r"[\s;,/]+", text)))) > 1:
            message = f"“{text}” holds two: write one."
        raise UnreadableError(message)
    return text


def telephone(node: Node) -> str:
    """Return a telephone number as written (`plugins.telephones`). Raises UnreadableError."""
    text = line_text(node)
    try:
        return read_telephone(text).shown
    except TelephoneError as error:
        raise UnreadableError(str(error)) from error


def web_address(node: Node) -> str:
    """Return a full web address. Raises UnreadableError for any scheme but http(s)."""
    text = named(node)
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>\"]", text):
        said = quoted_address(text)
        message = f"{said} is not a web address: it begins with https:// and has no spaces."
        raise UnreadableError(message)
    return text


def quoted_address(text: str) -> str:
    """Return an address as messages quote it: only its host if it contains an e-mail address.

    Links that e-mail filters have rewritten contain the e-mail address of whoever copied them.
    """
    if not _HOLDS_EMAIL.search(text):
        return f"“{text}”"
    host = _HOST.search(text)
    return f"“{host[0]}”" if host else "This"


def one_of(names: Sequence[str], shows: str = "") -> Callable[[Node], str]:
    """Return a reader that accepts one of the allowed words, ignoring case.

    `shows` is the word that makes a text or course public. It is never suggested, because
    “published” is the nearest word to “unpublished”.
    """
    offered = [name for name in names if name != shows]

    def read(node: Node) -> str:
        text = line_text(node)
        plain = plain_value(text).lower().replace(" ", "-")
        if plain not in names:  # guard: statuses
            message = f"“{text}” is not one of {', '.join(names)}.{hint(text, offered)}"
            if len(offered) == 1:
                message = (
                    f"“{text}” cannot be read: write “{offered[0]}”, and nothing else in this line."
                )
            raise UnreadableError(message)
        return plain

    return read


_SEPARATOR = re.compile(r"\s*;\s*|\s+[/|+•]\s+")
_ENTITY = re.compile(r"&#?\w+;")


def split_names(written: str) -> tuple[list[str], str]:
    """Return the names that an unknown name may be made of, and a message if there are several.

    The message says how to separate names. This way, each wrong name is reported at once.
    """
    if _ENTITY.search(written):  # the semicolon of an HTML entity separates nothing
        return [written], ""
    names = [name for name in _SEPARATOR.split(written) if name] or [written]
    said = f"Commas separate names: write “{', '.join(names)}”." if len(names) > 1 else ""
    return names, said
