"""Finds the agency that people mean by an everyday word that is not its name in board.yaml."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

# Each pattern has words for one kind of agency, both everyday words and names in board.yaml.
_KINDS = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        (
            r"nhs|health\w*|gps?|general practice|hospitals?|surger(?:y|ies)|doctors?|midwi\w+"
            r"|maternity|camhs|icb|ambulance|paediatric\w*"
        ),
        (
            r"social (?:services?|care|work\w*)|csc|(?:children|family)(?:['’]?s|s['’])? services?"
            r"|mash|early help"
        ),
        r"polic\w*|constabulary",
        (
            r"early years|early education|nurser(?:y|ies)|pre-?schools?|child-?minders?"
            r"|child-?minding|childcare"
        ),
        r"education|schools?|academ(?:y|ies)|colleges?|teach\w+",
        r"housing|landlords?",
        r"probation|youth (?:justice|offending)|yots?|yjs",
        r"fire(?: and rescue)?",
        r"(?:the )?(?:partnership|board|lscb|lscp|scp)",
        r"voluntary|charit(?:y|ies)|third sector",
    )
)


def everyday_name(written: str, names: Sequence[str]) -> str | None:
    """Return the name of the agency that everyday words mean, or None.

    Of several agencies it is the one with the most similar spelling, or else the one with the
    shortest name, which is the least specific.
    """
    for kind in _KINDS:
        if kind.search(written):
            meant = [name for name in names if kind.search(name)]
            if meant:
                return nearest(written, meant) or min(meant, key=len)
    return None
