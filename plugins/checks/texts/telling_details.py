"""Finds details that may tell readers of a review who a child is, though no name is written.

The messages repeat none of the words, because together the words may tell as much as a name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.checks.texts.style import paragraphs
from plugins.markdown.body import parsed
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.board.model import Board
    from plugins.courses.model import Course

DETAIL, LINK = "review-detail", "review-link"
# Substrings without which a pattern cannot match: they spare most paragraphs the pattern.
_BORN = ("twin", "triplet", "quadruplet")
_RELATIVES = (
    "mother", "father", "parent", "mum", "dad", "uncle", "aunt", "partner", "boyfriend",
    "girlfriend", "husband", "wife", "family",
)  # fmt: skip
_TRADES = (
    "accountant", "baker", "barrister", "builder", "butcher", "chef", "childminder", "child-minder",
    "councillor", "dentist", "doctor", "farmer", "firefighter", "footballer", "gp", "governor",
    "hairdresser", "headteacher", "head teacher", "imam", "journalist", "magistrate", "mayor",
    "midwife", "minister", "mp", "nurse", "nursery worker", "paramedic", "pastor", "pharmacist",
    "police officer", "postman", "priest", "prison officer", "publican", "rabbi", "shopkeeper",
    "social worker", "soldier", "solicitor", "surgeon", "taxi driver", "teacher",
    "teaching assistant", "vet", "vicar",
)  # fmt: skip
_HOUSES = (
    "cafe", "café", "chip shop", "church", "club", "farm", "garage", "gym", "hairdresser's",
    "hairdresser’s", "hairdressers", "hotel", "library", "mosque", "nursery", "post office", "pub",
    "restaurant", "salon", "school", "shop", "stables", "store", "surgery", "takeaway",
)  # fmt: skip

_RELATIVE = rf"(?:(?:step|grand|foster )?(?:{'|'.join(_RELATIVES)})s?)"
_TRADE, _HOUSE = f"(?:{'|'.join(_TRADES)})", f"(?:{'|'.join(_HOUSES)})"
_PLACE = (
    r"(?:(?:in|on|of|at|near) (?:the|this|that|their|its) (?:\w+ )?(?:area|estate|hamlet|island"
    r"|parish|road|street|town|valley|village)|(?-i:(?:in|on|of|at|near) [A-Z]\w+))"
)
# For each kind the substrings of which it needs one, its pattern, and what to say.
_KINDS = (
    (
        _BORN,
        r"\b(?:twins?(?![ -](?:bed|room|track|town|tub))|triplets?|quadruplets?)\b",
        "of children who were born together. Write “one of several brothers and sisters”.",
    ),
    (
        (" only ",),
        (
            rf"\b(?:the|their|its) only (?:\w+[ -]){{0,4}}?(?:{_HOUSE}|family|child|couple|baby)\b"
            rf"[^.!?]{{0,40}}?\b{_PLACE}"
        ),
        "of the only one in a place. Take out what makes it the only one, and the place.",
    ),
    (
        _RELATIVES,
        (
            rf"\b{_RELATIVE}(?: \w+){{0,2}}? (?:is|was|were|had been|became|works?|worked)"
            rf" (?:also |then )?(?:as )?(?:an? )(?:\w+[ -]){{0,2}}?{_TRADE}s?\b(?!['’])"
            rf"|\b{_RELATIVE}, an? (?:\w+[ -]){{0,2}}?{_TRADE}\b(?!['’])"
            rf"|\b{_RELATIVE} (?:also )?(?:keeps?|kept|owns?|owned|runs?|ran)"
            rf" (?:an?|the|their|his|her) (?:\w+[ -]){{0,5}}?{_HOUSE}\b"
        ),
        "of the trade or the office of somebody in the family. Leave it out, if it taught nothing.",
    ),
)
# Only a place needs its capital letter; the others are looked for in lower case, which is faster.
_PATTERNS = tuple(
    (needed, re.compile(pattern, re.IGNORECASE if _PLACE in pattern else 0), said)
    for needed, pattern, said in _KINDS
)
_BEGINS = "This may tell readers who the child is: it speaks "
# Hosts of official sites, which name no family.
_OFFICIAL = (
    "gov.uk", "nhs.uk", "police.uk", "nspcc.org.uk", "childline.org.uk", "judiciary.uk",
)  # fmt: skip
_LINK_MESSAGE = (
    "This link leads from a review to another site: open it, and see whether it names the family, "
    "a place or a day. If it does, take the link out."
)


def detail_advice(
    entries: Iterable[Entry], courses: Iterable[Course], board: Board
) -> Iterator[Problem]:
    """Yield advice on telling details and links in reviews; a withdrawn review shows no text.

    Courses are not about any child, so they are skipped.
    """
    del courses
    for entry in entries:
        if entry.review and entry.review.status != "withdrawn":
            yield from _details(entry)
            yield from _links(entry, board)


def _details(entry: Entry) -> Iterator[Problem]:
    yield from _in_text(entry.path, entry.summary_line, entry.summary)
    for above, text in paragraphs(entry.body):
        yield from _in_text(entry.path, entry.body_line + above, text)


def _in_text(path: str, first: int, text: str) -> Iterator[Problem]:
    plain = text.replace("\n", " ")
    lower = plain.lower()
    for needed, pattern, said in _PATTERNS:
        if not any(each in lower for each in needed):
            continue
        words = plain if pattern.flags & re.IGNORECASE else lower
        lines = {text.count("\n", 0, found.start()) for found in pattern.finditer(words)}
        for line in sorted(lines):
            yield Problem(path, first + line, DETAIL, f"{_BEGINS}{said}", advice=True)


def _links(entry: Entry, board: Board) -> Iterator[Problem]:
    ours = urlsplit(board.website).hostname or ""
    allowed = (*_OFFICIAL, ours.removeprefix("www."))
    for link in parsed(entry.body).links:
        if not _is_allowed(link.target, allowed):
            line = entry.body_line + link.line
            yield Problem(entry.path, line, LINK, _LINK_MESSAGE, advice=True)


def _is_allowed(target: str, allowed: Iterable[str]) -> bool:
    """Report whether a target is not a web address, or is on one of the allowed sites."""
    try:
        parts = urlsplit(target)
    except ValueError:  # reported when links are read
        return True
    host = parts.hostname or ""
    is_web = parts.scheme in {"http", "https"} and host
    return not is_web or any(host == each or host.endswith(f".{each}") for each in allowed)
