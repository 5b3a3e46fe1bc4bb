"""Finds names of people in reviews: of relatives right after “mum”, of others after “Dr”."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from plugins.checks.anonymity.identifier import Identifier, words_of
from plugins.checks.anonymity.spans import around_words, matches, sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

RELATIVE = "anonymity-relative"
TITLED = "anonymity-titled-name"
_RELATIVES = (
    "mum", "mother", "mom", "dad", "father", "nan", "gran", "partner", "boyfriend", "girlfriend",
    "aunt", "uncle", "brother", "sister", "grand",
)  # fmt: skip
_RELATIVE = (
    r"(?i:(?:step|grand|god|foster[ -]|half[ -])?(?:mum(?:my)?|mother|mom|dad(?:dy)?|father"
    r"|brother|sister)|nan(?:na|ny|a)?|gran(?:ny|dad|ma|dma|dpa)?|partner|boyfriend|girlfriend"
    r"|aunt(?:ie|y)?|uncle)"
)
# Words with a capital letter that are not names: languages, faiths, days, months, agencies.
_NO_NAME = (
    r"(?:\w+(?:ish|ese|ic)|\w+(?:day)|French|German|Roma|Romany|Gypsy|Traveller|Irish|Welsh|Scots"
    r"|African|Asian|American|Albanian|Arab|Australian|Bangladeshi|Bengali|Black|Bulgarian"
    r"|Canadian|Christian|Czech|Dutch|Eastern|Egyptian|Eritrean|Estonian|Ethiopian|European"
    r"|Filipino|Ghanaian|Greek|Hindu|Hungarian|Indian|Iranian|Iraqi|Italian|Jamaican|Kenyan"
    r"|Kurdish|Latvian|Lithuanian|Mixed|Moroccan|Muslim|Nepali|Nigerian|Pakistani|Portuguese"
    r"|Romanian|Russian|Sikh|Slovak|Somali|Sudanese|Syrian|Tamil|Thai|Ukrainian|Urdu|Vietnamese"
    r"|White|January|February|March|April|June|July|August|September|October|November|December"
    r"|Christmas|Easter|Mum|Mother|Dad|Father|Nan|Gran\w*|Step\w+|Aunt\w*|Uncle|Sister|Brother"
    r"|Partner|Parents?|Boyfriend|Girlfriend|Adult|Child|Children|Sibling|Baby|Family|Subject"
    r"|Agenc(?:y|ies)|Barnardo's|Cafcass|Childline|Court|Education|Health|Housing|Mencap|Ofsted"
    r"|Police|Probation|Refuge|Relate|School|Shelter|Social|Samaritans|Service\w*|The|This|That"
    r"|However|Although|Because|They|She|His|Her|And|But|Not|Note|See|Known|Aged|England|Wales"
    r"|Scotland|Ireland|Britain|Unknown|Maternal|Paternal|Birth|Former|Deceased|Later|Now)\b"
)
_NAME = rf"(?!{_NO_NAME})[A-Z](?:'[A-Z])?[a-z]+(?:-?[A-Z][a-z]+)?"
_NAMES = rf"{_NAME}(?:[ ]{_NAME}){{0,2}}"
_AFTER_RELATIVE = re.compile(
    rf"\b{_RELATIVE}(?:[ \n]\((?P<name>{_NAMES})(?:\)|,[ \n](?:aged?|who|now)\b|,[ \n]?\d)"
    # With “and” after it, this is a list of people and agencies.
    rf"|,[ \n](?P<between>{_NAMES}),(?![ \n](?:and|or)\b))"
)
_TITLES = ("dr", "mr", "ms", "mrs", "miss", "mx")
_TITLE = re.compile(
    r"(?<![\w.-])(?:Dr|Mrs?|Ms|Mx|Miss)\.?[ \n](?:[A-Z]\.?[ ])?"
    r"(?!Justice\b|Sample\b|Speaker\b|\w+day\b)[A-Z](?:'[A-Z])?[a-z'-]*[a-z](?:-?[A-Z][a-z]+)*"
    r"(?!\w|['’]s[ ](?:Homes?|Practice|Surgery|Charity))"
)
# Words for people who are named to be quoted: they wrote or led something, or are in a law report.
_QUOTED = re.compile(
    r"\b(?:authors?|chair(?:ed|s|man|woman)?|wrote|written|inquiry|reviewers?|led[ ]by|published"
    r"|researche?(?:rs?)?|study|book|professor|minister|secretary|MP|judgments?|v)\b"
    r"|\bindependent\b|\((?:19|20)\d\d",
    re.IGNORECASE,
)
_MOST = 200  # matches of a kind in one passage


def named_people(text: str, lower: str) -> Iterator[Identifier]:
    """Yield the names of people in a passage of a review; `lower` is its lower-case form."""
    near = around_words(text, lower, _RELATIVES)
    for found in islice(matches(_AFTER_RELATIVE, text, near), _MOST):
        yield Identifier(RELATIVE, *words_of(found, "name" if found["name"] else "between"))
    near = around_words(text, lower, _TITLES)
    for found in islice(matches(_TITLE, text, near), _MOST):
        if not _QUOTED.search(sentence_around(text, found.start(), found.end())[0]):
            yield Identifier(TITLED, *words_of(found))
