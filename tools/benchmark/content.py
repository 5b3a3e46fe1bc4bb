"""Generates case reviews and a tenth as many courses: the same ones every time."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tools.benchmark import vocabulary as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.benchmark.vocabulary import Theme

TODAY = date(2027, 1, 1)  # the day of the build; every review is older
REVIEWS_TO_A_COURSE = 10
SESSIONS = 10
_SEED = "the same articles every time"
_FIRST_REVIEW = date(2006, 1, 1)
_DAYS_OF_REVIEWS = 7300
_FIRST_SESSION = date(2026, 10, 5)


@dataclass(frozen=True, slots=True)
class Review:
    """A case review of 450 to 500 words, with a table; `body` is Markdown that all three parse."""

    slug: str
    title: str
    subject: str
    day: date
    summary: str
    themes: tuple[Theme, ...]
    course: str
    body: str


@dataclass(frozen=True, slots=True)
class Course:
    """A course and the days of its sessions."""

    slug: str
    title: str
    themes: tuple[Theme, ...]
    days: tuple[date, ...]


def make_reviews(number: int) -> Iterator[Review]:
    """Yield that many reviews, at least 10.

    Each review is the same for any number, except for the course that it names.
    """
    return (_review(each, number // REVIEWS_TO_A_COURSE) for each in range(1, number + 1))


def make_courses(number: int) -> Iterator[Course]:
    """Yield the courses that this number of reviews name."""
    return (_course(each) for each in range(1, number // REVIEWS_TO_A_COURSE + 1))


def _review(number: int, courses: int) -> Review:
    chance = random.Random(f"{_SEED}: review {number}")  # noqa: S311, nothing secret is made of it
    themes = tuple(chance.sample(words.THEMES, 2))
    subject = f"Child {number}"
    return Review(
        slug=f"child-{number}-{themes[0].id}",
        title=f"Case review: {subject} and {themes[0].name.lower()}",
        subject=subject,
        day=_FIRST_REVIEW + timedelta(days=chance.randrange(_DAYS_OF_REVIEWS)),
        summary=f"What the review of {subject} found about {themes[1].name.lower()}.",
        themes=themes,
        course=f"course-{number % courses + 1}",
        body=_body(chance),
    )


def _course(number: int) -> Course:
    chance = random.Random(f"{_SEED}: course {number}")  # noqa: S311, nothing secret is made of it
    first = _FIRST_SESSION + timedelta(days=number % 28)
    themes = tuple(chance.sample(words.THEMES, 2))
    days = tuple(first + timedelta(days=30 * each) for each in range(SESSIONS))
    return Course(f"course-{number}", f"{themes[0].name}, course {number}", themes, days)


def _body(chance: random.Random) -> str:
    parts = (
        ("Background", _paragraphs(chance, 1)),
        ("What happened", _paragraphs(chance, 3)),
        ("Findings", f"{_items(chance, words.LESSONS, 3, '.')}\n\n{_table(chance)}"),
        ("What to do", _items(chance, words.LESSONS, 4, ".")),
        ("Questions for your team", _items(chance, words.ASKS, 3, "?")),
    )
    return "\n\n".join(f"## {heading}\n\n{text}" for heading, text in parts) + "\n"


def _paragraphs(chance: random.Random, number: int) -> str:
    """Return paragraphs of five sentences of at most 25 words, as our own rules advise."""
    return "\n\n".join(
        " ".join((_seen(chance), _why(chance), _seen(chance), _why(chance), _seen(chance)))
        for _ in range(number)
    )


def _seen(chance: random.Random) -> str:
    who, did = chance.choice(words.WHO), chance.choice(words.DID)
    return f"{who} {did} {chance.choice(words.WHEN)}."


def _why(chance: random.Random) -> str:
    return f"{chance.choice(words.WHY)}."


def _items(chance: random.Random, said: tuple[str, ...], number: int, end: str) -> str:
    return "\n".join(f"- {each}{end}" for each in chance.sample(said, number))


def _table(chance: random.Random) -> str:
    rows = (f"| {who} | {chance.randint(1, 9)} |" for who in chance.sample(words.WHO, 5))
    return "\n".join(("| Who | Visits |", "|---|---|", *rows))
