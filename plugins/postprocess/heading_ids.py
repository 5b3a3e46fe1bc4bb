"""A Python-Markdown extension: every heading gets an id from its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.extensions.toc import unique
from markdown.treeprocessors import Treeprocessor

from plugins.addresses import plain_id
from plugins.postprocess.element_marks import shown_words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class HeadingIds(Extension):
    """Gives each heading an id, no two of them the same."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Add the transform (Python-Markdown's extension interface)."""
        md.treeprocessors.register(_Namer(md), "heading_ids", 5)


class _Namer(Treeprocessor):
    def run(self, root: Element) -> None:
        taken: set[str] = set()
        counted: dict[str, int] = {}
        for element in root.iter():
            if element.tag in HEADINGS:
                identity = heading_id(shown_words(element))
                # The stubs do not know the third: a thousand equal headings are quick with it.
                element.set("id", unique(identity, taken, counted))  # type: ignore[call-arg]


def heading_id(text: str) -> str:
    """Return an id of a to z, 0 to 9 and single hyphens for a heading's text; never empty."""
    return plain_id(text) or "section"
