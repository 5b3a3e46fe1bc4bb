"""Marks on elements that no page shows: their lines in the text, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# What the blocks put after a line that ends in two spaces; no text holds it.
BREAK = "\x02"
# Markup as it was written, in the tree: no name of an element.
RAW = "!raw"
# Only words: an element whose tags no page shows.
WORDS = "!words"
# A definition that no link uses.
UNUSED = "!unused"
LINE = ":line"
END = ":end"
# The line of the definition that a link refers to.
DEFINED = ":defined"
# What was hardly meant as it is parsed.
REMARK = ":remark"
# The line of a paragraph that may have been meant as one of its own.
RUN_ON = ":run-on"
BARE = ":bare"
# How many line ends are in the text of an element and not in its words.
LOST = ":lost"
WRITTEN = ":written"


def shown_words(element: Element) -> str:
    """Return the words of an element, including those of pictures."""
    if element.tag == "img":
        return element.get("alt", "")
    inner = "".join(shown_words(each) + (each.tail or "") for each in element)
    return "" if element.tag == RAW else (element.text or "") + inner
