"""A site in which all that is not public carries a word that no byte of the output may hold."""

from __future__ import annotations

from tests.recommendations.samples import REPORT
from tests.site_factory import ARTICLE, COURSE, Files

DAY = "2027-07-01"
# Every one is a part of this word, whatever else stands beside it.
CANARY = "canary"
WANTED = "wanted"

# A file, and the ways to spell its address that a browser or Markdown would follow.
SPELT = {
    "documents/canary-slash.pdf": "[a](/documents/canary-slash.pdf)",
    "documents/canary-source.pdf": "[a]({static}/documents/canary-source.pdf)",
    "documents/canary-upwards.pdf": "[a]({static}../../documents/canary-upwards.pdf)",
    "documents/canary-detour.pdf": "[a]({static}/images/../documents/./canary-detour.pdf)",
    "documents/canary-attached.pdf": "[a](%7Battach%7D/documents/canary-attached.pdf)",
    "documents/canary-relative.pdf": "[a](../../../documents/canary-relative.pdf)",
    "documents/canary-whole.pdf": "[a](https://board.example/documents/canary-whole.pdf)",
    "documents/canary blank.pdf": "[a](/documents/canary%20blank.pdf)",
    "documents/canary open.pdf": "[a](</documents/canary open.pdf>)",
    "documents/canary-(round).pdf": "[a](/documents/canary-(round).pdf)",
    "documents/canary's.pdf": "[a](/documents/canary's.pdf)",
    "documents/canary&and.pdf": "[a](/documents/canary&amp;and.pdf)",
    "documents/canary_escaped_.pdf": "[a](/documents/canary\\_escaped\\_.pdf)",
    "documents/canary-letters.pdf": "[a](/documents/c%61nary%2Dletters.pdf)",
    "documents/canary-entity.pdf": "[a](/documents/canary&#45;entity.pdf)",
    "documents/canary-caf\u00e9.pdf": "[a](/documents/canary-cafe\u0301.pdf)",
    "documents/canary-case.PDF": "[a](/documents/canary-case.pdf)",
    "documents/canary-reference.pdf": "[a][1]\n\n[1]: /documents/canary-reference.pdf",
    "documents/canary-html.pdf": "<a href='/documents/canary-html.pdf'>a</a>",
    "documents/deep/er/canary-deep.pdf": "[a]({static}/documents/deep/er/canary-deep.pdf)",
    "images/canary-photo.JPG": "![a photograph]({static}/images/canary-photo.JPG)",
    "images/canary-tag.png": '<img src="/images/canary-tag.png" alt="a picture">',
    "images/canary-query.png": "![a picture](/images/canary-query.png?v=2#x)",
    "extra/canary-extra.pdf": "[a](/canary-extra.pdf)",
}
FILES: Files = {file: f"canary: the bytes of {number}" for number, file in enumerate(SPELT)}
BODY = "\n\n".join(
    ["## Findings\n\nA canary-finding.", "## What to do\n\nA canary-deed.", *SPELT.values()]
)
# For texts that stand a folder higher than news.
HIGHER = BODY.replace("{static}../../", "{static}../")


def _article(slug: str, *lines: str, body: str = BODY) -> str:
    """Return an article with canaries in all its fields, with a slug and more metadata."""
    head = (
        "Title: The canary-title", f"Slug: {slug}", "Summary: A canary-summary.",
        "Themes: Canary theme", "Change: 2027-01-06 A canary-change.",
        f"Redirect-from: /old/canary/{slug}.html",
        "Date: 2027-01-05" if not any(line.startswith("Date:") for line in lines) else "",
        *lines,
    )  # fmt: skip
    return "\n".join([*filter(None, head), "", body, ""])


