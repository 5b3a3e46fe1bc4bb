"""The language of a whole text: its tag to its name and direction (BCP 47, CLDR)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.datafiles.fields import UnreadableError
from plugins.datafiles.values import line_text
from plugins.page_head import Language

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)
# Languages of right-to-left writing that Babel has no locale of.
_FROM_THE_RIGHT = frozenset({"prs", "arc", "syr", "nqo", "rhg"})


def language(node: Node) -> Language:
    """Return the language that a tag such as `ur` or `pa-Arab` names.

    Raises UnreadableError for what is no tag, and for the name of a language in its place.
    """
    # Babel takes a twentieth of a second to load, and few boards have a text in another language.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415

    text = line_text(node)
    names = Locale("en").languages
    found = _TAG.fullmatch(text)
    if not found or found[1].lower() not in {*names, *_FROM_THE_RIGHT}:
        codes = {name.casefold(): code for code, name in names.items()}
        code = codes.get(text.casefold(), "")
        advice = f": write “{code}”." if code else ", such as ur for Urdu or pl for Polish."
        raise UnreadableError(f"“{text}” is no code of a language{advice}")
    code, script, region = found.groups()
    parts = (code.lower(), script and script.title(), region and region.upper())
    tag = "-".join(filter(None, parts))
    try:
        direction = Locale.parse(tag, sep="-").text_direction
    except UnknownLocaleError:
        direction = "rtl" if code.lower() in _FROM_THE_RIGHT else "ltr"
    return Language(tag, direction)
