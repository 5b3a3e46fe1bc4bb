"""A second board's site with every kind of page, session, review and recommendation.

`python -m tests.every_kind FOLDER` writes it, for `check` and `publish` to be run over.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.site_factory import Files

DAY = "2027-03-01"
FIXED = ("contact", "privacy", "accessibility", "stay-safe-online")
SAMPLES = 22  # of news and of sessions: more than one page of a list holds
STATUSES = ("published", "improvements-only", "withheld", "on-request", "withdrawn")

BOARD = """sample: no
identity: anglesham
name: Anglesham Safeguarding Children Board
area: Anglesham
about: Keeping children in Anglesham safe & well.
website: https://anglesham.example.org
contact: {email: board@anglesham.example.org}
emergency:
  day: {name: NSPCC helpline, telephone: 0808 800 5000, hours: 10am to 8pm}
  night: {name: Childline, telephone: 0800 1111, hours: at any time}
colours: {brand: "#5a1049", accent: "#7a2069"}
categories: {learning: What we learned, notices: Notices}
agencies: {police: Police, health: Health}
"""
THEMES = """- {id: neglect, name: Neglect, sentence: When needs are not met.}
- {id: bruising, name: Bruising, sentence: Marks on the skin.}
"""
GLOSSARY = (
    "- {term: strategy meeting, also: [strategy meetings], meaning: A meeting of agencies.}\n"
)
VENUES = """hall: {name: "The “Hall” & <Stage>", address: "1 High Street, Anglesham"}
library: {name: "St Mary's Library", address: 2 High Street, access: Step-free}
"""
# A session of each status that is to come, one that is over, and one of several days.
STATED = """
  - {date: 2027-04-01}
  - {date: 2027-04-02, status: full, changed: 2027-02-01}
  - {date: 2027-04-03, status: waiting-list, places: 2, changed: 2027-02-01 09:30}
  - {date: 2027-04-04, status: cancelled, reason: "snow & ice", changed: 2027-02-01}
  - {date: 2027-04-05, status: postponed, reason: no trainer, changed: 2027-02-01}
  - {date: 2027-04-06, status: moved, moved_to: online, reason: a flood, changed: 2027-02-01}
  - {date: 2027-04-07, status: moved, moved_to: library, reason: a flood, changed: 2027-02-02}
  - {date: 2027-04-09, status: rescheduled, was: 2027-04-08, reason: a vote, changed: 2027-02-03}
  - {date: 2027-04-10, until: 2027-04-12, venue: online}
  - {date: 2027-04-14, status: full, was: 2027-04-13, moved_to: library, changed: 2027-02-04}
  - {date: 2027-02-02, status: cancelled, reason: snow, changed: 2027-02-01}
  - {date: 2027-01-02, until: 2027-01-03, start: 10:00, end: midday}
  - {date: 2027-05-01, status: cancelled, reason: not yet said, changed: 2027-04-01}
"""
NEWS = """Title: A notice about “training” & <events>, number {number}
Date: 2026-{month:02}-{day:02}
Slug: notice-{number}
Summary: One sentence about notice {number}.
Themes: Neglect

There will be a strategy meeting.
"""
LEARNED = """Title: What we learned this year
Date: 2026-05-01
Slug: what-we-learned
Summary: One sentence about it.
Themes: Bruising
Courses: stated, none-to-come
Guidance: marks
Change: 2026-06-01 A link was added.
Redirect-from: /old/place

See [the plan](/documents/plan.pdf), [guidance]({filename}/guidance/marks.md) and
[a course]({course}stated).
"""
REVIEW = """Title: Case review: Child {letter}
Date: 2026-0{number}-05
Slug: child-{slug}
Summary: One sentence about Child {letter}.
Themes: Neglect, Bruising
Courses: stated
Guidance: marks
Review-type: {type}
Review-subject: Child {letter}
Review-area: Anglesham
Review-agencies: Police, Health
Review-methods: Records
Review-age-band: 1-to-4
Review-incident: death
Review-status: {status}
{reason}
## Background

Text.

## What happened

Text.

## Findings

- Records were not shared.

## What to do

- Share records.

## Questions for your team

- Who shares them?
"""
REPORT = """reported: 2026-09-01
recommendations:
  - {number: 1, text: Share records., agencies: [Police, health], status: not started}
  - {number: 2, text: Read records., agencies: [Police], status: under way,
     evidence: An audit looked at 40 records., checked: 2026-08-12}
  - {number: 3, text: Keep records., agencies: [Health], status: done,
     evidence: They are kept., checked: 2026-08-12}
  - {number: 4, text: Print records., agencies: [Health], status: not accepted,
     evidence: The agency answered that nobody reads print.}
