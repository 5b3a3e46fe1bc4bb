"""The glossary: terms, the forms that texts use of them, and their meanings, without I/O."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.postprocess.terms import plain_form

if TYPE_CHECKING:
    from plugins.addresses import SiteAddress

# The title of its page, and its address from the site's root.
TITLE, ADDRESS = "Glossary", "glossary/"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or a few, that readers may not know; the id is its place on the page."""

    id: str
    name: str
    meaning: str
    also: tuple[str, ...] = ()

    @property
    def other_names(self) -> tuple[str, ...]:
        """Give the other forms that tell readers something: not the name with another ending."""
        stem = plain_form(self.name)[:-1]
        return tuple(form for form in self.also if not plain_form(form).startswith(stem))


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms as the file lists them; none where there is no file."""

    terms: tuple[Term, ...] = ()

    @property
    def pages(self) -> tuple[tuple[str, str], ...]:
        """Give the title and address of its page, where it has one."""
        return ((TITLE, ADDRESS),) if self.terms else ()

    @property
    def in_order(self) -> tuple[Term, ...]:
        """Give the terms in the order of the alphabet."""
        return tuple(sorted(self.terms, key=lambda term: (term.name.casefold(), term.id)))

    def addresses(self, site: SiteAddress) -> dict[str, str]:
        """Take the site's address; give every form of every term with where its meaning stands."""
        return {
            form: site.local(f"{ADDRESS}#{term.id}")
            for term in self.terms
            for form in (term.name, *term.also)
        }
