"""A briefing that runs over is reported, and by how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.texts.due import briefing_advice
from tests.briefings.printing import review

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory


def test_a_briefing_that_runs_over_is_advised_of(site: SiteFactory) -> None:
    """The message says how many words are too many; a short one has no advice."""
    files = {"case-reviews/a.md": review(2, 1.0), "case-reviews/b.md": review(4, 3.0)}
    (advice,) = briefing_advice(site.build(files).library.entries)
    assert advice.advice
    assert advice.path == "content/case-reviews/b.md"
    assert "cut about" in advice.message
