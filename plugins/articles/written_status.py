"""The `Status` of a text as editors write it, and what to write in place of other words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles.case_review import STATUSES
from plugins.problems import folded_key
from plugins.sources.fields import UnreadableError
from plugins.sources.values import line_text, one_of

if TYPE_CHECKING:
    from plugins.sources.nodes import Node

_WORD = one_of(("published", "draft"), shows="published")
_TAKEN_DOWN = re.compile(
    r"withdraw\w*|with-?held|(?:taken|take|pulled|came|come) (?:down|off)|remov\w*|delet\w*"
    r"|archiv\w*|retired?|expired?|on request",
    re.IGNORECASE,
)
# How a review is published, which stands in another key. What each shows is not offered: the
# editor may want less.
_OF_REVIEWS = frozenset(folded_key(each) for each in STATUSES if each != "published")


def text_status(node: Node) -> str:
    """Return `published` or `draft`. Raises UnreadableError, with what takes a text down."""
    text = line_text(node)
    if _TAKEN_DOWN.match(text):
        message = (
            f"“{text}” is no status of a text. To take the text down, write “draft”, and nothing "
            "else in this line. Keep the file, so that the text can come back."
        )
        raise UnreadableError(message)
    return _WORD(node)


def review_status(node: Node) -> str:
    """Return `published` or `draft` of a case review. Raises UnreadableError.

    A review that readers have seen keeps its address, which says why it was taken down.
    """
    text = line_text(node)
    if _TAKEN_DOWN.match(text):
        message = (
            f"“{text}” is no “Status”, and does nothing here. To take down a review that readers "
            "have seen, write “Review-status: withdrawn” in place of the “Review-status” it has, "
            "with “Review-status-reason” and “Review-status-changed”, and only then delete this "
            "line. Readers see the title and that reason: name nobody in them. If no reader has "
            "seen it, write “draft” here."
        )
        raise UnreadableError(message)
    if folded_key(text) in _OF_REVIEWS:
        message = (
            f"“{text}” is no “Status”, and does nothing here: how a review is published stands in "
            "“Review-status”. Write “draft” here if nobody may see it yet."
        )
        raise UnreadableError(message)
    return _WORD(node)
