"""A content folder in which every item carries a canary word and the moment it becomes public."""

from __future__ import annotations

from tests.site_factory import COURSE, Files

NEVER = "9999"

WITH_FILES = ("canary-draft", "canary-publish", "canary-future", "canary-page", "canary-guidance")

# Each canary and the first moment at which any byte of the site may hold it.
PUBLIC_FROM = {
    "canary-draft": NEVER,
    "canary-publish": "2027-03-02T09:00",
    "canary-future": "2027-04-01T00:00",
    "canary-page": "2027-05-01T00:00",
    "canary-guidance": "2027-05-01T18:30",
    "canary-course": "2027-03-05T00:00",
    "canary-session": "2027-03-10T00:00",
    "canary-status": "2027-03-20T12:00",
    "canary-venue": "2027-03-21T00:00",
    "canary-change": "2027-06-01T00:00",
}
MOMENTS = ("2027-01-01T00:00", *sorted({each for each in PUBLIC_FROM.values() if each != NEVER}))


def _article(canary: str, *lines: str, date: str = "2026-01-05") -> str:
    """Return an article with more metadata that holds a canary wherever text can stand."""
    head = (
        f"Title: Title {canary}",
        f"Date: {date}",
        f"Slug: {canary}",
        f"Summary: Summary {canary}.",
        f"Themes: Theme {canary}",
        f"Redirect-from: /old/{canary}.html",
        *lines,
    )
    body = (
        f"## Heading {canary}",
        f"Text {canary}: [a plan]({{static}}/documents/{canary}.pdf) and",
        f"![a picture](/images/{canary}.png), [both](/documents/shared.pdf).",
    )
    return "\n".join((*head, "", *body, ""))


def _without_date(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("Date:"))


PUBLIC = """Title: A first article
Date: 2026-01-05
Slug: a-first-article
Summary: One sentence about it.
Courses: canary-course, public-course
Guidance: canary-guidance
Change: 2027-06-01 A canary-change.

Before [a draft]({filename}/news/canary-draft/a.md), [held]({filename}../canary-publish/a.md),
[later]({filename}/news/canary-future/a.md#part), [a page]({filename}/pages/a.md),
[some guidance]({filename}/guidance/a.md), [a course]({course}canary-course), after.

[The file that all name]({static}/documents/shared.pdf)
"""

EMBARGOED: Files = {
    "news/public/a.md": PUBLIC,
    "news/canary-draft/a.md": _article("canary-draft", "Status: draft"),
    "news/canary-publish/a.md": _article("canary-publish", "Publish: 2 March 2027, 9am"),
    "news/canary-future/a.md": _article("canary-future", date="2027-04-01"),
    "pages/a.md": _without_date(_article("canary-page", "Publish: 2027-05-01")),
    "guidance/a.md": _without_date(_article("canary-guidance", "Publish: 2027-05-01, 6:30pm")),
    **{f"documents/{canary}.pdf": f"%PDF {canary}" for canary in (*WITH_FILES, "canary-course")},
    **{f"images/{canary}.png": f"PNG {canary}" for canary in (*WITH_FILES, "canary-course")},
    "documents/shared.pdf": "%PDF shared",
    "courses/venues.yaml": (
        "first-hall: {name: First Hall, address: 1 Sample Street}\n"
        "second-hall: {name: Hall canary-venue, address: 2 Sample Street}\n"
    ),
    "courses/canary-course.yaml": COURSE.replace("A short", "A canary-course")
    .replace("announced: 2026-01-05", "announced: 2027-03-05")
    .replace("2027-02-02", "2028-02-02")
    + "themes: [Theme canary-course]\ndescription: |\n"
    "  A canary-course [plan]({static}/documents/canary-course.pdf)\n"
    "  and ![a picture](/images/canary-course.png).\n",
    "courses/public-course.yaml": COURSE.replace("venue: online", "venue: first-hall").replace(
        "  - date: 2027-02-02\n",
        "  - {date: 2028-01-11, id: canary-session, announced: 2027-03-10}\n"
        "  - {date: 2028-01-12, status: cancelled, reason: A canary-status,"
        " changed: '2027-03-20, midday'}\n"
        "  - {date: 2028-01-13, status: moved, moved_to: second-hall, reason: flood,"
        " changed: 2027-03-21}\n",
    ),
}
