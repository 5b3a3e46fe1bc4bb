"""How an age is written, in small letters: in figures or words, before and after its noun."""

from __future__ import annotations

import re

NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five|six|seven|eight"
    "|nine))?|thirty"
)
# A half in one character, as in “2½”, has become “21/2”.
NUMBER = rf"(?:\d{{1,3}}/[248]|\d{{1,2}}(?:\.5)?|{NUMBER_WORDS})(?:[ -]and[ -]a[ -]half)?"
# A number in words begins with or holds one of these.
NUMBER_SIGNS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", " ten", "\nten",
    "eleven", "twelve", "teen", "twent", "thirty", "birthday",
)  # fmt: skip
_GAP = r"[ \t\n-]{1,3}"
UNIT = r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)"
ABOUT = (
    r"(?:(?:just|only|about|around|nearly|almost|approximately|approx\.?|then|now|barely)[ \n])?"
)
# What makes it a range or a limit: “5 to 9”, “16 or over”, “65+”.
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
# Each with what it cannot do without.
PATTERNS = (
    (OLD, (" old", "-old", "\nold", "yo", "y.o", "y/o", "of age", "of\nage", "of-age")),
    (AGED, ("aged", "age ", "ages", "age:", "age\n", "age|", "age=")),
    (WAS, ("was", "is ", "is\n", "turned", "became", "reached")),
    (APPOSED, (", ", "(", " of ", "\nof ", "birthday")),
    (TURNED, ("turned", "turning")),
)
