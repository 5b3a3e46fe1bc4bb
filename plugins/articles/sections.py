"""Finds the parts of a review's text under its standard headings, and which may be shown."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.articles.case_review import IN_FULL
from plugins.characters import lines_of
from plugins.markdown.body import parsed
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.markdown.parsed import Heading, Remark

FINDINGS = "Findings"
WHAT_TO_DO = "What to do"
# The five parts of a review, in the order of a seven-minute briefing (contract: Articles).
PARTS = ("Background", "What happened", FINDINGS, WHAT_TO_DO, "Questions for your team")
LEARNING = (FINDINGS, WHAT_TO_DO)
_LEVEL = 2
# A number before the words of a heading, and punctuation after them.
_NUMBER = re.compile(r"^(?:part |section )?\d{1,2}(?:[.):]| -|(?= ))\s*|[\s:.;,–—-]+$")
_NEAR = 0.75
_BACKGROUND, _HAPPENED, _, _, _QUESTIONS = PARTS
_OUR = r"(?:(?:key|main|our|the|case|review|family) )?"
# Headings in other boards' reports and in Word files that correspond to each of the five.
_USUAL = {
    _BACKGROUND: (
        rf"{_OUR}(?:introduction|context|background)(?: (?:and|to) .*| information)?"
        r"|about the (?:child|family|review)|setting the scene"
    ),
    _HAPPENED: (
        rf"{_OUR}(?:chronology|timeline|events|narrative|summary|incident|circumstances|facts)"
        r"(?: of .*| and .*)?"
    ),
    FINDINGS: (
        rf"{_OUR}(?:learning|lessons?|findings|themes|analysis|conclusions?)"
        r"(?: points?| themes?| learn(?:ed|t)| for .*| from .*| and .*| to be learn(?:ed|t))?"
        r"|what (?:we|the review) (?:have )?(?:learn(?:ed|t)|found)|what can be learn(?:ed|t)"
    ),
    WHAT_TO_DO: (
        rf"{_OUR}(?:recommendations?|actions?|action (?:points|plan)|next steps)"
        r"(?: for .*| and .*)?|what (?:needs to|must|should|will) (?:change|happen next)"
    ),
    _QUESTIONS: (
        rf"{_OUR}(?:reflective )?questions(?: (?:for|to) .*)?"
        r"|(?:points|questions) (?:for|to) (?:discuss\w*|reflect\w*|consider)|discussion points"
    ),
}
_MEANT = {part: re.compile(words) for part, words in _USUAL.items()}
_BOLD = re.compile(r"^ {0,3}(?:\*\*|__|<b>|<strong>)", re.MULTILINE)


def sections(body: str) -> dict[str, str]:
    """Return the Markdown under each heading of the second level, by the words of the heading.

    The keys of the five standard headings are their standard words, however they are written. Text
    above the first heading has the key "".
    """
    headings = section_headings(body)
    lines = lines_of(body)
    if not headings:
        return {"": body.strip()}
    parts = {"": "\n".join(lines[: headings[0].line]).strip()}
    ends = [*(each.line for each in headings[1:]), len(lines)]
    for heading, end in zip(headings, ends, strict=True):
        name = part_named(heading.words) or heading.words
        text = "\n".join(lines[heading.end + 1 : end]).strip()
        parts[name] = "\n\n".join(filter(None, (parts.get(name, ""), text)))
    return parts


def part_named(words: str) -> str:
    """Return the standard heading that `words` spell, or "" if they spell none.

    Letter case, a number before the words, punctuation after them and the kind of spaces make no
    difference.
    """
    return _BY_WORDS.get(_plain(words), "")


def usual_part(words: str) -> str:
    """Return the standard heading for words that many reports use instead of it, or ""."""
    plain = _plain(words)
    return next((part for part, meant in _MEANT.items() if meant.fullmatch(plain)), "")


def parts_of(body: str) -> tuple[str, ...]:
    """Return the standard headings, out of five, that have text under them in a review's body."""
    found = sections(body)
    return tuple(part for part in PARTS if found.get(part))


def heading_advice(entries: Iterable[Entry]) -> Iterator[Problem]:
    """Yield advice on bold lines used as headings, and on headings like the five standard ones.

    Advice on headings, including on having none of the five, is only for reviews shown in full.
    """
    for entry in entries:
        bold = _bold_lines(entry.body)
        parts = bold_parts(entry, bold)
        for line, part in parts.items():
            message = (
                f"A bold line is no heading: write “## {part}”, so that what is below it gets to "
                "the briefing and to lists."
            )
            yield _advice(entry, line, message)
        if others := [each for each in bold if each.line not in parts]:
            yield _no_heading(entry, others)
        if entry.review is None or entry.review.status not in IN_FULL:
            continue
        headings = section_headings(entry.body)
        near = [(each, _near(each.words)) for each in headings]
        for heading, part in near:
            if part:
                message = (
                    f"“{heading.words}” is not “{part}”: only that heading brings what is below it "
                    "to the briefing and to lists."
                )
                yield _advice(entry, heading.line, message)
        found = [part_named(each.words) or part for each, part in near]
        usual = list(_usual_headings(entry, headings, {*found, *parts.values()}))
        yield from usual
        if not any(found) and not parts and not usual:
            message = (
                "None of the headings that lists and the briefing are made of stands here: "
                f"{', '.join(f'“{part}”' for part in PARTS)}."
            )
            yield _advice(entry, 0, message)


