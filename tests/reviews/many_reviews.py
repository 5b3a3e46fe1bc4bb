"""As many reviews as a region writes in a generation, over forty themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.case_review import AGE_BANDS, INCIDENTS, TYPES

if TYPE_CHECKING:
    from tests.site_factory import Files

THEMES = 40
YEARS = range(2006, 2027)
AGENCIES = ("Police", "Health", "Schools", "Children’s social care", "Early years", "Probation")
_BODY = """## Background

{said}

## What happened

{said}

{said}

## Findings

- {said}
- {said}
- {said}

## What to do

- {said}
- {said}
- {said}

## Questions for your team

- {said}
"""
_SAID = (
    "Staff wrote down what they saw of Child {n}, and nobody outside their own agency was told "
    "before the day on which it mattered most."
)


def many_reviews(number: int) -> Files:
    """Return the content folder of a number of reviews, with their themes."""
    themes = "".join(f"- id: theme-{n}\n  name: Theme number {n}\n" for n in range(THEMES))
    reviews: Files = {f"case-reviews/c{n}.md": _review(n) for n in range(number)}
    return {"themes.yaml": themes, "board.yaml": "name: Board\narea: Area\n", **reviews}


def _review(n: int) -> str:
    year = YEARS[n % len(YEARS)]
    themes = ", ".join(f"Theme number {(n * step + step) % THEMES}" for step in (1, 3, 7))
    return f"""Title: A review of the care of Child {n} and what it teaches
Date: {year}-{n % 12 + 1:02}-{n % 28 + 1:02}
Slug: child-{n}
Summary: What a review of the care of Child {n} teaches about acting on what is written down.
Themes: {themes}
Review-type: {TYPES[n % 5]}
Review-subject: Child {n}
Review-agencies: {AGENCIES[n % 6]}, {AGENCIES[(n + 1) % 6]}
Review-age-band: {AGE_BANDS[n % 5]}
Review-incident: {INCIDENTS[n % 2]}

{_BODY.format(said=_SAID.format(n=n))}"""
