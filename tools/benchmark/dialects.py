"""One review in each contender's format: the same title, themes and text, with its own keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tools.benchmark.vocabulary import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.benchmark.content import Course, Review

BOARD = "sample: yes\nname: The board of the benchmark\narea: Anywhere\n"
VENUES = "hall:\n  name: The hall\n  address: 1 Sample Street\n"
_COURSE = """title: {title}
summary: What to know and what to do, in half a day.
level: Group 3
audience: [Early years providers]
themes: [{themes}]
charge: £15
contact: {{email: training@board.example}}
venue: hall
start: 9:00
end: 13:00
announced: 2026-09-01
description: |
  How to notice, who to tell, and what happens next.
sessions:
{sessions}
"""


def our_review(review: Review) -> str:
    """Return a review's file for this project."""
    return _with_lines(review, "Themes")


def stock_review(review: Review) -> str:
    """Return a review's file for stock Pelican, whose themes are called tags."""
    return _with_lines(review, "Tags")


def hugo_review(review: Review) -> str:
    """Return a review's file for Hugo: its own front matter, in YAML."""
    lines = {
        "title": review.title,
        "date": review.day.isoformat(),
        "slug": review.slug,
        "summary": review.summary,
        "themes": [theme.name for theme in review.themes],
        "record": dict(_record(review)),
    }
    # A value written as JSON is also valid YAML.
    header = "\n".join(f"{key}: {json.dumps(value)}" for key, value in lines.items())
    return f"---\n{header}\n---\n\n{review.body}"


def our_course(course: Course) -> str:
    """Return a course's file; the sixth session is cancelled."""
    lines = [f"  - date: {day}" for day in course.days]
    lines[5] += "\n    status: cancelled\n    reason: the trainer is ill\n    changed: 2026-12-01"
    themes = ", ".join(theme.name for theme in course.themes)
    return _COURSE.format(title=course.title, themes=themes, sessions="\n".join(lines))


def our_themes() -> str:
    """Return the file of all themes."""
    return "".join(f"- id: {theme.id}\n  name: {theme.name}\n" for theme in THEMES)


def stock_settings() -> str:
    """Return the settings file of stock Pelican: its own theme and feeds, lists of 20."""
    settings = {
        "SITENAME": "The board of the benchmark",
        "SITEURL": "https://board.example",
        "PATH": "content",
        "OUTPUT_PATH": "output",
        "PLUGINS": [],
        "TIMEZONE": "Europe/London",
        "DEFAULT_LANG": "en",
        "DEFAULT_PAGINATION": 20,
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
    }
    return "".join(f"{name} = {value!r}\n" for name, value in settings.items())


def _with_lines(review: Review, themes: str) -> str:
    lines = [
        ("Title", review.title),
        ("Date", review.day.isoformat()),
        ("Slug", review.slug),
        ("Summary", review.summary),
        (themes, ", ".join(theme.name for theme in review.themes)),
        *_record(review),
    ]
    return "".join(f"{key}: {value}\n" for key, value in lines) + f"\n{review.body}"


def _record(review: Review) -> Iterable[tuple[str, str]]:
    yield "Courses", review.course
    yield "Review-type", "Case review"
    yield "Review-subject", review.subject
    yield "Review-area", "Anywhere"
    yield "Review-status", "published"
