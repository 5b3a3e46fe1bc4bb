"""A review with recommendations, and what stands around it; tests override what they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.site_factory import Files

REVIEW = """Title: Child W: a record that nobody read
Date: 2027-02-01
Slug: child-w
Summary: One sentence about it.
Review-type: Rapid review
Review-subject: Child W
Review-area: Sampleton

The text of it.
"""
REPORT = """reported: 2027-06-01
recommendations:
  - number: 2
    text: Read the records of others.
    agencies: [Police, health]
    status: under way
    evidence: An audit looked at 40 records.
    checked: 2027-05-12
    due: 2031-12-13
  - number: 1
    text: Write one page on recording.
    agencies: [Health]
    status: done
    evidence: The page was sent out.
    checked: Thursday 20 May 2027
"""
# No more than is needed.
BARE = """reported: 2027-06-01
recommendations:
  - {number: 7, text: Read., agencies: [Police], status: not started}
"""
AGENCIES = "agencies: {police: Police, health: Health, schools: Schools and colleges}\n"
BOARD = f"sample: yes\nname: Sample Board\narea: Sample\nwebsite: https://board.example\n{AGENCIES}"
AT = "case-reviews/a.recommendations.yaml"
FILES: Files = {"board.yaml": BOARD, "case-reviews/a.md": REVIEW, AT: REPORT}
DAY = "2027-07-01"
ROLL_UP = "case-reviews/recommendations/"


def many(number: int, agencies: str = "Police") -> str:
    """Return a report of a number of recommendations to the same agencies."""
    lines = [
        f"  - {{number: {each}, text: {'Read the records of others. ' * 8}, agencies: [{agencies}],"
        f" status: under way, evidence: {'An audit looked at records. ' * 4}, checked: 2027-05-12}}"
        for each in range(1, number + 1)
    ]
    return "\n".join(["reported: 2027-06-01", "recommendations:", *lines, ""])
