"""Exact ages in a passage: one person's, not the ages that a law or a group of people has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.age_patterns import (
    AGED,
    NUMBER,
    NUMBER_SIGNS,
    OLD,
    PATTERNS,
    TURNED,
)  # fmt: skip
from plugins.checks.anonymity.bracketed_ages import bracketed_ages
from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.sentences import PERSON, sentence_around
from plugins.checks.anonymity.spans import around_words, either, holding, matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

AGE = "anonymity-age"
# What stands before an age that is a limit: two ages tell of two children, a limit of nobody.
_LIMIT = re.compile(
    r"(?:\b(?:under|over|below|above|beyond|until|till|to|up to|least|most|than|from|by|before"
    r"|after|between \S{1,9} and|or|reach(?:es|ed|ing)?|limit(?: is| of)?|maximum|minimum"
    r"|(?:until|when|once|before|after) they(?: are| turn|'re))"
    r"(?:\s+(?:the|an|about|around))?(?:\s+age(?:\s+of)?)?|\d\s?-|\d-? ?to|\d\s?/)\s{0,2}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\bbetween\s+(?:the\s+ages\s+of\s+)?(?:{NUMBER})\s+and\s+$", re.IGNORECASE)
_LIMIT_OF_PERSON = re.compile(
    r"\b(?:from|by|before|after|until|till|reached)(?:\s+the)?\s+$", re.IGNORECASE
)
_SOME_BEFORE = re.compile(r"\b(?:two|three|both|the)\s+$", re.IGNORECASE)
# What is offered at an age, and what anyone of an age may do.
_OFFER = re.compile(
    r"[ \n](?:(?:progress|developmental|development|health|integrated)[ \n])?"
    r"(?:checks?|reviews?|entitlement|offer|places?|funding|funded|developmental|assessment"
    r"|programmes?|children|pupils|students|mothers|parents|fathers|boys|girls|people|adults)\b"
    r"|[ \n](?:can|may|must|should|cannot|has the right|is entitled|needs)\b",
    re.IGNORECASE,
)
# A check that every child has at an age: “the progress check at age two”.
_OFFERED_AT = re.compile(
    r"\b(?:progress|developmental?|health|vision|hearing|integrated|universal|routine|mandated)"
    r"\s(?:\w+\s)?(?:checks?|reviews?|screening)\s(?:(?:is|are|was|were)\s)?"
    r"(?:(?:done|due|made|offered)\s)?at\s(?:the\s)?$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\b(?:reports?|guidance|guidelines?|polic(?:y|ies)|plans?|acts?|laws?|legislation|systems?"
    r"|forms?|records?|files?|advice|procedures?|protocols?|data|figures|building|strategy"
    r"|contract|study|research|tool|framework|website|page)\b",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:children|young people|pupils|students|people|adults|those|anyone|anybody|everyone|all"
    r"|babies|infants|toddlers|teenagers|adolescents|parents|mothers|persons?|a child|any child"
    r"|a young person|(?:a|no|every|any)one|you)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:the|these|both|her|his|two|three|four|five|six|seven|2|3|4|5|6|7)\s+(?:\w+\s+)?"
    r"(?:children|young people|pupils|students|babies|infants|toddlers|teenagers|siblings)\b",
    re.IGNORECASE,
)
_BACK, _ON = 60, 40
# No honest review has so many: past that, none is looked at closely.
_MOST = 500


def exact_ages(text: str, lower: str, figures: Spans) -> Iterator[Identifier]:
    """Take a passage, the same in small letters, and its parts near figures; give exact ages.

    Ranges, limits (“under 5”), groups (“16-year-olds”), what everyone of an age may do, and the age
    of a report are none.
    """
    near = either(figures, around_words(text, lower, NUMBER_SIGNS))
    for start, end in bracketed_ages(lower, near):
        yield Identifier(AGE, start, end, " ".join(text[start:end].split()))
    number = 0
    for pattern, signs in PATTERNS:
        for found in matches(pattern, lower, holding(near, lower, signs)):
            number += 1
            group = next(name for name, value in found.groupdict().items() if value)
            start, end = found.span(group)
            if pattern not in _DOUBTFUL or number > _MOST or _is_someones(text, start, end):
                yield Identifier(AGE, start, end, " ".join(text[start:end].split()))


# These are written of groups and in laws, too; the others name one person.
_DOUBTFUL = frozenset({OLD, AGED, TURNED})


def _is_someones(text: str, start: int, end: int) -> bool:
    sentence, begin = sentence_around(text, start, end)
    before, after = text[max(begin, start - _BACK) : start], text[end : end + _ON]
    is_person = PERSON.search(sentence) is not None
    is_group = text[start:end].lower().endswith("olds") and not _SOME_BEFORE.search(before)
    if is_group or _BETWEEN.search(before) or _OFFERED_AT.search(before):
        return False
    if _LIMIT.search(before):
        return is_person and _LIMIT_OF_PERSON.search(before) is not None
    has_some = _SOME.search(sentence) is not None
    if _OFFER.match(after):
        return has_some
    is_thing = _THINGS.search(f"{before} {after}") is not None
    return is_person or (not is_thing and (has_some or not _GROUP.search(sentence)))
