"""Marks on elements that never reach a page: their lines in the text, and special kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# The block reader puts this after a line that ends in two spaces; no text contains it.
BREAK = "\x02"
# The tag of an element that contains markup as it was written; no real element has this name.
RAW = "!raw"
# The tag of an element that is only its words: no page shows its tags.
WORDS = "!words"
# A definition that no link uses.
UNUSED = "!unused"
LINE = ":line"
END = ":end"
# The line of the definition that a link refers to.
DEFINED = ":defined"
# What was probably not meant the way it is parsed.
REMARK = ":remark"
# The line of a paragraph that may have been meant as a paragraph of its own.
RUN_ON = ":run-on"
BARE = ":bare"
# How many newlines are in the source of an element but not in its words.
LOST = ":lost"
WRITTEN = ":written"


def shown_words(element: Element) -> str:
    """Return the words of an element, including the alternative texts of pictures."""
    if element.tag == "img":
        return element.get("alt", "")
    inner = "".join(shown_words(each) + (each.tail or "") for each in element)
    return "" if element.tag == RAW else (element.text or "") + inner
