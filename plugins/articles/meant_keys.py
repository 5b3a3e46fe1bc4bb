"""Finds lines that read like a key of the metadata, however the editor wrote it.

An editor who writes `Review status: withdrawn`, `Status draft` or `Embargoed until 3 March 2027`
means to keep the text from readers, so such a line must never be published as text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from plugins.articles import fields as f
from plugins.articles.held_lines import Held, held_line, moment_offered
from plugins.problems import folded_key
from plugins.sources import holding_words as words

# What people write instead of the keys that decide who sees a text, and always mean by it.
_CLEAR = {f.STATUS.key: words.DRAFT, f.PUBLISH.key: words.FROM_DAY}
# These words also begin ordinary sentences: they are a key only before a colon and a short value.
_VAGUE = {
    f.STATUS.key: words.MAYBE_DRAFT,
    f.PUBLISH.key: words.MAYBE_FROM_DAY,
    f.REVIEW_STATUS.key: ("withdrawn", "withheld", "on request"),
}
_DATED = frozenset(
    each.key
    for each in (f.DATE, f.PUBLISH, f.REVIEW_UNTIL, f.REVIEW_CHANGED, f.LAST_REVIEWED, f.LOOK_AGAIN)
)

_HOLDING = frozenset({f.STATUS.key, f.PUBLISH.key, f.REVIEW_STATUS.key, f.DATE.key})


def _keys(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {folded_key(phrase): key for key, phrases in table.items() for phrase in phrases}


_KNOWN = _keys({key: (key,) for key in f.KEYS})
CLEAR_KEYS, VAGUE_KEYS = _keys(_CLEAR), _keys(_VAGUE)
END_KEYS = frozenset(map(folded_key, words.UNTIL_DAY))


def _pattern() -> str:
    """Return a pattern for all phrases, the longest first, with any spaces, “-” or “_” in them."""
    tables = [phrases for table in (_CLEAR, _VAGUE) for phrases in table.values()]
    phrases = {*f.KEYS, *words.UNTIL_DAY, *(phrase for listed in tables for phrase in listed)}
    spelt = {r"[\s_-]*".join(re.split("[ -]", phrase.lower())) for phrase in phrases}
    return "|".join(sorted(spelt, key=lambda each: (-len(each), each)))


# Markup of Markdown, HTML or a table; then the phrase, its separator from the value, and the value.
_LINE = re.compile(
    rf"[\W_]*+(?:\d{{1,2}}[.)]\s+)?(?P<key>{_pattern()})(?![^\W_])(?P<gap>[\W_]*+)(?P<value>.*)",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s*!?\[[^\]]*\]\(")
_SEPARATOR = re.compile(r"[:;=\ua789\u2236\u02d0]")
_DAY = re.compile(
    r"(?:(?:on|from|until|till|at|by|after|before|the|noon|midday|(?:mon|tues?|wed(?:nes)?"
    r"|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}[:.]\d\d),? )*"
    r"(?:\d{1,4}(?:st|nd|rd|th)?(?:[\s./-]|$)|\d{8}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d)",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(?!\d{1,2}[:.]\d\d|\d{1,2} ?[ap]m|\d{4} ?h|noon|midday)", re.IGNORECASE)
_CHOICE = re.compile(
    r"(?:is |in |a |to be |set to |not )*(?:draft|published|unpublished|withdrawn|withheld"
    r"|on[ -]request|improvements[ -]only|hidden|private|internal|embargoed|pending|yes|no|true"
    r"|false)\b",
    re.IGNORECASE,
)
# Words in sentences that may hold a text back: a line with one is never reported as mere text.
_HOLDS = re.compile(
    r"\b(?:drafts?|embargo\w*|(?:un|re)?publish\w*|publication|releas\w+|withdr\w+|withh\w+|hid\w+"
    r"|private\w*|confidential\w*|restricted|internal\w*|only|until|not|don['’]t|never|hold|held"
    r"|status|approv\w+|sign(?:ed)?[- ]?off|members|staff|public\w*|live|secret|remove\w*)\b",
    re.IGNORECASE,
)
# Without a colon, anything longer than this is a sentence, not a value.
_MOST_WORDS = 8
_SHORT = 3
_HYPHENS = re.compile("[\u2010-\u2015\u2212]")
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
)
_MARKS = " \t*_`~\"'“”‘’|<>-–—()[]{}/\\,;!"


@dataclass(frozen=True, slots=True)
class MeantKey:
    """The key that a line reads like, and the line to write instead."""

    key: str
    line: str


DRAFT = MeantKey(f.STATUS.key, f"{f.STATUS.key}: draft")


def _from(moment: str) -> MeantKey:
    return MeantKey(f.PUBLISH.key, f"{f.PUBLISH.key}: {moment}")


def meant_key(line: str, *, is_prose: bool = False) -> MeantKey | None:
    """Return the key that a line reads like, or None.

    Letter case, spaces, hyphens, underscores, Markdown and invisible characters make no difference.
    Without a colon, the value must be one that the key could have; if the line continues a
    paragraph (`is_prose`), a colon is needed.
    """
    plain = plain_line(line)
    if _LINK.match(plain):
        return None
    if found := _LINE.match(plain):
        written, value = folded_key(found["key"]), found["value"].strip(_MARKS)
        if _SEPARATOR.search(found["gap"]):
            if meant := _separated(written, value):
                return meant
        elif not is_prose and _could_be(written, value):
            return _offered(written, value)
    return _hold(held_line(plain, is_prose=is_prose))


def meant_hold(line: str, *, is_prose: bool = False, is_below: bool = False) -> MeantKey | None:
    """Return the key to write for a line that holds its text back in other words (`held_line`)."""
    return _hold(held_line(plain_line(line), is_prose=is_prose, is_below=is_below))


def _hold(held: Held | None) -> MeantKey | None:
    if held is None:
        return None
    return _from(held.until) if held.until else DRAFT


def decides_who_sees(key: str) -> bool:
    """Report whether a known key decides who sees a text, and when."""
    return key in _HOLDING


def meant_name(key: str) -> str | None:
    """Return the known key that is meant by a key as an editor wrote it, or None."""
    written = folded_key(key)
    tables = (_KNOWN, CLEAR_KEYS, VAGUE_KEYS, dict.fromkeys(END_KEYS, f.STATUS.key))
    return next((table[written] for table in tables if written in table), None)


def speaks_of_publishing(line: str) -> bool:
    """Report whether a line has any word that may be meant to keep its text from readers."""
    return _HOLDS.search(plain_line(line)) is not None


def plain_line(line: str) -> str:
    """Return a line with plain letters, hyphens, colons and spaces instead of their lookalikes.

    It is in Unicode's compatibility form (UAX 15, NFKC), without invisible characters.
    """
    if line.isascii():
        return line
    return _UNSEEN.sub("", _HYPHENS.sub("-", unicodedata.normalize("NFKC", line)))


def _separated(written: str, value: str) -> MeantKey | None:
    is_vague = written not in {*_KNOWN, *CLEAR_KEYS}
    is_short = len(value.split()) <= _SHORT or _DAY.match(value)
    return None if is_vague and not is_short else _offered(written, value)


def _could_be(written: str, value: str) -> bool:
    """Report whether a value without a colon before it is one that the key could have."""
    if len(value.split()) > _MOST_WORDS or value.endswith("."):
        return False
    key = _KNOWN.get(written) or CLEAR_KEYS.get(written)
    if key in {f.STATUS.key, f.REVIEW_STATUS.key}:
        return _CHOICE.match(value) is not None
    return key in _DATED and _DAY.match(value) is not None


def _offered(written: str, value: str) -> MeantKey:
    """Return the key and the line to write; for other ways to hide a text, a draft."""
    if key := _KNOWN.get(written):
        is_odd = key == f.STATUS.key and value.lower() not in {"", "draft", "published"}
        return DRAFT if is_odd else MeantKey(key, f"{key}: {value or '…'}")
    key = CLEAR_KEYS.get(written) or VAGUE_KEYS.get(written)
    if key == f.REVIEW_STATUS.key:
        return MeantKey(key, f"{key}: {written.replace('onrequest', 'on-request')}")
    if _DAY.match(value) and written not in END_KEYS:
        # “After 3 March” does not mean the third.
        is_after = "after" in written or "after" in value.lower()
        return _from("DATE" if is_after else moment_offered(value) or _readable(value))
    return _from("DATE") if key == f.PUBLISH.key else DRAFT


def _readable(value: str) -> str:
    """Return a day as it is written, or “DATE” if it begins with a time: its day may be missing."""
    return value if _DAY_FIRST.match(value) else "DATE"