REVIEW = (
    "Review-type: Rapid review", "Review-area: Canary area", "Review-agencies: Canary agency",
    "Review-methods: canary method", "Review-other-areas: Canary other",
    "Review-document: summary, documents/canary-review.pdf",
)  # fmt: skip
REPORTED = (
    REPORT.replace("Read the records", "The canary-record")
    .replace("[Police, health]", "[Canary force]")
    .replace("[Health]", "[Canary force]")
    .replace("An audit", "A canary-audit")
)
HIDDEN_COURSE = (
    COURSE.replace("A short course", "The canary-course")
    .replace("One sentence", "A canary-sentence")
    .replace("training@board", "canary@board")
    .replace("venue: online", "venue: canary-hall")
    .replace("announced: 2026-01-05", "announced: 2027-08-01")
    .replace("2027-02-02", "2028-02-02")
    + "themes: [Canary theme]\nlevel: Canary level\naudience: [Canary people]\n"
    "book: https://board.example/documents/canary-booking.pdf\n"
    "description: |\n  [a](/documents/canary-course.pdf)\n"
)
PUBLIC_COURSE = COURSE.replace(
    "  - date: 2027-02-02\n",
    "  - date: 2028-01-10\n"
    "  - {date: 2028-01-11, id: canary-session, announced: 2027-07-02,"
    " book: 'https://board.example/documents/canary-session.pdf'}\n"
    "  - {date: 2028-01-12, status: cancelled, reason: A canary-reason, changed: 2027-07-02}\n"
    "  - {date: 2028-01-13, status: moved, moved_to: canary-place, reason: canary flood,"
    " changed: 2027-07-02}\n",
)
PUBLIC = f"""Title: A first article
Date: 2026-01-05
Slug: a-first-article
Summary: One sentence about it.
Courses: canary-course, short
Guidance: canary-guidance
Change: 2027-07-02 A canary-change to come.

[One]({{filename}}/news/canary-folder/draft.md), [two]({{filename}}/news/x/later.md#canary),
[three]({{course}}canary-course), [four]({{course}}short#canary-session),
[five]({{filename}}/pages/held.md), six.

[{WANTED}]({{static}}/documents/{WANTED}.pdf) ![both name it](/images/{WANTED}.png)
"""
SHARED = f"[a](/documents/{WANTED}.pdf) ![a picture]({{static}}/images/{WANTED}.png)"
HIDDEN: Files = {
    "news/canary-folder/draft.md": _article(
        "canary-draft", "Status: draft", *REVIEW, "Review-subject: Canary D",
        body=f"{BODY}\n\n{SHARED}",
    ),
    "news/canary-folder/draft.recommendations.yaml": REPORTED,
    "news/x/later.md": _article("canary-later", "Date: 2027-07-02"),
    "news/x/published.md": _article("canary-published", "Publish: 2027-07-01, 0:01"),
    "case-reviews/withdrawn.md": _article(
        "gone", *REVIEW, "Review-subject: Canary W", "Review-status: withdrawn",
        "Review-status-reason: It was wrong.", "Review-status-changed: 2027-05-01", body=HIGHER,
    ).replace("The canary-title", "A title").replace("/old/canary/gone", "/old/gone"),
    "case-reviews/withdrawn.recommendations.yaml": REPORTED,
    "pages/held.md": _article("canary-page", "Publish: 2027-07-02", body=HIGHER),
    "guidance/held.md": _article("canary-guidance", "Publish: 2027-07-02", body=HIGHER),
    "courses/canary-course.yaml": HIDDEN_COURSE,
    "courses/canary-draft.yaml": "draft: yes\n" + COURSE.replace("A short", "The canary"),
    "courses/venues.yaml": (
        "canary-hall: {name: Canary Hall, address: 1 Canary Street, access: a canary ramp}\n"
        "canary-place: {name: Canary Place, address: 2 Canary Street}\n"
    ),
    **{
        f"documents/canary-{name}.pdf": f"canary {name}"
        for name in ("review", "booking", "course", "session")
    },
    **FILES,
}  # fmt: skip
CONTENT: Files = {
    "news/x/public.md": PUBLIC,
    "news/x/other.md": ARTICLE.replace("a-first-article", "other"),
    "courses/short.yaml": PUBLIC_COURSE,
    f"documents/{WANTED}.pdf": f"%PDF {WANTED}",
    f"documents/{WANTED}-by-nobody.pdf": f"%PDF {WANTED} by nobody",
    f"images/{WANTED}.png": f"PNG {WANTED}",
    **HIDDEN,
}
