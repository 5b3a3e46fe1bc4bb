"""Finds lines that say in the editor's own words that a text is not, or not yet, for readers.

Press releases, drafts and papers of a panel begin like this: “EMBARGOED UNTIL 9AM ON MONDAY”,
“Not for publication until after the inquest”, “Draft v3 – not approved”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from plugins.dates import DateError, date_words, time_words
from plugins.sources.dates import read_date, read_time

if TYPE_CHECKING:
    from datetime import datetime

_NOUN = (
    r"(?:page|article|story|report|document|text|(?:press |news |media )?release|statement|paper"
    r"|review|version|item|copy)"
)
# What may precede the words that count.
_OPENER = (
    r"(?:(?:please note|note|n\.?b|important|warning|attention|please|strictly|still|currently|only"
    rf"|(?:press|news|media) release|(?:this|the) {_NOUN} (?:is|remains)|this(?: is| {_NOUN})?)"
    r"[\W_]+)*"
)
_NOT = (
    r"(?:do not|don['’]?t|not(?: yet)?(?: ready)?(?: to be| for| to)?"
    r"|(?:must|may|should|shall|can) ?not(?: yet)? be|can['’]t be)(?: (?:yet|be|made))*"
)
_MADE = (
    r"(?:(?:publish|releas|circulat|distribut|broadcast|upload|reproduc|forward)(?:ed|es|e|ing)?"
    r"|publication|circulation|distribution|general release|public|live"
    r"|(?:go(?:ing)?|put(?: this| it)?) (?:live|up|online|out|on (?:the |our )?(?:web ?)?site)"
    r"|onward \w+|(?:the )?(?:press|media|website))"
)
_TILL = ("yet", "until", "till", "til", "before", "prior", "after", "unless", "without", "pending")


def _then(*words: str, marks: str = "-:;,.|/()!\\]*_") -> str:
    """Return a lookahead for what may follow: nothing, a punctuation mark, or one of the words."""
    more = rf"|\s+(?:{'|'.join(words)})\b" if words else ""
    return rf"(?=[\W_]*$|\s*[{marks}]{more})"


# Phrases that are always about the text itself.
_STRONG = (
    (rf"{_NOT} {_MADE}(?:(?: or| and|,|/) ?(?:for )?(?:{_MADE}|shar\w+|cop\w+|quot\w+|post\w*))*"
    rf"(?: (?:this|it|any(?: part)? of (?:this|it)|this {_NOUN}|externally|publicly"
        r"|to (?:the )?(?:press|media|public|parents|family|partners|anyone)))*"
    + _then(*_TILL, "ahead", "for now", "at (?:this|present)")),
    r"(?:(?:strict|press|media|news|total|under(?: an?)?|an?) )*embargo(?:ed)?"
    + _then(
        *("until", "till", "til", "to", "for", "before", "on", "at", "by", r"lift\w*", "ends?"),
        *("date", "time", "expires?", "in", r"appl\w+", "not", "do", r"\d\S*", "copy", "version"),
        *("draft", "text", "release", r"(?:mon|tue|wed|thu|fri|sat|sun)\w*"),
    ),
)  # fmt: skip
# Phrases that also begin ordinary sentences.
_WEAK = (
    r"(?:(?:first|second|third|final|early|rough|working|latest|only|an?|in|internal|initial"
    r"|current) )*draft"
    + _then(
        *("only", "copy", "version", "text", r"v\.? ?\d+", "ver", r"no\.?", r"\d+", "not", "until"),
        r"for (?:comments?|discussion|approval|review|sign|info\w*|check\w*|internal|members|board"
        r"|exec\w*|feedback|agreement|edit\w*|proof\w*|legal)",
        *("do", "please", "awaiting", "pending", "still", "in progress", "as (?:at|of)", "dated?"),
        r"to (?:be|follow|come|check|finish|complete)",
        marks="-:;,|/(!",
    ),
    r"(?:on )?hold(?: (?:back|off|this|it|page|article|publication))*"
    + _then("until", "till", "til", "pending", "please", r"for(?! [\da])"),
    r"(?:un|not (?:yet )?(?:been )?)approved\b",
    r"not (?:yet )?(?:been )?(?:signed[ -]off|cleared|agreed|finali[sz]ed|final|finished|complete)"
    + _then("by", "yet", "until"),
    (
        r"(?:awaiting|pending|subject to|waiting for|needs|requires)(?: \w+)? (?:approval"
        r"|sign[ -]?off|clearance|agreement|legal \w+|permission|checks?|checking)\b"
    ),
    r"to be (?:approved|signed off|agreed|checked|finished|completed|confirmed)"
    + _then("by", "at", "with", "before"),
    r"(?:(?:strictly|highly|private and|private &|private,) )*(?:confidential|restricted|secret"
    r"|official[ :-]+sensitive|internal|private)(?: (?:use|only|draft|document|paper|report))*"
    + _then("not", "do", "until", "to (?:the )?(?:members|board|panel)", marks="-:;|/(!"),
    r"(?:for )?(?:internal|official) (?:use|circulation|distribution|purposes)(?: only)?" + _then(),
    r"(?:for )?(?:board |panel |committee |partnership )?(?:members|staff|internal)(?: eyes)? only"
    + _then(),
    (
        rf"(?:do not|don['’]t) (?:share|show|post|copy|use|send)(?: (?:this|it|this {_NOUN}))*"
        rf"(?: yet)?(?=[\W_]*$|\s+(?:{'|'.join(_TILL)}|outside|externally)\b)"
    ),
    r"(?:only )?publish(?: (?:this|it|only))* (?=(?:after|when|once|if|following|as soon as)\b)",
    (
        r"to be (?:published|released|put (?:up|online))(?: only)? "
        r"(?=(?:after|when|once|if|on|from|at)\b)"
    ),
    r"(?:to go|goes|going) live (?=after|when|once|on|from|at|\d|mon|tue|wed|thu|fri|sat|sun)",
    r"for (?:publication|release)(?: only)? (?=after|when|once|on|from|at|\d)",
    (
        r"(?:unpublished|unfinished|withdrawn|withheld|hidden|unlisted|work in progress|wip)"
        r"(?=[\W_]*$)"
    ),
)
_ANY = re.compile(
    rf"[\W_]*{_OPENER}(?:(?P<strong>{'|'.join(_STRONG)})|{'|'.join(_WEAK)})", re.IGNORECASE
)
# Every phrase contains one of these: a fast path, because most lines have none.
_SOME_WORD = re.compile(
    r"embargo|publi|releas|circulat|distribut|broadcast|upload|reproduc|forward|live|onward|press"
    r"|media|website|draft|hold|approv|sign(?:ed)?[ -]off|clear|agree|final|finished|complet|legal"
    r"|permission|check|confirmed|confidential|restricted|secret|sensitive|internal|private"
    r"|official|members|staff|(?:do not|don['’]t) (?:share|show|post|copy|use|send)|put (?:up|on)"
    r"|withdrawn|withheld|hidden|unlisted|work in|wip",
    re.IGNORECASE,
)
# Where another clause may begin, which is not at a hyphen within a word.
_CLAUSE = re.compile(r"\s-+\s|[:;|/()\[\]!]|\.\s")
_WRAPPED = re.compile(r"\W*[*_(\[<{!].*[*_)\]>}!]\W*$")
# A complete sentence, which reports that something was held back in the past.
_SENTENCE = re.compile(
    r"\W*(?!do not|don|not for|not to|embargo\b).*, (?:the|this|our|an?|it|we|they|its|there|these"
    r"|those|all|you|he|she)\b.* (?:is|are|was|were|has|have|had|will|can|may|says?|said|shows?"
    r"|found|gives?|sets?|tells?|asks?)\b",
    re.IGNORECASE,
)
_MOST_WORDS, _MOST_STRONG = 10, 30
# Only the beginning of a line is read, so that a line with a thousand brackets takes little time.
_MOST_CHARACTERS = 300
_TIME = r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|(?:12 )?(?:noon|midday)"
_MOMENT = re.compile(
    r"[\W_]*(?:(?:until|till|til|before|for|to|on|from|at|lifts|ends|is|date|time|the|release"
    r"|publication)\b[\W_]*)*"
    rf"(?:(?P<before>{_TIME})[\s,-]*(?:on )?)?"
    r"(?P<day>(?:[a-z]+,? )?\d{1,2}(?:st|nd|rd|th)? [a-z]+,? \d{4}|\d{4}-\d\d-\d\d)"
    rf"(?:,? (?:at |from |- )?(?P<after>{_TIME}))?(?!\w|[:.]\d)",
    re.IGNORECASE,
)
_SOME_DAY = re.compile(
    r"[\W_]*(?:(?:until|till|til|before|after|for|to|on|from|at|by|lift\w*|ends?|is|the|end|of|not"
    r"|noon|midday|midnight|\d\S*|[ap]\.?m|hrs|hours)\b[\W_]*)*"
    r"(?:\d{1,4}[-/.]\d|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a line says about a text that must wait until `until`, which has the form of `Publish`.

    `until` is "DATE" if the line names a day that cannot be read, and "" if it names no day.
    """

    until: str


