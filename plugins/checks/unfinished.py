"""What was left in words for readers by those who wrote them: notes, gaps, marks of comments."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# One of these is in all that is looked for; most texts have none.
_SIGNS = (
    "[", "??", "(?)", "xx", "todo", "to do:", "fixme", "tbc", "tba", "t.b.", "nb", "n.b", "note to",
    "note for", "lorem", "dd/", "dd-", "dd.", "***", "to be confirmed", "to be advised",
    "check with", "confirm with", "goes live", "&lt;", "<", "yyyy",
)  # fmt: skip
_DEED = (
    r"(?:check|confirm|update|chase|amend|add|ask|insert|complete|fix|sort|delete|remove|advise)"
)
_ASKS = r"(?:please|pls|plz|can\s(?:you|we|someone|somebody)|could\s(?:you|we)|need(?:s)?\sto)"
# A first name; “Parents please check …” is for readers.
_NAME = r"(?-i:(?!(?:All|Anyone|Everyone|Staff|Please|\w+s)\b)[A-Z][a-z]+)"
_NOTES = (
    r"(?-i:\b(?:TODO|TO DO:|FIXME)\b:?)",
    r"[(\[]\?{1,5}[)\]]|(?<=\s)\?{2,5}|\?{3,5}",
    rf"\bn\.?b\.?:?[ ,–-]+{_NAME}[ ,:–-]+(?:{_ASKS}\s)?(?:\w+\s)?{_DEED}\b",
    rf"\b(?:{_ASKS})\s(?:\w+\s){{0,3}}?{_DEED}\b[^.\n]{{0,80}}\bbefore\s(?:this|it)\sgoes\slive\b",
    # Initials, and what they ask: “[SJ: is this right?]”.
    (
        rf"\[(?-i:[A-Z]{{2,3}})\s?[:–—-]\s?(?=[^\]\n]*(?:\?|\b(?:{_DEED}|please|pls|not\ssure)\b))"
        r"[^\]\n]{1,200}\]"
    ),
    (
        rf"[(\[](?:to\s|{_ASKS}\s)?(?:check|confirm)\swith\s"
        r"(?-i:(?!(?:Cafcass|Education|Health|Housing|Ofsted|Police|Probation)\b)[A-Z][a-z]+)[)\]]"
    ),
    rf"\[(?:{_ASKS}\s)?(?:check|confirm|chase|update|amend|delete|ask)\b[^\]\n]{{0,120}}\]",
    r"\*{3,}[ \t][^*\n]{5,300}[ \t]\*{3,}",
    r"\bnote\s(?:to|for)\s(?:self|(?:the\s)?(?:editor|web\s?team|web\s?master|comms|designer))\b",
)
_THING = (
    r"(?:name|date|day|time|venue|place|room|location|address|e-?mail|phone|telephone|number|title"
    r"|link|url|website|contact|details|amount|price|cost"
    r"|signature|picture|image|logo|month|year|speaker|trainer)s?"
)
_FILL = r"(?:insert|add|enter|fill\sin|type|write|complete|put)\b"
_OF_TEMPLATE = rf"(?:{_FILL}[^\]>\n]{{0,100}}|(?:(?:your|full|first|last|event|course|job)\s)*"
_OF_TEMPLATE += (
    rf"{_THING}(?:\s(?:and\s)?{_THING}){{0,2}}(?:\s(?:here|of\s[^\]>\n]{{1,40}}))?"
    r"|x{2,}|tb[ca])"
)
_GAPS = (
    rf"\[\s?{_OF_TEMPLATE}\s?\]|<\s?{_OF_TEMPLATE}\s?>",
    r"(?-i:\bTB[CA]\b|\bT\.B\.[CA]\.)|[(\[]tb[ca][)\]]",
    (
        r"\((?![^)\n]*\b(?:dates?|courses?|sessions?|trainings?|workshops?)\b)[^()\n]{0,60}"
        r"\bto\sbe\s(?:confirmed|advised)\)"
    ),
    (
        r"(?<!\w)(?<!\w\.)x{3,}(?!\w|\.\w)|£x{1,}\b|\bxx\s?[/.-]\s?xx\b(?:\s?[/.-]\s?[x\d]{2,4})?"
        r"|\bxx(?=\s(?:january|february|march|april|may|june|july|august|september|october|november"
        r"|december)\b)"
    ),
    r"\blorem\sipsum\b",
    r"\bdd\s?[/.-]\s?mm\s?[/.-]\s?yy(?:yy)?\b|\bdd\smonth\syyyy\b",
)
# Word's own, where a copied text has them: “worried[SJ1]”, and the comment “[SJ1]Is it?” below.
_COMMENTS = (
    (
        r"(?-i:(?<=[^\s(])\[[A-Z]{1,3}\d{1,3}\]|^\[[A-Z]{1,3}\d{1,3}\](?=\S)"
        r"|\bComment(?:ed)?:? ?\[[A-Z]{1,3}\d{1,3}\])"
    ),
)
_KINDS = {
    "note": (
        _NOTES,
        "readers see this, and it reads like a note among colleagues. Settle it, and delete it.",
    ),
    "gap": (
        _GAPS,
        (
            "readers see this, and it looks like a gap that was to be filled. Write the words, or "
            "delete the sentence."
        ),
    ),
    "comment": (
        _COMMENTS,
        (
            "readers see this mark of a word processor's comment. Delete it, and the words of the "
            "comment where they stand in this text."
        ),
    ),
}
_PATTERN = re.compile(
    "|".join(f"(?P<{name}>{'|'.join(kind[0])})" for name, kind in _KINDS.items()),
    re.IGNORECASE | re.MULTILINE,
)
# What tells of a form of words, such as a date “as dd/mm/yyyy”.
_TOLD_OF = re.compile(r"\b(?:as|format|form|like|write|says?)[ \n:]{1,2}$|‘[^’\n]{0,300}$")
_QUOTED = 60
_NEAR = 300
_MOST = 100  # of a passage


def may_be_unfinished(text: str) -> bool:
    """Report whether a text holds what any of these needs."""
    lower = text.lower()
    return any(sign in lower for sign in _SIGNS)


def unfinished_in(text: str) -> Iterator[tuple[int, str]]:
    """Return the line, counted from 0, of what was left in words, and what to say of it.

    What stands in quotation marks, or is told of, is shown on purpose. Each kind is reported once
    in a line, with all its words there.
    """
    if not may_be_unfinished(text):
        return
    found_at: dict[tuple[int, str], list[str]] = {}
    for found in islice(_PATTERN.finditer(text), _MOST):
        kind = found.lastgroup or "note"
        if kind != "comment" and _is_shown(text[: found.start()].rpartition("\n\n")[2]):
            continue
        words = " ".join(found[0].split())
        short = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"
        line = text.count("\n", 0, found.start())
        found_at.setdefault((line, kind), []).append(f"“{short}”")
    for (line, kind), quoted in found_at.items():
        said = " and ".join(dict.fromkeys(quoted))
        yield line, f"{said}: {_KINDS[kind][1]}"


def _is_shown(before: str) -> bool:
    """Return whether words are open for a quotation, or tell of what follows."""
    is_quoted = before.count("“") > before.count("”") or before.count('"') % 2
    return bool(is_quoted or _TOLD_OF.search(before[-_NEAR:]))
