"""A Python-Markdown extension: every heading gets an id from its words.

Python-Markdown's own does the same and then builds a table of contents, which no page shows.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html, strip_tags, unique
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.addresses import plain_id

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# After the inline patterns, whose priority is 20: the place of Python-Markdown's own.
_AFTER_INLINE = 5


class HeadingIds(Extension):
    """Gives each heading an id, no two of them the same."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        """Add the transform (Python-Markdown's extension interface)."""
        md.treeprocessors.register(_Namer(md), "heading_ids", _AFTER_INLINE)


class _Namer(Treeprocessor):
    def run(self, root: Element) -> None:
        taken: set[str] = set()
        counted: dict[str, int] = {}
        for element in root.iter():
            if element.tag in _HEADINGS:
                words = self._words(element)
                # The stubs do not know the third: a thousand equal headings are quick with it.
                identity = unique(heading_id(words), taken, counted)  # type: ignore[call-arg]
                element.set("id", identity)

    def _words(self, heading: Element) -> str:
        if isinstance(heading.text, AtomicString) and not len(heading):
            return " ".join(heading.text.split())  # without any mark, as PlainText found
        return html.unescape(strip_tags(render_inner_html(heading, self.md)))


def heading_id(text: str) -> str:
    """Take a heading's text; give an id of a to z, 0 to 9 and single hyphens, never empty."""
    return plain_id(text) or "section"