def held_line(plain: str, *, is_prose: bool = False, is_below: bool = False) -> Held | None:
    """Return until when a line of plain characters holds its text back, or None if it does not.

    If the line continues a paragraph (`is_prose`), it counts only if it attracts attention by
    capital letters, emphasis or brackets. Below the first paragraph (`is_below`), only phrases
    count that are always about the text itself.
    """
    plain = plain[:_MOST_CHARACTERS]
    is_loud = plain.isupper() or _WRAPPED.match(plain) is not None
    words = len(plain.split())
    is_text = not is_loud and (is_prose or words > _MOST_STRONG)
    if is_text or not _SOME_WORD.search(plain):  # true of most lines
        return None
    for start in (0, *(found.end() for found in _CLAUSE.finditer(plain))):
        found = _ANY.match(plain, start)
        if found is None or (start and not _counts(plain, found, is_loud=is_loud)):
            continue
        is_strong = found["strong"] is not None
        if is_below and not is_strong:
            continue
        if is_loud or (words <= _limit(is_strong=is_strong) and not _SENTENCE.match(plain)):
            return Held(_until(plain[found.end() :]) if _is_dated(found) else "")
    return None


def moment_offered(value: str) -> str:
    """Return the moment that a text begins with, in the form of `Publish`, or "" without one."""
    found = _MOMENT.match(value)
    if not found or (found["before"] and found["after"]):
        return ""
    clock = found["before"] or found["after"]
    try:
        day, at = date_words(read_date(found["day"])), read_time(clock) if clock else time.min
    except DateError:
        return ""
    return f"{day}, {time_words(at)}" if at != time.min else day


