"""Finds exact ages in a passage: in digits or words, before or after their noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier
from plugins.checks.anonymity.spans import (
    PERSON,
    around_words,
    either,
    holding,
    matches,
    sentence_around,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.anonymity.spans import Spans

NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five|six|seven|eight"
    "|nine))?|thirty"
)
# A half in one character, as in “2½”, has become “21/2”.
NUMBER = rf"(?:\d{{1,3}}/[248]|\d{{1,2}}(?:\.5)?|{NUMBER_WORDS})(?:[ -]and[ -]a[ -]half)?"
# A number in words begins with one of these or contains one.
NUMBER_CLUES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", " ten", "\nten",
    "eleven", "twelve", "teen", "twent", "thirty", "birthday",
)  # fmt: skip
_GAP = r"[ \t\n-]{1,3}"
UNIT = r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)"
ABOUT = (
    r"(?:(?:just|only|about|around|nearly|almost|approximately|approx\.?|then|now|barely)[ \n])?"
)
# What would make the age a range or a limit: “5 to 9”, “16 or over”, “65+”.
_NO_RANGE = (
    r"(?![ \n]?(?:to|-|or|/|until)[ \n]?"
    rf"(?:\d|(?:{NUMBER_WORDS}|under|over|above|below|younger|older|more|less|fewer|up)\b)"
    r"|[ \n]?\+|[ \n]and[ \n](?:over|under|above|below|up|older|younger)\b|[ \n]plus\b)"
)
_CHILD = "child|baby|boy|girl|brother|sister|sibling|son|daughter|mother|father|toddler|infant"
_NAMED = r"child[ ][a-z]{1,2}"
_OF_FAMILY = (
    r"(?:her|his|their|the)[ ]"
    rf"(?:eldest|oldest|youngest|(?:(?:older|younger|elder|half)[ -])?(?:{_CHILD}))"
)
_NTH = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|\w+teenth)"
)
_ENDS = r"[,;:)]|\.(?!\d)|\s*$"

OLD = re.compile(
    rf"(?<![\w.,/£-])(?P<age>{NUMBER}[ \n-]{{0,2}}{UNIT}{_GAP}olds?\b"
    r"|\d{1,2}[ -]?(?:y\.?/?o\b\.?|yrs?\b\.?[ ]?old|y[ea]*rs?[ ]?old)"
    rf"|{NUMBER}{_GAP}{UNIT}{_GAP}of{_GAP}age\b)"
)
AGED = re.compile(
    r"\b(?P<age>age[ds]?(?:[ \n]?[:=|][ \n]?|[ \n]{1,2})(?:of[ \n]|was[ \n]|is[ \n])?"
    rf"{ABOUT}{NUMBER}\b(?:{_GAP}(?:and{_GAP}{NUMBER}{_GAP})?{UNIT}\b)?){_NO_RANGE}(?!\.\d|%)"
)
WAS = re.compile(
    rf"\b(?P<age>(?:he|she|{_NAMED}"
    rf"|(?:(?:the|this|a|her|his|their)[ \n](?:\w+[ \n])?)?(?:{_CHILD}))"
    r"(?:[ \n](?:was|is|turned|had[ ]turned|had[ ]just[ ]turned|became|reached))"
    rf"[ \n]{ABOUT}{NUMBER}){_NO_RANGE}"
    rf"(?={_ENDS}|\s*\n|[ \n](?:when|at|and|by|in|on|that|but|years?|months?|weeks?|days?)\b)"
)
APPOSED = re.compile(
    rf"\b(?P<age>(?:{_NAMED}|{_OF_FAMILY})[ ]?[,(][ ]?\d{{1,2}})[,)]"
    r"|\b(?P<of>(?:boy|girl|child|baby|infant|toddler|youngster)[ \n](?:of|,)"
    rf"[ \n]{ABOUT}{NUMBER})"
    rf"(?={_ENDS}|[ \n](?:who|was|had|with|is|in|lived|when|and)\b)"
    rf"|\b(?P<birthday>(?:his|her|{_NAMED}'s|the[ ](?:child|boy|girl|baby)'s)"
    rf"[ \n]{_NTH}[ \n]birthday)\b"
)
TURNED = re.compile(
    rf"\b(?P<age>(?:turned|turning)[ \n]{NUMBER})\b(?![ \n](?:to|of|people|children|per|%))"
)
# Each pattern with a clue that it cannot match without.
PATTERNS = tuple(
    (pattern, re.compile(clue))
    for pattern, clue in (
        (OLD, r"olds?(?<![ht]old)\b|\d[ -]?y\.?/?o|of[ \t\n-]{1,3}age"),
        (AGED, r"age(?<!\wage)[ds]?[ \n:=|]"),
        (WAS, rf"(?:was|is|turned|became|reached)[ \n]{ABOUT}{NUMBER}"),
        (APPOSED, rf"[,(][ ]?\d{{1,2}}[,)]|(?:of|,)[ \n]{ABOUT}{NUMBER}|birthday"),
        (TURNED, r"turn(?:ed|ing)[ \n]"),
    )
)


AGE = "anonymity-age"
# Words before an age that is a limit, and so nobody's age. “And” alone is not one of them, since
# two ages belong to two children.
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
# What is offered at an age, and what anyone of that age may do.
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
# No honest review has so many ages; further ones are not looked at closely.
_MOST = 500


def exact_ages(text: str, lower: str, digits: Spans) -> Iterator[Identifier]:
    """Yield the exact ages in a passage.

    `lower` is the passage in lower case, `digits` its parts near a digit. Ranges, limits (“under
    5”), groups (“16-year-olds”), what everyone of an age may do, and the age of a thing such as a
    report are not yielded.
    """
    near = either(digits, around_words(text, lower, NUMBER_CLUES))
    for start, end in bracketed_ages(lower, near):
        yield Identifier(AGE, start, end, " ".join(text[start:end].split()))
    number = 0
    for pattern, clues in PATTERNS:
        for found in matches(pattern, lower, holding(near, lower, clues)):
            number += 1
            group = next(name for name, value in found.groupdict().items() if value)
            start, end = found.span(group)
            if pattern not in _DOUBTFUL or number > _MOST or _is_someones(text, start, end):
                yield Identifier(AGE, start, end, " ".join(text[start:end].split()))


# These patterns are also used for groups and in laws; the others name one person.
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


_ADULT = (
    r"(?:step|grand|foster |birth )?(?:mother|father|parents?|mum|dad)"
    r"|partner|boyfriend|girlfriend|husband|wife|aunt|uncle|cousin|nan|carers?|[mp]g[mf]"
    r"|(?:adult|young person|mr|ms|mrs|miss)[ ][a-z0-9]{1,2}"
)
_CHILD_AGES = (
    r"(?:child|sibling|baby)[ ][a-z0-9]{1,2}|(?:(?:step|half)[ -]?)?(?:brother|sister)|son|daughter"
    r"|twins?"
)
_AFTER_ADULT = re.compile(rf"\b(?:{_ADULT})$")
_AFTER_CHILD = re.compile(rf"\b(?:{_CHILD_AGES})$")
# The pattern begins with a bracket or a comma, because there are far fewer of them than words.
_AGE = re.compile(
    rf"[(,][ ]?{ABOUT}(?P<number>{NUMBER})(?:[ -]?(?:{UNIT}|[my]))?"
    r"(?:[ ]?(?:,|and|&|/)[ ]?[1-9]\d)?(?=[,;)])"
)
_INSIDE = re.compile(rf"\((?P<age>(?:{_ADULT}|{_CHILD_AGES})[ ]\d{{1,2}})(?=[,;)])")
# A number after an adult that is too low for an adult's age counts something else.
_NO_ADULT = re.compile(r"(?:\d|10|[a-z]{3,5})")
_BACK_AGES = 24


def bracketed_ages(lower: str, near: Spans) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each age in brackets, with the person before it, if any."""
    for found in matches(_AGE, lower, near):
        before = lower[max(0, found.start() - _BACK_AGES) : found.start()].rstrip(" ")
        whose = _AFTER_ADULT.search(before)
        if whose and _NO_ADULT.fullmatch(found["number"]):
            continue
        if whose is None and found[0].startswith("("):
            whose = _AFTER_CHILD.search(before)
        if whose:
            yield max(0, found.start() - _BACK_AGES) + whose.start(), found.end()
    for found in matches(_INSIDE, lower, near):
        yield found.span("age")
