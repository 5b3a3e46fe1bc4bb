"""Schools, nurseries and colleges that a passage calls by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.spans import around_words, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHOOL = "anonymity-school"
# One of these is in every name, and in what says that someone goes there.
_KINDS = (
    "school", "academy", "college", "nursery", "playgroup", "kindergarten", "childcare", "primary",
    "infants", "juniors", "comprehensive", "grammar", "children's centre", "pupil", "student",
    "enrolled", "on roll", "the roll", "reception class", "taught",
)  # fmt: skip
# Words between a school's own name and what it is.
_LEVEL = (
    r"(?:C of E|CofE|CE|RC|Church of England|Roman Catholic|Catholic|Voluntary Aided|VA|VC|Free|"
    r"Primary|Infants?|Junior|Juniors|Infant and Junior|Nursery and Primary|Middle|High|Secondary|"
    r"Upper|Lower|Grammar|Comprehensive|Special|Community|Foundation|Day|Girls'?|Boys'?|and|&|the|"
    r"primary|infants?|junior|middle|high|secondary|grammar|comprehensive|special|community|day|"
    r"girls'?|boys'?|Montessori|Sixth Form|sixth form)"
)
_WHAT = (
    r"(?:[Ss]chool|SCHOOL|[Aa]cademy|ACADEMY|[Cc]ollege|[Nn]ursery|[Pp]re-?[Ss]chool|[Pp]laygroup"
    r"|[Kk]indergarten|Childcare|[Cc]hildren's [Cc]entre|Primary|Infants|Juniors|Comprehensive"
    r"|Grammar)"
)
_PROPER = r"(?:[A-Z][A-Za-z'’.-]{0,30}|[A-Z]{1,3}\.?)"
_NAMED = re.compile(
    rf"(?<![\w-])(?<!\w')(?P<own>{_PROPER}(?:[ \n](?:of|the|and|&)?[ ]?{_PROPER}){{0,4}}?)[ \n]"
    rf"(?P<level>(?:{_LEVEL}[ \n]){{0,5}}){_WHAT}\b(?!s\b)"
    # A system, a body or a service, and not one school.
    r"(?![ \n](?:[Oo]f|[Ff]or|[Nn]urs|[Nn]urse|[Aa]dmission|[Ss]tandard|[Ii]nspection|[Ww]orld|"
    r"[Ee]xclusion|[Aa]ttendance|[Hh]ealth|[Pp]rovider|[Ss]ervice|[Tt]rust\b|"
    r"[Cc]ensus|[Ww]orkforce|[Ii]mprovement|[Ss]ocial|"
    r"[Ss]chools|[Aa]cademies|[Ee]ducation|[Cc]ouncil|[Pp]lace))"
)
# Words with a capital letter that are no school's own name.
_GENERIC = frozenset(
    re.findall(
        r"\S+",
        "a all an and any are as at basic before both but by care child children children's "
        "city community county day each early education every faith first for free from full "
        "had has he her high his how if in independent infant is it its junior last later local "
        "london mainstream many middle most my national new next no not now nursery of old on "
        "one open or other our people police primary private public pupils reception "
        "residential royal safeguarding school schools secondary she since sixth small social "
        "some special staff state such sunday that the their then there these they this those "
        "to training two under united until upper virtual was we when where which while who "
        "whose why with work you young your between during after before because although "
        "pre-school preschool",
    )
)
_AT = re.compile(
    r"\b(?i:pupils?|students?|enrolled|on the roll|on roll|reception class|taught)[ \n](?i:at|of)"
    r"[ \n](?P<own>(?!Key\b|Year\b|University\b|Local\b|Group\b)[A-Z][a-z'-]{2,30}"
    r"(?:[ ][A-Z][a-z'-]{1,30}){0,3})"
)
_IN_PATH = re.compile(
    r"(?<![\w-])(?<!\w')(?P<own>[a-z][a-z']{2,30})[ ]"
    r"(?P<level>(?:(?:c of e|ce|rc|catholic|primary|infant|"
    r"junior|high|secondary|nursery|community|special)[ ]){0,3})(?:school|academy|nursery|preschool"
    r"|pre school|playgroup)\b(?![ ](?:of|for|nurs|staff|health))",
    re.IGNORECASE,
)
_VERB_ENDS = ("ing", "ed")


def schools(text: str, lower: str, *, in_path: bool) -> Iterator[Identifier]:
    """Take a passage, the same in small letters, and whether it is a path; give named schools."""
    near = around_words(text, lower, _KINDS)
    for pattern in (_IN_PATH,) if in_path else (_NAMED, _AT):
        for found in matches(pattern, text, near):
            if _is_name(found["own"], in_path=in_path):
                start = found.start() + _words_before(found["own"])
                yield Identifier(
                    SCHOOL, start, found.end(), " ".join(text[start : found.end()].split())
                )


def _is_name(own: str, *, in_path: bool) -> bool:
    words = own.lower().replace("\n", " ").split()
    kept = [word for word in words if word.strip(".,'") not in _GENERIC]
    return bool(kept) and not (in_path and kept[-1].endswith(_VERB_ENDS))


def _words_before(own: str) -> int:
    """Give how far into the words the name begins: “At Sample Primary School” has one before."""
    at = 0
    for word in re.finditer(r"\S+", own):
        if word[0].lower() not in _GENERIC or word[0].lower() in {
            "the",
            "new",
            "old",
            "all",
            "high",
        }:
            return word.start()
        at = word.end()
    return at
