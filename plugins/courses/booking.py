"""The address of a page where one books: of a page, and not of whoever answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.datafiles.fields import UnreadableError
from plugins.datafiles.values import line_text, web_address
from plugins.telephones import TelephoneError, read_telephone

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node

_EMAIL = re.compile(r"(?:https?://)?[^\s@/]+@[^\s@/]+")
_WITHIN = re.compile(r"\s.*https?://|https?://.*\s|\]\(")
_BEGINS = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)+/|\w+:", re.IGNORECASE)


def booking_page(node: Node) -> str:
    """Return the address of a booking page; what is none is told what to do with it.

    Raises UnreadableError, also for an address whose host nobody can have.
    """
    text = line_text(node)
    if kind := _who_answers(text):
        message = (
            f"“{text}” is {kind}, and “book” is for a web page: write it below “contact”, in the "
            "course's file, and leave “book” out."
        )
    elif _WITHIN.search(text):
        message = f"“{text}” is more than a web address: write the address alone."
    elif not _BEGINS.match(text):
        message = f"“{text}” is not a web address: leave “book” out until there is one."
    elif "." not in (urlsplit(found := web_address(node)).hostname or ""):
        message = f"“{text}” leads nowhere: copy the address of the page, or leave “book” out."
    else:
        return found
    raise UnreadableError(message)


def _who_answers(text: str) -> str:
    """Return what text is that reaches people and no page, or ""."""
    if _EMAIL.fullmatch(text.removeprefix("mailto:")):
        return "an e-mail address"
    try:
        read_telephone(re.sub(r"^(?:https?://|tel:)", "", text))
    except TelephoneError:
        return ""
    return "a telephone number"
