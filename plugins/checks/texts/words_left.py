"""Scans the words that readers see in texts for leftover marks and notes, and far years."""

from __future__ import annotations

import re
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from plugins.checks.texts.marks import marks_in, may_hold_marks
from plugins.dates import MONTHS
from plugins.markdown.body import parsed
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from plugins.articles.model import Entry
    from plugins.checks.texts.marks import Left
    from plugins.courses.model import Course

# Blocks of HTML, which Markdown passes through as they are.
_MARKUP = re.compile(r"^ {0,3}<(?!https?:)[a-z]", re.MULTILINE | re.IGNORECASE)
_CODE = re.compile(r"<(pre|code)>.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_STRUCK = re.compile(r"<(?:del|s)>(.*?)</(?:del|s)>", re.DOTALL)
_FEWEST_STRUCK = 2  # just one may be a price, or a date that was changed


def words_left(
    entries: Iterable[Entry], courses: Iterable[Course], today: date
) -> Iterator[Problem]:
    """Yield what was left behind in the texts of entries and the descriptions of courses.

    A withdrawn review shows no text, so it is skipped.
    """
    for entry in entries:
        if not (entry.review and entry.review.status == "withdrawn"):
            for line, rule, message, advice in _all(entry.body, today):
                at = entry.body_line + line
                yield Problem(entry.path, at, rule, message, advice=advice)
    for course in courses:
        for line, rule, message, advice in _all(course.description, today):
            yield Problem(course.path, course.description_line + line, rule, message, advice=advice)


def _all(body: str, today: date) -> Iterator[tuple[int, str, str, bool]]:
    yield from _found(body, today)
    yield from _unfinished(body)


def _found(body: str, today: date) -> Iterator[tuple[int, str, str, bool]]:
    """Yield the line, counted from 0, the rule, the message, and whether it is advice.

    Each kind of mark is reported once in a text, with the number of other lines that have it.
    """
    has_marks, is_far = may_hold_marks(body), may_be_far(body, today)
    if not (has_marks or is_far or "|" in body):
        return
    read = parsed(body)
    marks: dict[tuple[str, bool], list[tuple[int, Left]]] = {}
    for passage in read.passages:
        if not (has_marks or is_far or "|" in passage.text):  # true for nearly all table cells
            continue
        for left in marks_in(passage.text):
            kind = left.name, left.advice
            marks.setdefault(kind, []).extend((passage.line + at, left) for at in left.lines)
        for at, message in far_dates(passage.text, today) if is_far else ():
            yield passage.line + at, "far-year", message, True
    if _MARKUP.search(body):
        for at, left in _in_markup(body, read.html):
            marks.setdefault((left.name, left.advice), [(at, left)])
    for (name, may_be_meant), places in marks.items():
        if may_be_meant and (name, False) in marks:
            continue
        line, left = min(places, key=lambda place: place[0])
        # A backslash before such a character in the text means that the character should be seen.
        advice = may_be_meant or f"\\{left.words[0]}" in body
        yield line, "marks-left", left.message + _others(len({at for at, _ in places}) - 1), advice


def _unfinished(body: str) -> Iterator[tuple[int, str, str, bool]]:
    """Yield what colleagues left in a text, in the form that `_found` yields; all of it is advice.

    If words are struck through more than once, they are a record of changes.
    """
    for passage in parsed(body).passages if may_be_unfinished(body) else ():
        for at, message in unfinished_in(passage.text):
            yield passage.line + at, "unfinished", message, True
    may_be_struck = "~~" in body or "<del" in body or "<s" in body
    struck = _STRUCK.findall(parsed(body).html) if may_be_struck else []
    if len(struck) >= _FEWEST_STRUCK:
        words = _TAG.sub("", unescape(struck[0]))
        message = (
            f"“{words}” and other words are shown struck through, as a record of changes: delete "
            "what no longer holds, with its marks, and leave what does."
        )
        place = max(body.find(f"~~{words}"), body.find(f">{words}"), 0)
        yield body.count("\n", 0, place), "unfinished", message, True


def _in_markup(body: str, html: str) -> Iterator[tuple[int, Left]]:
    """Yield the line of each mark in words between HTML tags, where Markdown is not parsed."""
    for words in _TAG.split(_CODE.sub("", html)):
        for left in marks_in(unescape(words)):
            place = body.find(left.words.rstrip("…"))
            yield body.count("\n", 0, max(0, place)), left


def _others(number: int) -> str:
    """Return a sentence on how many more lines have the same fault, or "" if there are none."""
    if not number:
        return ""
    return f" {number} more line{'s have' if number > 1 else ' has'} the same."


# Everything that is looked for contains one of these; most texts have none.
_CLUES = (
    "[", "??", "(?)", "xx", "todo", "to do:", "fixme", "tbc", "tba", "t.b.", "nb", "n.b", "note to",
    "note for", "lorem", "dd/", "dd-", "dd.", "***", "to be confirmed", "to be advised",
    "check with", "confirm with", "tbd", "00000", "error!", "this document", "goes live", "&lt;",
    "<", "yyyy",
)  # fmt: skip
_DEED = (
    r"(?:check|confirm|update|chase|amend|add|ask|insert|complete|fix|sort|delete|remove|advise)"
)
_ASKS = r"(?:please|pls|plz|can\s(?:you|we|someone|somebody)|could\s(?:you|we)|need(?:s)?\sto)"
# A first name, because “Parents please check …” is meant for readers.
_NAME = r"(?-i:(?!(?:All|Anyone|Everyone|Staff|Please|\w+s)\b)[A-Z][a-z]+)"
_NOTES = (
    r"(?-i:\b(?:TODO|TO DO:|FIXME)\b:?)",
    r"[(\[]\?{1,5}[)\]]|(?<=\s)\?{2,5}|\?{3,5}",
    rf"\bn\.?b\.?:?[ ,–-]+{_NAME}[ ,:–-]+(?:{_ASKS}\s)?(?:\w+\s)?{_DEED}\b",
    rf"\b(?:{_ASKS})\s(?:\w+\s){{0,3}}?{_DEED}\b[^.\n]{{0,80}}\bbefore\s(?:this|it)\sgoes\slive\b",
    # Initials, and what they ask: “[SJ: is this right?]”.
    (
        rf"\[(?-i:[A-Z]{{2,3}})\s?[:–—-]\s?(?=[^\]\n]*(?:\?|\b(?:{_DEED}|please|pls|not\ssure)\b))"
        r"[^\]\n]{1,200}\]"
    ),
    (
        rf"[(\[](?:to\s|{_ASKS}\s)?(?:check|confirm)\swith\s"
        r"(?-i:(?!(?:Cafcass|Education|Health|Housing|Ofsted|Police|Probation)\b)[A-Z][a-z]+)[)\]]"
    ),
    rf"\[(?:{_ASKS}\s)?(?:check|confirm|chase|update|amend|delete|ask)\b[^\]\n]{{0,120}}\]",
    # Who is to do what, or what is to come: “[Sam to confirm the room]”, “[number to follow]”.
    (
        r"\[(?:\w[\w.’'-]*\s){0,3}to\s(?:be\s)?(?:add|check|confirm|follow|insert|supply"
        r"|update|write)(?:ed)?\b(?![^\]\n]*\bto\s(?:us|you|them)\b)[^\]\n]{0,120}\](?!\()"
    ),
    r"\[(?:\w+\s){1,4}(?:needed|required|missing|tb[cd])\](?!\()",
    r"\*{3,}[ \t][^*\n]{5,300}[ \t]\*{3,}",
    r"\bnote\s(?:to|for)\s(?:self|(?:the\s)?(?:editor|web\s?team|web\s?master|comms|designer))\b",
)
_THING = (
    r"(?:name|date|day|time|venue|place|room|location|address|e-?mail|phone|telephone|number|title"
    r"|link|url|website|contact|details|amount|price|cost"
    r"|signature|picture|image|logo|month|year|speaker|trainer)s?"
)
_FILL = r"(?:insert|add|enter|fill\sin|type|write|complete|put)\b"
_OF_TEMPLATE = rf"(?:{_FILL}[^\]>\n]{{0,100}}|(?:(?:your|full|first|last|event|course|job)\s)*"
_OF_TEMPLATE += (
    rf"{_THING}(?:\s(?:and\s)?{_THING}){{0,2}}(?:\s(?:here|(?:of|to)\s[^\]>\n]{{1,40}}))?"
    r"|x{2,}|tb[cad]|placeholder)"
)
_GAPS = (
    rf"\[\s?{_OF_TEMPLATE}\s?\]|<\s?{_OF_TEMPLATE}\s?>",
    r"(?-i:\bTB[CAD]\b|\bT\.B\.[CAD]\.)|[(\[][^()\[\]\n]{0,40}\btb[cad][)\]]|\btbc\b",
    # Words for something unsettled; “to be confirmed by” somebody may be a rule, so it is allowed.
    (
        rf"(?:\b(?<!dates\s)(?:is|are)|:|\b(?!dates?\b){_THING})(?:\s(?:still|yet|all))?"
        r"\sto\sbe\s(?:confirmed|advised)(?=\s*(?:[.,;|]|$))"
    ),
    r"\b0{5}\s?0{6}\b",
    (
        r"\((?![^)\n]*\b(?:dates?|courses?|sessions?|trainings?|workshops?)\b)[^()\n]{0,60}"
        r"\bto\sbe\s(?:confirmed|advised)\)"
    ),
    (
        r"(?<!\w)(?<!\w\.)x{3,}(?!\w|\.\w)|£x{1,}\b|\bxx\s?[/.-]\s?xx\b(?:\s?[/.-]\s?[x\d]{2,4})?"
        r"|\bxx(?=\s(?:january|february|march|april|may|june|july|august|september|october|november"
        r"|december)\b)"
    ),
    r"\blorem\sipsum\b",
    r"\bdd\s?[/.-]\s?mm\s?[/.-]\s?yy(?:yy)?\b|\bdd\smonth\syyyy\b",
)
# Comment marks from Word in copied text: “worried[SJ1]”, and the comment “[SJ1]Is it?” below it.
_COMMENTS = (
    (
        r"(?-i:(?<=[^\s(])\[[A-Z]{1,3}\d{1,3}\]|(?:^|(?<=[.!?]\s))\[[A-Z]{1,3}\d{1,3}\](?=[^\s.,;:)])"
        r"|\bComment(?:ed)?:? ?\[[A-Z]{1,3}\d{1,3}\])"
    ),
)
# Leftovers of a word processor's cross-references, whose targets are not on this page.
_REFERENCES = (
    r"\bError! (?:Reference source not found|Bookmark not defined)\.?",
    r"\(?\b(?:see|on|at) (?:also )?(?:pages?|pp?\.?) \d{1,3} (?:of|in) this document\b\)?",
)
_KINDS = {
    "note": (
        _NOTES,
        "readers see this, and it reads like a note among colleagues. Settle it, and delete it.",
    ),
    "gap": (
        _GAPS,
        (
            "readers see this, and it looks like a gap that was to be filled. Write the words, or "
            "delete the sentence."
        ),
    ),
    "comment": (
        _COMMENTS,
        (
            "readers see this mark of a word processor's comment. Delete it, and the words of the "
            "comment where they stand in this text."
        ),
    ),
    "reference": (
        _REFERENCES,
        (
            "this referred to a place in a word processor's document. Name the heading or link to "
            "the page that is meant, or delete these words."
        ),
    ),
}
_PATTERN = re.compile(
    "|".join(f"(?P<{name}>{'|'.join(kind[0])})" for name, kind in _KINDS.items()),
    re.IGNORECASE | re.MULTILINE,
)
# Words that announce a format, such as a date “as dd/mm/yyyy”.
_ANNOUNCED = re.compile(r"\b(?:as|format|form|like|write|says?)[ \n:]{1,2}$|‘[^’\n]{0,300}$")
_QUOTED = 60
_NEAR = 300
_MOST = 100  # matches in one passage


def may_be_unfinished(text: str) -> bool:
    """Report whether a text contains a clue that any of these patterns needs."""
    lower = text.lower()
    return any(clue in lower for clue in _CLUES)


def unfinished_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 0, of each note left in a text, and the message for it.

    Words in quotation marks, or given as an example, are shown on purpose. Each kind of note is
    reported once in a line, with all its words there.
    """
    if not may_be_unfinished(text):
        return
    found_at: dict[tuple[int, str], list[str]] = {}
    for found in islice(_PATTERN.finditer(text), _MOST):
        kind = found.lastgroup or "note"
        if kind != "comment" and _is_shown(text[: found.start()].rpartition("\n\n")[2]):
            continue
        words = " ".join(found[0].split())
        short = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"
        line = text.count("\n", 0, found.start())
        found_at.setdefault((line, kind), []).append(f"“{short}”")
    for (line, kind), quoted in found_at.items():
        said = " and ".join(dict.fromkeys(quoted))
        yield line, f"{said}: {_KINDS[kind][1]}"


def _is_shown(before: str) -> bool:
    """Report whether a text ends inside a quotation, or announces what follows as an example."""
    is_quoted = before.count("“") > before.count("”") or before.count('"') % 2
    return bool(is_quoted or _ANNOUNCED.search(before[-_NEAR:]))


MOST_YEARS = 10
_MOST_YEARS = 100  # dates that are checked in one text
_YEAR = re.compile(r"2\d{3}")
_MONTH = "|".join([*MONTHS, *(f"{name[:3]}\\.?" for name in MONTHS), "Sept"])
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b(?:{_MONTH}),?\s+(?P<written>2\d{{3}})\b"
    r"|\b(?P<first>2\d{3})-\d{1,2}-\d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-](?P<last>2\d{3})\b"
)


def may_be_far(text: str, today: date) -> bool:
    """Report whether a text contains a year that is too far ahead, which is true for very few."""
    return any(int(year) > today.year + MOST_YEARS for year in _YEAR.findall(text))


def far_dates(text: str, today: date) -> Iterator[tuple[int, str]]:
    """Yield the line, counted from 0, of each date too far ahead, and the message for it.

    A year on its own may belong to a plan; one in a date with a day or month is hardly intended.
    """
    if not may_be_far(text, today):
        return
    last = today.year + MOST_YEARS
    for found in islice(_DATE.finditer(text), _MOST_YEARS):
        year = int(found["written"] or found["first"] or found["last"])
        if year > last:
            words = " ".join(found[0].split())
            message = f"“{words}” is {year - today.year} years from now: check the year."
            yield text.count("\n", 0, found.start()), message
