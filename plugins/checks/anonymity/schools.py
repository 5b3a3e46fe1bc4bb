"""Finds the names of schools and hospitals in a passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import around_words, holding, matches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

PROPER = r"(?:[A-Z][A-Za-z'’.-]{0,30}|[A-Z]{1,3}\.?)"
# As in “Child J's school”.
_OF_LETTER = re.compile(r"[a-z]{1,2}\d?['’]s?")
# Generic words that are nevertheless the first word of many names.
_MAY_BEGIN = frozenset({"the", "new", "old", "all", "high"})


def own_words(words: str, generic: Collection[str]) -> list[str]:
    """Return the words, in lower case, that are not in the list of generic words.

    A child's letter with a possessive ending is left out too.
    """
    plain = words.lower().split()
    return [
        word
        for word in plain
        if word.strip(".,'") not in generic and not _OF_LETTER.fullmatch(word)
    ]


def begins_at(words: str, generic: Collection[str]) -> int:
    """Return the position where the name begins: after “At” in “At Sample Primary School”."""
    at = 0
    for word in re.finditer(r"\S+", words):
        if word[0].lower() not in generic or word[0].lower() in _MAY_BEGIN:
            return word.start()
        at = word.end()
    return at


SCHOOL = "anonymity-school"
# Every name of a school contains one of these, and so does every mention that someone goes to a
# school.
_KINDS = (
    "school", "academy", "college", "nursery", "playgroup", "kindergarten", "childcare", "primary",
    "infants", "juniors", "comprehensive", "grammar", "children's centre", "pupil", "student",
    "enrolled", "on roll", "the roll", "reception class", "taught",
)  # fmt: skip
# Words between a school's own name and the word for its kind.
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
_NAMED = re.compile(
    rf"(?<![\w-])(?<!\w')(?P<own>{PROPER}(?:[ \n](?:of|the|and|&)?[ ]?{PROPER}){{0,4}}?)[ \n]"
    # “Neighbours and school staff” names two kinds of people.
    rf"(?P<level>(?:{_LEVEL}[ \n]){{0,5}})(?<!\band[ \n])(?<!&[ \n]){_WHAT}\b(?!s\b)"
    # Followed by one of these words, it is a system, a body or a service, not a school.
    r"(?![ \n](?:[Oo]f|[Ff]or|[Nn]urs|[Nn]urse|[Aa]dmission|[Ss]tandard|[Ii]nspection|[Ww]orld|"
    r"[Ee]xclusion|[Aa]ttendance|[Hh]ealth|[Pp]rovider|[Ss]ervice|[Tt]rust\b|"
    r"[Cc]ensus|[Ww]orkforce|[Ii]mprovement|[Ss]ocial|"
    r"[Ss]chools|[Aa]cademies|[Ee]ducation|[Cc]ouncil|[Pp]lace|[Rr]egister))"
)
# Words with a capital letter that are not part of a school's own name.
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
        "pre-school preschool "
        # Job titles of people who work at a school, and lists that schools are on.
        "acting apprentice area assistant bank chair childcare co-ordinator committee "
        "committee-run coordinator deputy designated dsl executive former full-time governor head "
        "headteacher lead leader leading level maintained manager named newly nurse officer ofsted "
        "ofsted-registered part-time practitioner principal qualified register registered relief "
        "room senco senior student supervisor supply team teacher temporary trainee vacancy "
        "voluntary volunteer worker years",
    )
)
# In a file name, any word may come before “school”, such as the kind of paper or the folder.
_NO_NAME_IN_PATH = _GENERIC | frozenset(
    re.findall(
        r"\S+",
        "advice after-school agreement application audit checklist consent contract description "
        "district document documents duty english file files form forms governor governors guide "
        "guidance handbook help home image images information job leaflet letter list media "
        "minutes model notes of out pages pack parents person plan policy poster procedure "
        "profile protocol referral report reports resources role safe safer sample-letter "
        "section specification start starting static survey template term timetable toolkit uk "
        "visit whole year",
    )
)
_MAY_BE_AT = re.compile(r"(?:pupil|student|enrolled|roll|class|taught)s?[ \n](?:at|of)")
_AT = re.compile(
    r"\b(?i:pupils?|students?|enrolled|on the roll|on roll|reception class|taught)[ \n](?i:at|of)"
    r"[ \n](?P<own>(?!Key\b|Year\b|University\b|Local\b|Group\b)[A-Z][a-z'-]{2,30}"
    r"(?:[ ][A-Z][a-z'-]{1,30}){0,3})"
)
_IN_PATH = re.compile(
    r"(?<![\w-])(?<!\w')(?P<own>[a-z][a-z']{2,30})[ ]"
    r"(?P<level>(?:(?:c of e|ce|rc|catholic|primary|infant|"
    r"junior|high|secondary|nursery|community|special)[ ]){0,3})(?:school|academy|nursery|preschool"
    r"|pre school|playgroup)\b(?![ ](?:of|for|nurs|staff|health|admission|attendance|polic|guid))",
    re.IGNORECASE,
)
# “Neighbours and school staff” does not name a school.
_AND = re.compile(r"(?:and|&)[ \n](?:the[ \n])?")
_VERB_ENDS = ("ing", "ed")


def schools(text: str, lower: str, *, in_path: bool) -> Iterator[Identifier]:
    """Yield the schools that a passage names; `lower` is the passage in lower case."""
    near = around_words(text, lower, _KINDS)
    in_words = ((_NAMED, near), (_AT, holding(near, lower, _MAY_BE_AT)))
    for pattern, places in ((_IN_PATH, near),) if in_path else in_words:
        for found in matches(pattern, text, places):
            if _AND.fullmatch(found.groupdict().get("level") or ""):
                continue
            if _is_name(found["own"], in_path=in_path):
                start = found.start() + begins_at(found["own"], _GENERIC)
                yield Identifier(
                    SCHOOL, start, found.end(), " ".join(text[start : found.end()].split())
                )


def _is_name(own: str, *, in_path: bool) -> bool:
    kept = own_words(own, _NO_NAME_IN_PATH if in_path else _GENERIC)
    return bool(kept) and not (in_path and kept[-1].endswith(_VERB_ENDS))


HOSPITAL = "anonymity-hospital"
_KINDS_HOSPITALS = ("hospital", "infirmary", "hospice")
_NAMED_HOSPITALS = re.compile(
    rf"(?<![\w-])(?<!\w')(?P<own>{PROPER}(?:[ \n](?:of|the|and|&)?[ ]?{PROPER}){{0,4}}?)[ \n]"
    r"(?:Hospital|HOSPITAL|Infirmary|INFIRMARY|Hospice|HOSPICE)\b"
    # Followed by one of these words, it is an agency, a service or a rule, not a place.
    r"(?![ \n](?:NHS|Trust|Foundation|Admission|Episode|School|Passport|Discharge|Act|Order|Manager"
    r"|Service|Social|Care|Standard|Guidance|Policy|Protocol))"
)
_GENERIC_HOSPITALS = frozenset(
    re.findall(
        r"\S+",
        "a accident acute after all an and any as at before both but by child children children's "
        "city community cottage county day district each emergency every first for from general "
        "he her his hospital if in independent infirmary is it its last later local many mental "
        "most national near nearest new nhs no of old on one or other our out people police "
        "private psychiatric public regional royal secure she since some specialist state "
        "teaching that the their then there they this to treatment trust two under university "
        "until was we when where which while with women's",
    )
)


# “A&E at SGH”: any initials count after “A&E”; after other words, only those that end as a
# hospital's initials do.
_BEFORE_INITIALS = (
    "a&e",
    "a & e",
    "emergency department",
    "ward",
    "admitted",
    "taken",
    "maternity",
)
_BY_INITIALS = re.compile(
    r"\b(?:A ?& ?E(?:[ \n]department)?[ \n](?:at|in|of)[ \n](?:the[ \n])?"
    r"(?P<initials>(?!(?:NHS|UK|GP|DGH|ED|EHCP?|[MD]ASH)\b)[A-Z]{2,5})"
    r"|(?i:emergency department|ward|admitted|taken|maternity(?:[ ]unit)?)[ \n](?:at|in|to)[ \n]"
    r"(?:the[ \n])?(?P<ending>(?!DGH\b)[A-Z](?:[A-Z]H|RI)))\b(?![-/&]|[ ][A-Z])"
)


def hospitals(text: str, lower: str) -> Iterator[Identifier]:
    """Yield the hospitals that a passage names; `lower` is the passage in lower case."""
    for found in matches(_BY_INITIALS, text, around_words(text, lower, _BEFORE_INITIALS)):
        yield Identifier(HOSPITAL, *words_of(found, found.lastgroup or 0))
    if not any(kind in lower for kind in _KINDS_HOSPITALS):
        return
    for found in matches(_NAMED_HOSPITALS, text, around_words(text, lower, _KINDS_HOSPITALS)):
        if own_words(found["own"], _GENERIC_HOSPITALS):
            start = found.start() + begins_at(found["own"], _GENERIC_HOSPITALS)
            words = " ".join(text[start : found.end()].split())
            yield Identifier(HOSPITAL, start, found.end(), words)
