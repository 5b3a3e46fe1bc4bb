"""The keys of a file of allowances, and how each is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from plugins.characters import plain_value
from plugins.datafiles.fields import Field, UnreadableError
from plugins.datafiles.values import day, line_text

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node

_RULE = re.compile(r"anonymity-[a-z-]{1,60}")


def _rule(node: Node) -> str:
    text = plain_value(line_text(node))
    if not _RULE.fullmatch(text):
        message = f"“{text}” is no rule that can be allowed: copy it from the problem, anonymity-…"
        raise UnreadableError(message)
    return text


RULE = Field("rule", _rule, needed=True, meaning="the rule, as the problem names it.")
WORDS = Field("words", line_text, needed=True, meaning="the words as they stand in the text.")
REASON = Field("reason", line_text, needed=True, meaning="why they may stand there.")
DATE = Field("date", day, needed=True, meaning="the day on which it was decided.")
ALLOWANCE_FIELDS: tuple[Field[Any], ...] = (RULE, WORDS, REASON, DATE)
