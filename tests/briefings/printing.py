"""Briefings of every length, and the pages that a browser prints them on."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from tests.browser.server import served

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

_PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
_SAID = """the child was seen by staff who wrote it down and told nobody outside their own agency
because they thought that somebody else had already reported safeguarding concerns"""
WORDS = _SAID.split()


def review(number: int, scale: float) -> str:
    """Return a review with all five parts, by its number and how much to write."""
    chance = random.Random(number)  # noqa: S311 -- nothing secret is made of it

    def sentence() -> str:
        said = " ".join(chance.choice(WORDS) for _ in range(chance.randint(6, 20)))
        return f"{said.capitalize()}."

    def paragraphs(many: float) -> str:
        made = (" ".join(sentence() for _ in range(3)) for _ in range(max(1, round(many * scale))))
        return "\n\n".join(made)

    def items(many: float) -> str:
        return "\n".join(f"- {sentence()}" for _ in range(max(1, round(many * scale))))

    table = "| Who | When |\n|---|---|\n| Police | At once |" if number % 3 == 0 else items(1)
    title = f"Serious case review: Child {number}{' and a title for two lines' * (number % 2)}"
    return f"""Title: {title}
Date: 2026-01-05
Slug: child-{number}
Summary: S.
Review-type: Serious case review
Review-subject: Child {number}

## Background

{paragraphs(1)}

## What happened

{paragraphs(2)}

## Findings

{items(5)}

{table}

## What to do

{items(6)}

## Questions for your team

{items(4)}
"""


def pages(built: BuiltSite, addresses: Iterable[str], browser: Browser) -> Iterator[int]:
    """Return how many sheets each of a site's pages prints on."""
    with served(built.folder) as root:
        page = browser.new_page()
        for address in addresses:
            page.goto(f"{root}/{address}")
            yield len(_PAGE_OF_PDF.findall(page.pdf(prefer_css_page_size=True)))
        page.close()
