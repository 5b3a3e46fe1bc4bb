"""A small site with something of each kind, and what can be asked of a spoilt copy of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.checks.site.rules import finished_problems
from tests.site_factory import ARTICLE, COURSE, BuiltSite, Files

if TYPE_CHECKING:
    from pathlib import Path

REVIEW = """Title: Review of Child V
Date: 2026-03-01
Slug: child-v
Summary: One sentence about it.
Review-type: Case review
Review-subject: Child V
Themes: Recording

## Findings

Read the records of others.
"""
# A real board, under the name and the address that the sample board has.
BOARD = """name: Sample Safeguarding Children Partnership
area: Sample area
website: https://board.example
"""
CONTENT: Files = {
    "board.yaml": BOARD,
    "news/x/a.md": ARTICLE.replace("Slug", "Redirect-from: /old/place\nSlug"),
    "case-reviews/v.md": REVIEW,
    "guidance/g.md": "Title: G\nSlug: g\nSummary: One sentence.\n\n![A plan](/images/p.png)\n",
    "images/p.png": b"a picture",
    "courses/c.yaml": COURSE.replace(
        "  - date: 2027-02-02",
        """  - date: 2027-02-02
  - {date: 2027-03-27, until: 2027-03-28, status: full, changed: 2026-11-01}
  - {date: 2027-06-02, status: cancelled, reason: snow & ice, changed: 2026-12-01}
  - {date: 2027-04-05, status: rescheduled, was: 2027-04-01, reason: snow, changed: 2026-01-05}
  - date: 2026-02-03""",
    ),
}


@dataclass(frozen=True)
class Spoilt:
    """A copy of the small site, and the content it was built of."""

    site: BuiltSite
    content: Path

    def reported(self, *machine: Path) -> list[str]:
        """Return each problem as `check` prints it; `machine` are the machine's own folders."""
        found = finished_problems(self.site.folder, self.content, self.site.library, machine)
        return [str(each) for each in found]

    def rewrite(self, file: str, old: str, new: str) -> None:
        """Write something else in place of what stands in a file of the site."""
        text = self.site.text(file)
        assert old in text
        (self.site.folder / file).write_bytes(text.replace(old, new).encode())
