"""Finds wrong pseudonyms: put into other words by “Replace all”, or used in another review."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import sentence_around
from plugins.checks.anonymity.unsaid_reviews import NO_LETTER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

PSEUDONYM = "anonymity-pseudonym"
OTHER = "anonymity-other-child"
_WHO = r"(?:Child|CHILD|Baby|BABY|Young [Pp]erson)[ \n]"
_ONE = re.compile(
    rf"(?<!Every )\b{_WHO}(?!(?:{NO_LETTER})\b)(?P<letter>[A-Z]{{1,2}}\d?)\b(?![&:.%-]\w|[/-])"
)
# A letter with other letters after or before it. This is rare, so the metadata is parsed only then.
_GOES_ON = re.compile(r"\b(?:Child|Baby)[ \n](?P<word>[A-Z]{1,2}\d?[a-z]+)")
_BEHIND = re.compile(r"[a-z](?:Child|Baby)[ \n][A-Z]")
# Words that follow “Child” in names and in headings with capitals, and that are not left over from
# a replaced name.
_FOLLOWING = re.compile(
    r"a|abduct\w+|about|abus\w+|access|accident\w*|act\w+|advoca\w+|affected|after|aged?|all|and"
    r"|appear\w+|are|arrangements?|as|ask\w+|assess\w+|at|attachment|attend\w+|bank|be|became|been"
    r"|before|behaviou?r\w*|being|benefits?|bereavement|born|box|bride|but|by|came|can|car(?:e|er|ers)|clinic"
    r"|centred?|come|concern\w*|conference|contact|could|court|criminal\w*|cruelty|custody|data|day"
    r"|deaths?|develop\w+|did|died|digital|disabilit\w+|disclos\w+|does|educat\w+|emotion\w+|employ\w+"
    r"|experienc\w+|exploit\w+|family|felt|first|focus\w*|for|foster\w*|found|from|gave|gets|goes"
    r"|grooming|guidance|had|harm\w*|has|have|he|health\w*|heard|her|his|home\w*|how|if|impact|in"
    r"|injur\w+|interview\w*|into|is|issues?|journey|justice|killed|knew|knows|labour|law|learn\w+|left"
    r"|legal|line|liv\w+|look\w+|loss|made|maltreat\w+|marriage\w*|mainten\w+|may|mental\w*|met|migra\w+"
    r"|mind\w*|missing|mortality|moved|murder\w*|must|need\w*|neglect\w*|never|not?|now|nurs\w+|nutrition"
    r"|obesity|observ\w+|of|offend\w+|on|online|only|or|outcomes?|panel|parent\w*|perform\w+|placed?"
    r"|placements?|plan\w*|play\w*|porn\w+|poverty|practice|pregnan\w+|prevent\w+|profil\w+|protect\w+"
    r"|psych\w+|radical\w+|refugees?|remov\w+|represent\w+|rescue|research|reside\w+|reviews?|rights?"
    r"|risks?|safe\w*|said|sat|saw|says|seat\w*|seen|sentence\w*|services?|settings?|sex\w*|she|should"
    r"|slave\w*|sleep\w*|social|society|soldiers?|speak\w*|special\w*|speech|spent|still|strateg\w+"
    r"|suicid\w+|support\w*|surviv\w+|team|that|the|their|therap\w+|they|to|told|took|traffick\w+"
    r"|trauma\w*|trust|under|until|vaccin\w+|victim\w*|video|views?|violen\w+|visits?|voices?"
    r"|vulnerab\w+|wants|was|we|welfare|well\w*|went|were|what|when|where|which|while|who|whose|will"
    r"|wish\w*|with\w*|witness\w*|work\w*|would|you\w*",
    re.IGNORECASE,
)
# Words with which a sentence says that it means another child.
_SAID = re.compile(
    r"\b(?:siblings?|brothers?|sisters?|twins?|triplets?|half-\w+|step\w*|cousins?|nieces?"
    r"|nephews?|friends?|peers?|boyfriend|girlfriend|partner|daughters?|sons?|children|other"
    r"|another|elder|eldest|older|oldest|younger|youngest|newborn|unborn|born|birth|pregnan\w+"
    r"|(?:first|second|third|fourth|fifth|sixth|next|new) (?:child|baby)|foster\w*|resident|pupil"
    r"|perpetrator|suspect|reviews?|scrs?|lcsprs?|reports?|case of|cases|earlier|previous|study"
    r"|pseudonyms?|known as|called|referred to as)\b",
    re.IGNORECASE,
)


def letters_in(words: str) -> frozenset[str]:
    """Return the letters of the children named in some words: “N” for “Child N”."""
    return frozenset(found["letter"] for found in _ONE.finditer(words))


def may_be_replaced(text: str) -> bool:
    """Report, by a cheap test, whether a text may contain what `replaced_names` finds."""
    return _BEHIND.search(text) is not None or any(
        not _FOLLOWING.fullmatch(found["word"]) for found in _GOES_ON.finditer(text)
    )


def replaced_names(text: str, letters: Collection[str]) -> Iterator[Identifier]:
    """Yield words damaged by replacing a name: with “Jo” replaced, Jones became “Child Nnes”.

    The letters around the child's own letter give the name away. Lower-case letters before it leave
    no doubt; letters after it may make an ordinary word, such as “Child Neglect”.
    """
    for letter in letters:
        for found in _inside_words(letter).finditer(text):
            if not (found["word"] and _FOLLOWING.fullmatch(found["word"])):
                yield Identifier(PSEUDONYM, *words_of(found))


@lru_cache
def _inside_words(letter: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:Child|Baby)[ \n](?P<word>{letter}(?!s\b)[a-z]+)\b"
        rf"|\b(?!Foster|God|Grand|Step)[A-Z]?[a-z]+(?:Child|Baby)[ \n]{letter}[a-z]*\b"
        rf"|(?<![\w#@])[a-z]{{2,}}{letter}[a-z]+\b"
    )


def other_children(
    text: str, body: int, letter: str, reviewed: Collection[str]
) -> Iterator[Identifier]:
    """Yield each child with another letter that a review names without saying who it is.

    `text` is the whole review about the child `letter`; its body begins at `body`. If the body does
    not name that child, only the letters of other reviews (`reviewed`) are yielded.
    """
    named: dict[str, list[re.Match[str]]] = {}
    for found in _ONE.finditer(text):
        named.setdefault(found["letter"], []).append(found)
    is_named = any(found.start() >= body for found in named.get(letter, ()))
    for other, places in named.items():
        is_like = other.startswith(letter) or letter.startswith(other)
        if is_like or not (is_named or other in reviewed):
            continue
        if not any(_is_said(text, place) for place in places):
            yield Identifier(OTHER, *words_of(places[0]))


def _is_said(text: str, place: re.Match[str]) -> bool:
    """Report whether a sentence says who a child is, by a word or by naming another child too."""
    sentence, _ = sentence_around(text, place.start(), place.end())
    return _SAID.search(sentence) is not None or bool(letters_in(sentence) - {place["letter"]})
