"""The glossary: terms, the forms that texts use of them, and their meanings, without I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.markdown.terms import plain_form
from plugins.output.head import PAGE, page_head
from plugins.output.plan import Page
from plugins.problems import Problem
from plugins.sources.field import Field
from plugins.sources.fields import GroupError, UnreadableError, read_fields
from plugins.sources.nodes import Fields, Items, Text
from plugins.sources.values import label, line_text, slug, split_names, texts
from plugins.urls import as_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.output.plan import Frame
    from plugins.sources.fields import Reading
    from plugins.sources.nodes import Node
    from plugins.urls import SiteAddress

# The title of its page, and its address from the site's root.
TITLE, ADDRESS = "Glossary", "glossary/"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that readers may not know; `id` is its anchor on the page."""

    id: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()

    @property
    def other_names(self) -> tuple[str, ...]:
        """Return the other forms worth showing: not the name with another ending."""
        stem = plain_form(self.name)[:-1]
        return tuple(form for form in self.also if not plain_form(form).startswith(stem))


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms as the file lists them; none where there is no file."""

    terms: tuple[Term, ...] = ()

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """Return the title and address of its page, () without terms."""
        return ((TITLE, ADDRESS),) if self.terms else ()

    @property
    def in_order(self) -> tuple[Term, ...]:
        """Return the terms in alphabetical order."""
        return tuple(sorted(self.terms, key=lambda term: (term.name.casefold(), term.id)))

    def addresses(self, site: SiteAddress) -> dict[str, str]:
        """Return every form of every term, each with the address of its meaning."""
        return {
            form: site.local(f"{ADDRESS}#{term.id}")
            for term in self.terms
            for form in (term.name, *term.also)
        }


# A form of one letter, or of punctuation alone, would be found all over a text.
_FINDABLE = re.compile(r"[^\W_].*[^\W_].*")


def _form(node: Node) -> str:
    text = label(node)
    if not _FINDABLE.fullmatch(text):
        raise UnreadableError(_not_findable(text))
    return text


def _forms(node: Node) -> tuple[tuple[str, int], ...]:
    """Return the forms of a list, or of text separated by commas, each with its line.

    Raises GroupError with each form that would be found all over a text, or that a semicolon joins
    to the next.
    """
    if isinstance(node, Items):
        forms = tuple((line_text(item), item.line) for item in node.items)
    else:
        forms = tuple((text, node.line) for text in texts(node))
    faults = [
        Problem("", line, "also", _not_findable(form))
        for form, line in forms
        if not _FINDABLE.fullmatch(form)
    ]
    if isinstance(node, Text) and ";" in node.value and (said := split_names(node.value)[1]):
        faults.append(Problem("", node.line, "also", said))
    if faults:
        raise GroupError(faults)
    return forms


def _not_findable(text: str) -> str:
    return f"“{text}” is no term: one begins with a letter or digit, and has two or more."


TERM = Field(
    "term",
    _form,
    needed=True,
    meaning="the words that readers may not know.",
    example="non-accidental injury",
)
TERM_ID = Field(
    "id", slug, meaning="its place on the page; without it, made of the term.", example="nai"
)
MEANING = Field(
    "meaning",
    line_text,
    needed=True,
    meaning="what it means, in plain English.",
    example="An injury that someone has caused.",
)
ALSO = Field(
    "also",
    _forms,
    meaning="other forms of it, such as the plural.",
    example="[NAI, non-accidental injuries]",
)
TERM_FIELDS = (TERM, TERM_ID, MEANING, ALSO)


def read_glossary(node: Node | None, path: str) -> tuple[Glossary, list[Problem]]:
    """Return the glossary in the nodes of glossary.yaml, and its problems.

    It is empty without a file, where `node` is None. A term, a form or an id used twice is a
    problem.
    """
    if node is None:
        return Glossary(), []
    if not isinstance(node, Items):
        message = "The glossary is a list: begin each with “- term:”."
        return Glossary(), [Problem(path, node.line, "shape", message)]
    terms: list[Term] = []
    problems: list[Problem] = []
    forms: dict[str, str] = {}
    ids: dict[str, str] = {}
    for item in node.items:
        reading = read_fields(item, TERM_FIELDS, path, "A term")
        if name := reading.get(TERM):
            terms.append(_term(reading, name))
            _check_forms(reading, name, forms)
            _check_id(reading, terms[-1], ids)
            reading.problems += _advice(reading, terms[-1])
            reading.problems += _unlisted(item, path, terms[-1])
        problems += reading.problems
    return Glossary(tuple(terms)), problems


def _term(reading: Reading, name: str) -> Term:
    return Term(
        id=reading.get(TERM_ID) or as_id(name),
        name=name,
        meaning=reading.get(MEANING) or "",
        also=tuple(form for form, _ in reading.get(ALSO) or ()),
    )


# Its short form, in brackets behind a term; and a meaning that only names another term.
_SHORT = re.compile(r"(?P<long>.*\w) ?\((?P<short>(?:[A-Z][a-z]?){2,6}s?)\)")
_ELSEWHERE = re.compile(r"see (?:also |under )?[^.;:]{2,80}\.?", re.IGNORECASE)


def _advice(reading: Reading, term: Term) -> Iterator[Problem]:
    if found := _SHORT.fullmatch(term.name):
        message = (
            f"Few texts say “{term.name}” in whole: write “{found['long']}” as the term, and "
            f"“{found['short']}” into “also”."
        )
        yield Problem(reading.path, reading.line_of(TERM), "term", message, advice=True)
    if _ELSEWHERE.fullmatch(term.meaning):
        message = (
            "This sends readers to another term: say what it means, or put this term into “also” "
            "of the other."
        )
        yield Problem(reading.path, reading.line_of(MEANING), "meaning", message, advice=True)


def _unlisted(item: Node, path: str, term: Term) -> Iterator[Problem]:
    """Yield advice on forms in one text: a comma within one of them would cut it in two."""
    for entry in item.entries if isinstance(item, Fields) else ():
        is_also = entry.key.strip().lower() == ALSO.key
        if is_also and isinstance(entry.value, Text) and len(term.also) > 1:
            quoted = " and ".join(f"“{form}”" for form in term.also)
            message = (
                f"Each comma ends a form here: this was read as {quoted}. Write them as a list in "
                f"brackets: [{', '.join(term.also)}]."
            )
            yield Problem(path, entry.value.line, ALSO.key, message, advice=True)


def _check_forms(reading: Reading, name: str, taken: dict[str, str]) -> None:
    for form, line in ((name, reading.line_of(TERM)), *(reading.get(ALSO) or ())):
        plain = plain_form(form)
        if form != name and taken.get(plain) == name:
            continue  # the same term in another letter case has the same meaning
        if plain in taken:
            message = f"“{form}” already means “{taken[plain]}”: delete it in one place."
            reading.refuse("duplicate-term", message, line)
        taken.setdefault(plain, name)


def _check_id(reading: Reading, term: Term, taken: dict[str, str]) -> None:
    """Refuse an id that is taken; a term listed twice has been reported already."""
    if not term.id:
        message = f"No id can be made of “{term.name}”: write one, such as “id: first-word”."
        reading.refuse("id", message, reading.line_of(TERM))
        return
    first = taken.setdefault(term.id, term.name)
    if plain_form(first) != plain_form(term.name):
        message = f"“{term.id}” is already the id of “{first}”: write another “id”."
        reading.refuse("duplicate-term", message, reading.line_of(TERM_ID, TERM))


PLACE = 2  # in the footer


def pages(glossary: Glossary, frame: Frame) -> Iterator[Page]:
    """Yield the page /glossary/, unless no term is listed."""
    if glossary.terms:
        description = "What the special words on this site mean, in plain English."
        yield Page(
            path=ADDRESS,
            head=page_head(frame.address, ADDRESS, TITLE, description, kind=PAGE),
            template="glossary",
            view=lambda: {"terms": glossary.in_order},
            footer=PLACE,
        )
