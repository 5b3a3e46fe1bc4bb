"""Markdown to sanitised HTML and facts about the text, by one converter for a whole build."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.markdown.block_reading import Blocks
from plugins.markdown.bounds import too_much
from plugins.markdown.elements import HeadingIds
from plugins.markdown.facts import Facts
from plugins.markdown.parsed import Parsed
from plugins.markdown.sanitising import clean

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element


# Every rule over a text, the text's page, and a preview at every save need the same result.
_READ: dict[str, Parsed] = {}
_MOST = 20_000


def parsed(text: str) -> Parsed:
    """Return a Markdown text parsed, or an empty result if the text exceeds a limit.

    Everything that is not on the allow-list is escaped or removed: scripts, styles, event handlers,
    `javascript:` and `data:` links.
    """
    if (known := _READ.get(text)) is None:
        is_read = text.strip() and not too_much(text)
        known = _read(text) if is_read else Parsed()
        keep([(text, known)])
    return known


def kept(texts: Iterable[str]) -> list[tuple[str, Parsed]]:
    """Return those texts that have been parsed, with the results, for another process to `keep`."""
    return [(text, _READ[text]) for text in texts if text in _READ]


def keep(read: Iterable[tuple[str, Parsed]]) -> None:
    """Store parsed texts, so that no text is parsed twice."""
    if len(_READ) >= _MOST:
        _READ.clear()
    _READ.update(read)


def body_html(text: str, *, heading_ids: bool = True) -> str:
    """Return the HTML of a Markdown text, as `parsed` does, with or without ids on headings."""
    html = parsed(text).html
    return html if heading_ids else clean(html, heading_ids=False, written=True)


def _read(text: str) -> Parsed:
    converter, looker = _converter()
    html = converter.reset().convert(text)
    facts = looker.facts
    found = facts.found
    return Parsed(
        html=clean(html, written=facts.has_markup or facts.has_notes),
        headings=tuple(found.headings),
        links=tuple(found.links),
        unused=tuple(facts.unused),
        passages=tuple(facts.passages),
        losses=tuple(found.losses),
        remarks=tuple(facts.remarks),
    )


class _Looker(Treeprocessor, Extension):
    """Collects facts from the finished elements, as an extension of Python-Markdown."""

    def __init__(self) -> None:
        Extension.__init__(self)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- the library's name
        md.treeprocessors.register(self, "facts", 0)

    def run(self, root: Element) -> None:
        self.facts = Facts(root)


@lru_cache(maxsize=1)
def _converter() -> tuple[Markdown, _Looker]:
    """Return the converter and its collector, made once: making them takes longer than a page."""
    looker = _Looker()
    return Markdown(extensions=[Blocks(), HeadingIds(), looker], output_format="html"), looker
