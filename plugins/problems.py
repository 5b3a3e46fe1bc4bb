"""Problems found in the content, worded for the person who can fix them."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from plugins.characters import look_equal, odd_character, visible
from plugins.rules import RULES
from plugins.rules.rule import OfKey

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to fix: a path relative to the content's parent, a line, a rule, a message.

    The rule must be one of `RULES` or a field's own, otherwise KeyError is raised. Invisible
    characters in the message are replaced by their numbers.
    """

    path: str
    line: int
    rule: str
    message: str
    advice: bool = False

    def __post_init__(self) -> None:
        """Refuse an unknown rule, and make invisible characters in the message visible."""
        if not isinstance(self.rule, OfKey) and self.rule not in RULES:
            raise KeyError(f"No rule in plugins/rules is called “{self.rule}”.")
        object.__setattr__(self, "message", visible(self.message))

    def __str__(self) -> str:
        """Return the one line that editors and machines read."""
        mark = "advice: " if self.advice else ""
        return f"{mark}{self.path}:{self.line}: {self.rule}: {self.message}"


# Problems even in a draft: what tells who a child is, links into meetings, and crashes of our code.
_HARD = ("anonymity-", "joining-link", "crash")


def of_draft(problem: Problem) -> Problem:
    """Return a problem in a draft as advice, because unfinished work must not stop a build.

    What could tell who a child is stays a problem, because anyone who has the draft can read it.
    """
    return problem if problem.rule.startswith(_HARD) else as_advice(problem)


def as_advice(problem: Problem) -> Problem:
    """Return a problem as advice."""
    return replace(problem, advice=True)


def of_drafts(problems: Iterable[Problem], drafts: Collection[str]) -> list[Problem]:
    """Return the problems, those in drafts as advice; `drafts` are paths as problems have them."""
    return [of_draft(each) if each.path in drafts else each for each in problems]


class ContentError(Exception):
    """The content cannot be built; holds all problems found, sorted and without duplicates.

    Pelican takes the exit status of a build from `exitcode` (contract: 1 for the content).
    """

    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted and without duplicates."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def folded_key(key: str) -> str:
    """Return a key in the form that its spellings share, ignoring case, spaces, `-` and `_`."""
    return re.sub(r"[\s_-]+", "", key.casefold())


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like a word, or None if none is near.

    Case is ignored, and underscores and spaces count as hyphens.
    """
    plain = {_plain(each): each for each in known}
    close = difflib.get_close_matches(_plain(word), plain, n=1, cutoff=0.6)
    return plain[close[0]] if close else None


def hint(word: str, known: Iterable[str]) -> str:
    """Return " Did you mean …?" with the nearest of the known words, or "" if none is near.

    A word that looks the same is never suggested: the character that differs is named instead.
    """
    near = nearest(word, known)
    if near is None:
        return ""
    if not look_equal(word, near):
        return f" Did you mean “{near}”?"
    if word == near:
        return ""
    if odd := odd_character(word):
        return f" It {odd}."
    if odd_character(near):
        return " What is called so holds other characters: copy its name, or type both again."
    return " A space in it is too much: delete it."


def _plain(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-")
