"""Links that dial a number: typed in any form, dialled in full."""

from __future__ import annotations

import re
from html import escape, unescape
from urllib.parse import unquote

from plugins.telephones import TelephoneError, read_telephone

_LINK = re.compile(r'(?<=href=")tel:([^"]*)(?=")', re.IGNORECASE)
# Most bodies have none: this test is many times cheaper.
_SIGNS = ('"tel:', '"Tel:', '"TEL:')


def dial_in_full(html: str) -> str:
    """Return sanitised HTML in which each link to a telephone number dials it in full.

    What is no number stays as it was typed: the rules over the finished page report it.
    """
    return _LINK.sub(_in_full, html) if any(sign in html for sign in _SIGNS) else html


def _in_full(link: re.Match[str]) -> str:
    try:
        return escape(read_telephone(unquote(unescape(link[1]))).address)
    except TelephoneError:
        return link[0]
