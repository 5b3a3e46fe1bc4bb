"""Messages for findings: their shape and what to write instead, never the words themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.anonymity.ages import AGE
from plugins.checks.anonymity.births import GESTATION
from plugins.checks.anonymity.contacts import EMAIL, TELEPHONE
from plugins.checks.anonymity.event_dates import BIRTHDAY, DAY
from plugins.checks.anonymity.identity_numbers import COURT, INSURANCE, NHS, PUPIL
from plugins.checks.anonymity.names import RULE as NAME
from plugins.checks.anonymity.people import RELATIVE, TITLED
from plugins.checks.anonymity.places import ADDRESS, POSTCODE
from plugins.checks.anonymity.pseudonyms import OTHER, PSEUDONYM
from plugins.checks.anonymity.rules import JOINING, PRIVATE
from plugins.checks.anonymity.schools import HOSPITAL, SCHOOL
from plugins.checks.anonymity.unsaid_reviews import REVIEW
from plugins.sources.joining_links import MESSAGE, NUMBER_MESSAGE

if TYPE_CHECKING:
    from plugins.checks.anonymity.identifier import Identifier

_NO_NUMBER = "take it out: no reader needs the number of a person."
_OURS = "a contact may be the board's own, just as it stands in board.yaml."
_SAID = {
    NHS: ("an NHS number", _NO_NUMBER),
    INSURANCE: ("a National Insurance number", _NO_NUMBER),
    PUPIL: ("a pupil's number", _NO_NUMBER),
    POSTCODE: ("a postcode", "take it out, or name the borough."),
    ADDRESS: ("a street address", "take it out, or write “at home” or “in the town”."),
    SCHOOL: ("the name of a school or nursery", "write “a primary school” or “a nursery”."),
    COURT: ("the number of a court case", "take it out: it leads to the family's names."),
    TELEPHONE: ("a telephone number", f"take it out: {_OURS}"),
    EMAIL: ("an e-mail address", f"take it out: {_OURS}"),
    BIRTHDAY: ("a date of birth", "write an age range, such as “aged 1 to 4”."),
    DAY: ("the exact date of an event", "write a month or a season, and the year."),
    GESTATION: ("the week of a pregnancy", "write “born early” or “late in pregnancy”."),
    HOSPITAL: ("the name of a hospital", "write “a hospital” if the child or a parent was there."),
    PSEUDONYM: (
        "what is left of a word in which a name was replaced",
        "write the word that was meant, or a pseudonym if it was a name.",
    ),
    AGE: ("an exact age", "write an age range, such as “aged 1 to 4” or “under 1”."),
}  # fmt: skip
_NAME = "A name stands here that must not appear: take it out, or write a pseudonym."
_NAMED = "The name of this file holds a name that must not appear: call it something else."
_RELATIVE = (
    "A name seems to stand in this line right after who it is in the family, such as “mother”: "
    "take it out, or write a letter, such as “Adult A”. If it is a pseudonym, allow it, with the "
    "reason."
)
_TITLED = (
    "A person's name seems to stand in this line after a title, such as “Dr”: write what the "
    "person did, such as “a doctor”. If the name may stand, allow it, with the reason."
)
_UNSAID = (
    "“{}” and a review are named here. If this text is the review, write “Review-type”. If it is "
    "about a review on this site, link to that review. Else allow these words, with the reason."
)
_OTHER = (
    "“{}” is not the child whose review this is, and no sentence says who it is. If it is the "
    "letter of another review, correct it. If it is a child of the family, say so where it is "
    "first named."
)
_SENTENCES = {OTHER: _OTHER, REVIEW: _UNSAID, RELATIVE: _RELATIVE, TITLED: _TITLED}
_WORDS_STAY = frozenset({AGE, BIRTHDAY, DAY, GESTATION})
_FIRST_STAYS = frozenset({ADDRESS, EMAIL, HOSPITAL, SCHOOL})
# Rules for what helps to tell who a child is, although it may often stay.
_ADVICE = frozenset({HOSPITAL, OTHER, TITLED})


def is_advice(found: Identifier) -> bool:
    """Report whether a finding may well be intended, so that it is only advice."""
    return found.rule in _ADVICE or (
        found.rule == PSEUDONYM and found.words.startswith(("Child", "Baby"))
    )


def said_of(rule: str, words: str, *, in_file_name: bool = False) -> str:
    """Return the message for the words that a rule found.

    Messages may be kept in a log, so the words are shown only by their shape.
    """
    if rule == NAME:
        return _NAMED if in_file_name else _NAME
    if rule == JOINING:
        return NUMBER_MESSAGE if words[:1].isdigit() else MESSAGE
    if rule == PRIVATE:
        return words
    if rule in _SENTENCES:
        return _SENTENCES[rule].format(words)
    what, instead = _SAID[rule]
    where = "The name of this file holds" if in_file_name else "This looks like"
    advice = "call the file something else." if in_file_name else instead
    return f"{where} {what}, “{shape(rule, words)}”: {advice}"


def shape(rule: str, words: str) -> str:
    """Return only as much of the words that were found as helps to find them in their line.

    In an age or a date, digits and number words become dots; in a word with a pseudonym, all
    letters except the pseudonym do. For a place or an e-mail address, only the first character is
    shown, because the length of a name helps to guess it; for a number, the first character and its
    form.
    """
    if rule in _WORDS_STAY:
        return re.sub(r"\d", "•", _NUMBER_WORD.sub("•••", words))
    if rule == PSEUDONYM:
        return re.sub(r"(Child |Baby )|[a-z]", lambda found: found[1] or "•", words)
    if rule in _FIRST_STAYS:
        return f"{words[:1]}…"
    return words[:1] + re.sub(r"\w", "•", words[1:])


_NUMBER_WORD = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|[a-z]+teenth|twentieth|thirtieth)\b(?![ ]of[ ]age)",
    re.IGNORECASE,
)