"""
TEXT = "Title: {title}\nSlug: {slug}\nSummary: One sentence about {slug}.\n\n## A part\n\nText.\n"


def files() -> Files:
    """Return the files of the site, by their path in the content folder."""
    return {
        "board.yaml": BOARD,
        "themes.yaml": THEMES,
        "glossary.yaml": GLOSSARY,
        "documents/plan.pdf": b"%PDF-1.4 a plan",
        "images/a-map.png": b"a picture",
        "guidance/marks.md": _guidance(),
        "news/learning/learned.md": LEARNED,
        "news/learning/later.md": _later(),
        **{f"pages/{slug}.md": _text(slug.capitalize(), slug) for slug in FIXED},
        **{f"news/notices/{n}.md": _notice(n) for n in range(1, SAMPLES + 1)},
        **{f"case-reviews/{n}.md": _review(n) for n in range(1, len(STATUSES) + 1)},
        "case-reviews/1.recommendations.yaml": REPORT,
        "case-reviews/undated.md": _undated(),
        **_courses(),
    }


def _notice(number: int) -> str:
    return NEWS.format(number=number, month=1 + number % 12, day=1 + number)


def _later() -> str:
    later = LEARNED.replace("what-we-learned", "later").replace("we learned", "we will learn")
    return later.replace("Redirect-from: /old/place", "Publish: 2029-01-01")


def _text(title: str, slug: str) -> str:
    return TEXT.format(title=title, slug=slug)


def _guidance() -> str:
    first, _, rest = _text("Marks on the skin", "marks").partition("\n\n")
    more = "Themes: Bruising\nLast-reviewed: 2026-10-01\n\n![A map](/images/a-map.png)"
    return f"{first}\n{more}\n\n{rest}"


def _undated() -> str:
    withheld = _review(3).replace("Date: 2026-03-05\n", "")
    return withheld.replace("Child C", "Child F").replace("child-c", "child-f")


def _review(number: int) -> str:
    status = STATUSES[number - 1]
    letter = "ABCDE"[number - 1]
    reason = "" if status == "published" else "Review-status-reason: It was agreed so.\n"
    if status in {"on-request", "withdrawn"}:
        reason += "Review-status-changed: 2026-11-01\n"
    return REVIEW.format(
        number=number,
        letter=letter,
        slug=letter.lower(),
        status=status,
        reason=reason,
        type="Rapid review" if number % 2 else "Thematic review",
    )


def _courses() -> Files:
    many = "".join(f"\n  - date: 2028-{1 + n % 12:02}-{1 + n:02}" for n in range(SAMPLES))
    return {
        "courses/venues.yaml": VENUES,
        "courses/stated.yaml": _course("Every “status” & <kind>", STATED, "charge: £15\n"),
        "courses/many.yaml": _course("Many dates", many, "charge: {Partners: free, Others: £50}\n"),
        "courses/closed.yaml": _course("Not open to all", "\n  - date: 2027-06-01", "public: no\n"),
        "courses/none-to-come.yaml": _course("None to come", "\n  - date: 2027-01-05", ""),
        "courses/off.yaml": _course(
            "Off as a whole",
            "\n  - date: 2027-06-02\n  - date: 2027-06-03",
            "status: postponed\nreason: no trainer\nchanged: 2027-02-10\n",
        ),
        "courses/online.yaml": _course(
            "Online as a whole",
            "\n  - date: 2027-06-04",
            "status: moved\nmoved_to: online\nreason: a flood\nchanged: 2027-02-10\n",
        ),
        "courses/later.yaml": _course("Not announced yet", "\n  - date: 2029-06-04", "").replace(
            "announced: 2026-01-05", "announced: 2029-01-01"
        ),
        "courses/sheet.csv": "course,date,start,end,venue,announced\n"
        "many,Monday 7 June 2027,9:00,12:00,hall,2026-02-02\n",
    }


def _course(title: str, sessions: str, more: str) -> str:
    return (
        f"title: {title}\nsummary: One sentence about it.\nannounced: 2026-01-05\n"
        "contact: {email: training@anglesham.example.org}\nthemes: [Neglect]\nlevel: Group 1\n"
        "audience: [Everyone]\nbook: https://booking.example.org/a\nvenue: hall\nstart: 9:00\n"
        f"end: 13:00\n{more}description: |\n  About a strategy meeting.\nsessions:{sessions}\n"
    )


def write(folder: Path) -> None:
    """Write the site's content into a folder, which need not be there. Raises OSError."""
    for path, data in files().items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