def _counts(plain: str, found: re.Match[str], *, is_loud: bool) -> bool:
    """Report whether a clause counts even though it is not at the beginning of its line."""
    if is_loud or found[0].isupper() or "this" in found[0].lower():
        return True
    return found["strong"] is not None and not plain.rstrip(" *_\"'”’").endswith(".")


def _limit(*, is_strong: bool) -> int:
    return _MOST_STRONG if is_strong else _MOST_WORDS


def _is_dated(found: re.Match[str]) -> bool:
    """Report whether a text so described can become public on a day by itself; a draft cannot."""
    words = found[0].lower()
    return found["strong"] is not None or re.search("hold|publish|release|live", words) is not None


def _until(rest: str) -> str:
    return moment_offered(rest) or ("DATE" if _SOME_DAY.match(rest) else "")


def held_words(until: datetime | None, moment: datetime, *, is_draft: bool) -> str:
    """Return “as a draft” or “until 3 March 2027, 9am”, or "" if the text is public at `moment`.

    `until` and `moment` have a time zone. The words have the time in `until`'s zone, the board's,
    unless it is midnight.
    """
    if is_draft:
        return "as a draft"
    if until is None or until <= moment:
        return ""
    clock = until.time()
    at = f", {time_words(clock)}" if clock.hour or clock.minute else ""
    return f"until {date_words(until.date())}{at}"
