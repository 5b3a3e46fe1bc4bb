"""The running text of a Markdown body, each piece with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.postprocess.markdown_body import parsed

if TYPE_CHECKING:
    from collections.abc import Iterator

# Between two words: blanks with one line end at most, so that nothing spans two paragraphs. Bounds
# keep a pattern from trying every way to share out long blanks among its gaps.
GAP = r"(?:[^\S\n]{1,40}(?:\n[^\S\n]{0,40})?|\n[^\S\n]{0,40})"
_NO_SENTENCES = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "td", "th"})


def paragraphs(body: str) -> Iterator[tuple[int, str]]:
    """Return each paragraph, heading, item and cell of a body, with the lines above it.

    Their words stand in the lines where they are in the body. Code and addresses are replaced by a
    character that no text has.
    """
    for passage in parsed(body).passages:
        yield passage.line, passage.text


def prose(body: str) -> Iterator[tuple[int, str]]:
    """Return what of a body is made of sentences: paragraphs and items, as `paragraphs` does."""
    for passage in parsed(body).passages:
        if passage.tag not in _NO_SENTENCES:
            yield passage.line, passage.text