def _usual_headings(
    entry: Entry, headings: Iterable[Heading], found: Collection[str]
) -> Iterator[Problem]:
    """Yield advice on each heading that other boards use for a standard heading.

    `found` are the standard headings that the review has: they need no advice.
    """
    for heading in headings:
        named = part_named(heading.words) or _near(heading.words)
        part = "" if named else usual_part(heading.words)
        if part and part not in found:
            where = "readers are to do it" if part == WHAT_TO_DO else "it belongs there"
            message = (
                f"What stands below “{heading.words}” reaches neither the briefing nor the lists: "
                f"if {where}, write “## {part}”."
            )
            yield _advice(entry, heading.line, message)


def _bold_lines(body: str) -> list[Remark]:
    """Return the bold lines in a body that have something below them."""
    if not _BOLD.search(body):  # true of most bodies
        return []
    read = parsed(body)
    last = max((each.line for each in read.passages), default=0)
    return [each for each in read.remarks if each.about == "bold line" and each.line < last]


def bold_parts(entry: Entry, bold: Iterable[Remark]) -> dict[int, str]:
    """Return the standard headings that are written as bold lines in a review, by their lines."""
    if entry.review is None or entry.review.status not in IN_FULL:
        return {}
    named = {each.line: part_named(each.words) or _near(each.words) for each in bold}
    return {line: part for line, part in named.items() if part}


def _no_heading(entry: Entry, bold: list[Remark]) -> Problem:
    """Return one problem for all bold lines in a text; people navigate by headings (WCAG 1.3.1)."""
    lines = [entry.body_line + each.line for each in bold]
    words = bold[0].words
    message = (
        f"“{words}” is bold and no heading, so that readers who listen to the page cannot move to "
        f"it. If it is one, write “## {words}”.{_same_in(lines[1:])}"
    )
    return Problem(entry.path, lines[0], "heading", message, advice=True)


def _same_in(lines: list[int]) -> str:
    if not lines:
        return ""
    return f" The same in line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}."


def _advice(entry: Entry, line: int, message: str) -> Problem:
    return Problem(entry.path, entry.body_line + line, "review-heading", message, advice=True)


def section_headings(body: str) -> list[Heading]:
    """Return the headings that begin the sections of a body."""
    return [each for each in parsed(body).headings if each.level == _LEVEL and each.begins_section]


def _near(words: str) -> str:
    """Return the standard heading that words resemble, or "" if there is none or they are one."""
    plain = _plain(words)
    if plain in _BY_WORDS:
        return ""
    close = difflib.get_close_matches(plain, _BY_WORDS, n=1, cutoff=_NEAR)
    return _BY_WORDS[close[0]] if close else ""


def _plain(words: str) -> str:
    spelt = " ".join(unicodedata.normalize("NFKC", words).casefold().split())
    return _NUMBER.sub("", spelt)


_BY_WORDS = {_plain(part): part for part in PARTS}


def has_briefing(entry: Entry) -> bool:
    """Report whether an entry is a review with parts for a briefing."""
    is_briefed = entry.review is not None and entry.review.status in IN_FULL
    return is_briefed and bool(entry.parts)


def briefing_address(entry: Entry) -> str:
    """Return the address of a review's briefing from the site's root."""
    return f"{entry.address}briefing/"


def as_shown(entry: Entry) -> Entry:
    """Return an entry with only what the status of its review allows readers to see anywhere.

    A `withdrawn` review keeps only its title and the reason. An `on-request` review also keeps its
    themes, its findings and what to do (contract: Articles).
    """
    review = entry.review
    if review and review.status == "withdrawn":  # guard: withdrawn reviews
        return replace(
            entry,
            summary=review.reason,
            body="",
            themes=(),
            courses=(),
            guidance=(),
            changes=(),
            review=review.as_shown(),
        )
    if review and review.status == "on-request":
        parts = sections(entry.body)
        kept = "\n\n".join(f"## {name}\n\n{parts[name]}" for name in LEARNING if parts.get(name))
        return replace(
            entry,
            summary=review.reason,
            body=kept,
            courses=(),
            guidance=(),
            changes=(),
            review=review.as_shown(),
        )
    return entry
