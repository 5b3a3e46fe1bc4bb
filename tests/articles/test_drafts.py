"""A draft may be unfinished: it stops nobody, and no byte of it gets out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.problems import ContentError
from tests.building.commands import run
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

PUBLIC: Files = {
    "news/x/public.md": ARTICLE.replace("a-first-article", "public").replace(
        "The text",
        "[One]({filename}canary.md), [two]({course}canary-course) and "
        "[three]({filename}/guidance/canary-guide.md). The text",
    ).replace("Slug", "Courses: canary-course\nGuidance: canary-guide\nSlug"),
    "courses/short.yaml": COURSE,
    "images/canary.png": b"a picture",
    "documents/canary.pdf": b"a document",
}  # fmt: skip
# What is unfinished in texts, below the line that makes each a draft.
UNFINISHED = {
    "nothing else": "Status: draft\n",
    "no text and no keys": "Title: A canary-title\nStatus: draft\n",
    "an empty key": "Title:\nSlug: canary\nStatus: draft\n\nA canary-text.\n",
    "a date to come": "Title: A canary-title\nDate: some day\nStatus: draft\n\nA canary-text.\n",
    "keys that are none": "Title: A canary-title\nPicture: images/canary.png\n"
    "see documents/canary.pdf\nStatus: draft\n\nA canary-text.\n",
    "links to what is not there yet": "Title: A canary-title\nSlug: canary\nSummary: S.\n"
    "Date: 2027-01-01\nCourses: to-come\nGuidance: to-come\nThemes: To come\nStatus: draft\n\n"
    "[a canary]({filename}to-come.md), ![]({static}/images/to-come.png), [b](/to/come/), # [c](\n",
    "the slug and the old address of another": ARTICLE.replace("a-first-article", "public").replace(
        "Slug", "Redirect-from: /news/x/public\nRedirect-from: /training/short\nStatus: draft\nSlug"
    ),
    "a mark of YAML": "---\nTitle: [A canary-title\nStatus: draft\nThemes: [\n---\n\n# A canary\n",
    "a review of nobody": "Title: A canary-title\nReview-type: Some review\nReview-status: tbc\n"
    "Review-document: summary, documents/canary.pdf\nStatus: draft\n\n## Findings\n",
    "a key among the text": "Title: A canary-title\nStatus: draft\n\nPublish on: 3 March\n",
    "many brackets": f"Title: A canary-title\nStatus: draft\n\n{'[' * 400}\n",
}
COURSES = {
    "nothing else": "draft: yes\n",
    "no dates": "draft: yes\ntitle: A canary-title\nsessions:\n",
    "dates to come": "title: A canary-title\ndraft: yes\nsessions:\n  - date: soon\n  - start: 9\n",
    "a key that is none": f"draft: yes\npicture: images/canary.png\n{COURSE}",
    "a line that YAML cannot read": "title: A canary: title\ndraft: yes\ndocuments/canary.pdf\n",
    "an indent that YAML cannot read": "draft: yes\n title: A canary\n   x: images/canary.png\n",
    "a venue that is not there": COURSE.replace("online", "canary-hall") + "draft: true\n",
}


@pytest.mark.parametrize("text", UNFINISHED.values(), ids=UNFINISHED)
@pytest.mark.parametrize("folder", ["news/x", "case-reviews", "pages", "guidance"])
def test_an_unfinished_text_stops_nobody_and_does_not_get_out(
    folder: str, text: str, site: SiteFactory
) -> None:
    """What is wrong is advice; what links to it becomes text; what it names is held back."""
    files = {**PUBLIC, "news/x/canary.md": ARTICLE.replace("Slug", "Status: draft\nSlug")}
    files |= {
        "guidance/canary-guide.md": "Status: draft\n",
        "courses/canary-course.yaml": "draft: yes",
    }
    built = site.build({**files, f"{folder}/canary.md": text})
    about = [each for each in built.library.advice if each.path == f"content/{folder}/canary.md"]
    assert about or text == UNFINISHED["the slug and the old address of another"]
    assert (f"content/{folder}/canary.md", "as a draft") in built.library.held
    assert f"{folder}/canary.md" in built.library.sources
    named = [each for each in ("images/canary.png", "documents/canary.pdf") if each in text]
    everything = built.everything().replace(b"canary.png", b"").replace(b"canary.pdf", b"")
    assert b"canary" not in everything
    assert not set(named) & built.files()


@pytest.mark.parametrize("text", COURSES.values(), ids=COURSES)
def test_an_unfinished_course_stops_nobody_and_does_not_get_out(
    text: str, site: SiteFactory
) -> None:
    """Its dates are in no list, calendar or feed, whatever can be read of them."""
    files = {**PUBLIC, "news/x/canary.md": ARTICLE.replace("Slug", "Status: draft\nSlug")}
    files |= {"guidance/canary-guide.md": "Status: draft\n"}
    rows = "course,date,start\ncanary-course,some day,9\n"
    files |= {"courses/canary-course.yaml": text, "courses/rows.csv": rows}
    built = site.build(files)
    assert ("content/courses/canary-course.yaml", "as a draft") in built.library.held
    named = [each for each in ("images/canary.png", "documents/canary.pdf") if each in text]
    everything = built.everything().replace(b"canary.png", b"").replace(b"canary.pdf", b"")
    assert b"canary" not in everything
    assert not set(named) & built.files()


@pytest.mark.parametrize("draft", ["draft: no\n", "draft: false\n", ""])
def test_a_course_that_is_no_draft_is_read_to_its_end(draft: str, site: SiteFactory) -> None:
    """`no` is the default; a course is shown, or what is wrong with it is a problem."""
    wrong = COURSE.replace("title:", "titel:")
    assert site.problems({"courses/a.yaml": f"{draft}{wrong}"}) == [
        (
            f"content/courses/a.yaml:{1 + bool(draft)}: unknown-key: A course has no key “titel”. "
            "Did you mean “title”?"
        )
    ]
    assert "training/a/index.html" in site.build({"courses/a.yaml": draft + COURSE}).files()


@pytest.mark.parametrize("said", ["maybe", "", "[yes]"])
def test_what_may_mean_a_draft_is_no_guess(said: str, site: SiteFactory) -> None:
    """Neither hidden nor shown: a problem."""
    with pytest.raises(ContentError):
        site.build({"courses/a.yaml": f"draft: {said}\n{COURSE}"})


def test_what_tells_who_a_child_is_stays_a_problem(tmp_path: Path) -> None:
    """Whoever has the draft can read it; so can whoever gets the folder."""
    text = "Title: A\nReview-type: Rapid review\nStatus: draft\n\nHer NHS number is 943 476 5919.\n"
    content = SiteFactory(tmp_path).write({"case-reviews/a.md": text})
    done = run("check", "--content", content, "--today", "2027-01-01")
    problems = [line for line in done.lines if not line.startswith("advice: ")]
    assert [line.split(": ")[1] for line in problems] == ["anonymity-nhs-number"]
    assert done.status == 1
