"""What stands around a place in a passage: its sentence, its clause, and who is spoken of."""

from __future__ import annotations

import re

from plugins.lines import lines_of

_MOST = 240
# A full stop ends a sentence unless it stands in “No. 2” or “Dr. Brown”.
_END = re.compile(
    r"(?<!\bNo)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!o\.b)(?<!O\.B)[.!?][\"')]?\s"
    r"|\n[ \t]*\n|\n[ \t]*(?:[-+*|#]|\d+\.)|\0"
)
_CLAUSE_END = re.compile(
    r"[,;:()]|\s-\s|\b(?:after|before|when|while|because|but|although|since|following|whose|who"
    r"|which|where|until)\b",
    re.IGNORECASE,
)
# One person of a family. “Parents” and “children” may be anyone's, “he” and “her” are someone's.
PERSON = re.compile(
    r"\b(?:(?:Child|Baby|Sibling|Adult|Mother|Father|Parent) [A-Z]{1,2}\d?|(?i:young person) [A-Z]"
    r"|(?i:he|she|him|hers?|his|himself|herself|(?:the|this|that|each|a) child|child's|baby|babies"
    r"|toddler|boy|girl|infant|newborn|mother|mum|mummy|father|dad|daddy|stepfather|stepmother"
    r"|(?:the|both|their) parents|the family|the children|sons?|daughters?|brothers?|sisters?"
    r"|siblings?|twins?|grand\w+|aunts?|uncles?|cousins?|boyfriend|girlfriend|husband|wife"
    r"|(?:the|her|his|their) carers?|half-\w+|foster (?:carer|mother|father)s?))\b"
)


def sentence_around(text: str, start: int, end: int) -> tuple[str, int]:
    """Take a place in a passage; give the sentence it is in, and where it begins in the passage."""
    first = max(0, start - _MOST)
    begins = [found.end() for found in _END.finditer(text, first, start)]
    begin = begins[-1] if begins else first
    ended = _END.search(text, end, end + _MOST)
    return text[begin : ended.start() if ended else end + _MOST], begin


def clause_around(sentence: str, start: int, end: int) -> tuple[str, int]:
    """Take a place in a sentence; give the clause it is in, and where it begins in the sentence."""
    begins = [found.end() for found in _CLAUSE_END.finditer(sentence, 0, start)]
    begin = begins[-1] if begins else 0
    ended = _CLAUSE_END.search(sentence, end)
    return sentence[begin : ended.start() if ended else len(sentence)], begin


def leading_words(text: str, start: int) -> str:
    """Return the heading above a place in a passage and the line that leads to its list.

    Near it, the heading counts whatever stands between; further away, only where a list or a table
    goes on unbroken from it.
    """
    above = text[max(0, start - 4 * _MOST) : start]
    heading = above.rfind("\n#")
    lines = lines_of(above[heading + 1 :] if heading >= 0 else above)
    named = [lines[0]] if heading >= 0 else _far_above(text, start)
    led = [line for line in lines[:-1] if line.rstrip().endswith(":") or line.startswith("|")]
    return " ".join([*named, *led[-2:]])


# Items, rows, blank lines, and lines that go on with an item.
_LIST = re.compile(r"(?:[ \t]*(?:[-+*|]|\d{1,9}[.)])[^\n]*\n|[ \t]*\n|[ \t]{2,}[^\n]*\n)*+")


def _far_above(text: str, start: int) -> list[str]:
    """Return the heading, or the line with a colon, that a long list begins under."""
    here = text.rfind("\n", 0, start) + 1
    heading = text.find("\n", text.rfind("\n#", 0, here) + 1, here)
    named = []
    for end in {heading, text.rfind(":\n", 0, here) + 1}:
        found = _LIST.match(text, end + 1, here) if end > 0 else None
        if found and found.end() == here:
            named.append(text[text.rfind("\n", 0, end) + 1 : end])
    return named
