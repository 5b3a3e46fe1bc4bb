"""Turns the first use of each glossary term in a body into a link to its meaning.

We use a link, not `<abbr>`, since the title of an `<abbr>` cannot be reached by touch or keyboard.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from plugins.markdown.fragments import TAG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# A link must not be inside a link or a button; headings and code are not running text.
_CLOSED = frozenset(
    {"a", "summary", "code", "pre", "kbd", "samp", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
)
# Only whole words: not “accidental injury” in “non-accidental injury”, nor “lt” in “&lt;”.
_BEFORE = r"(?<!&)(?<!\w[-\u2011])"
_AFTER = r"(?![-\u2011]?\w)"
_SPACE = r"(?:\s|&nbsp;)++"
_APOSTROPHES = "'’"


@dataclass(frozen=True, slots=True)
class TermLinks:
    """Terms prepared for searching any body; each form contains one of `words`."""

    pattern: re.Pattern[str]
    addresses: Mapping[str, str]
    words: tuple[str, ...]


def term_links(addresses: Mapping[str, str]) -> TermLinks:
    """Return the terms prepared for any body, given each form with the address of its meaning.

    A form begins with a letter or a digit. A form in capitals only matches capitals; other forms
    match ignoring case. Forms with the same address are one term.
    """
    forms = {" ".join(form.split()): address for form, address in addresses.items()}
    words = {max(re.findall(r"\w+", form.casefold()), key=len) for form in forms}
    return TermLinks(
        pattern=_pattern(forms),
        addresses={plain_form(escape(form, quote=False)): at for form, at in forms.items()},
        words=tuple(sorted(each for each in words if not any(w in each for w in words - {each}))),
    )


def link_terms(html: str, links: TermLinks) -> str:
    """Return sanitised HTML with the first use of each term turned into a link.

    If terms overlap, the longest is used. No link is put into another link, a heading, code or
    the head of a table.
    """
    plain = html.casefold()
    # A body without any of the words is not searched, which would take twice as long.
    if not any(word in plain for word in links.words):
        return html
    parts: list[str] = []
    linked: set[str] = set()
    done = 0
    for start, end in _running_text(html):
        for found in _longest(links.pattern, html, start, end):
            address = links.addresses[plain_form(found[0])]
            if address not in linked:
                linked.add(address)
                link = f'<a class="term" href="{escape(address)}">{found[0]}</a>'
                parts += [html[done : found.start()], link]
                done = found.end()
    return "".join([*parts, html[done:]])


def plain_form(text: str) -> str:
    """Return the normalised spelling of a form, which may also be HTML."""
    return " ".join(text.replace("&nbsp;", " ").replace("’", "'").casefold().split())


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any form, longest first; grouping by first letter doubles its speed."""
    rests: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        is_capital = form.isupper()
        written = escape(form, quote=False)
        rest = "".join(_part(character, is_capital=is_capital) for character in written[1:])
        for spelling in _spellings(written[0], is_capital=is_capital):
            rests.setdefault(spelling, []).append(rest)
    if not rests:
        return re.compile(r"(?!)")
    begun = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items())
    return re.compile(rf"\b(?=[{re.escape(''.join(rests))}]){_BEFORE}(?:{begun}){_AFTER}")


def _part(character: str, *, is_capital: bool) -> str:
    if character == " ":
        return _SPACE
    if character in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    spelled = _spellings(character, is_capital=is_capital)
    return f"[{re.escape(spelled)}]" if len(spelled) > 1 else re.escape(spelled)


def _spellings(character: str, *, is_capital: bool) -> str:
    """Return the characters that `plain_form` treats as the same as this one."""
    if is_capital:
        return character
    cases = {character, character.lower(), character.upper()}
    same = character.casefold()
    return "".join(sorted(each for each in cases if len(each) == 1 and each.casefold() == same))


def _running_text(html: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each text between tags that may contain a link."""
    closed = 0
    start = 0
    for tag in TAG.finditer(html):
        if not closed and tag.start() > start:
            yield start, tag.start()
        start = tag.end()
        if tag[2] in _CLOSED:
            closed += -1 if tag[1] else 1
    if not closed:
        yield start, len(html)


def _longest(pattern: re.Pattern[str], html: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the matches in a range of text; of overlapping matches the longer, or the first."""
    kept = None
    found = pattern.search(html, start, end)
    while found:
        if kept is None or found.start() >= kept.end():
            if kept:
                yield kept
            kept = found
        elif len(found[0]) > len(kept[0]):
            kept = found
        found = pattern.search(html, found.start() + 1, end)
    if kept:
        yield kept
