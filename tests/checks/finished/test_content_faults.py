"""What texts and courses can do wrong in the finished site is reported at their own lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.building.commands import Done, run
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

NEWS = """Title: A first article
Date: 2026-01-05
Slug: a-first-article
Summary: One sentence about it.

See [nothing](/guidance/nothing/) and [half](/guidance/g).

## Part one

[No part](#no-such-part), [a part](#part-one), [no part there]({filename}/guidance/g.md#nix),
[a part there]({filename}/guidance/g.md#b), [a part that is left out]({filename}later.md#nix).

#### Too *deep*

![A map](https://other.example/map.png), [call](tel:one), [write](mailto:us)

[Own](https://board.example/nope/), [half encoded](/g%zz/), [no host](https:///x), [up](../b/)

<h2 id="page_main">Raw</h2>

[Right](HTTPS://BOARD.example/guidance/g/?q=1#b), [other](https://other.example/a%20b#c),
[mail](mailto:a@b.example?subject=x), [call](tel:+441632960100), [top](#top), [up](../../../)
[file](/images/a%20plan.png), [named]({static}/images/a%20plan.png#page=2), [below](../../x/)
"""
GUIDANCE = "Title: A guide\nSlug: g\nSummary: One sentence.\n\nText.\n\n## B\n"
REVIEW = """Title: Review of Child V
Date: 2026-12-01
Slug: child-v
Summary: One sentence about it.
Review-type: Case review
Review-subject: Child V
Themes: Recording

## Findings

See [what we say](../../guidance/g/#b), [nothing](/none/) and [nobody](../child-u/).

##### Five
"""
CONTENT: Files = {
    "news/x/a.md": NEWS,
    "news/x/later.md": ARTICLE.replace("Slug: a", "Publish: 2030-01-01\nSlug: b"),
    "news/x/same.md": "Title: A guide\n" + ARTICLE.partition("\n")[2].replace("first", "last"),
    "guidance/g.md": GUIDANCE,
    "case-reviews/v.md": REVIEW,
    "images/a plan.png": b"a picture",
    "courses/c.yaml": COURSE.replace(
        "sessions:", "description: |\n  Text [x](/nothing/).\n\n  #### Four\nsessions:"
    ),
}
NOWHERE = "leads nowhere: no page and no file of the site stands there."
NEWS_AT, REVIEW_AT = "content/news/x/a.md", "content/case-reviews/v.md"
PLANTED = [
    (
        f"{REVIEW_AT}:11: broken-link: “../child-u/” {NOWHERE} Did you mean "
        "“/case-reviews/child-v/”?"
    ),
    f"{REVIEW_AT}:11: broken-link: “/none/” {NOWHERE} Did you mean “/news/”?",
    (
        f"{REVIEW_AT}:13: heading-order: The heading “Five” is of level 5 (“#####”), the "
        "one above it of level 2: levels go down one by one, so begin it with “### ”."
    ),
    f"content/courses/c.yaml:9: broken-link: “/nothing/” {NOWHERE} Did you mean “/training/”?",
    (
        "content/courses/c.yaml:11: heading-order: The heading “Four” is of level 4 (“####”), the "
        "one above it of level 2: levels go down one by one, so begin it with “### ”."
    ),
    (
        f"{NEWS_AT}:6: broken-link: “/guidance/g” leads nowhere: write “/guidance/g/”, with a "
        "slash at the end."
    ),
    (f"{NEWS_AT}:6: broken-link: “/guidance/nothing/” {NOWHERE} Did you mean “/guidance/g/”?"),
    (
        f"{NEWS_AT}:10: fragment: “#no-such-part”: the page “/news/x/a-first-article/” has no "
        "part “no-such-part”."
    ),
    (f"{NEWS_AT}:10: fragment: “/guidance/g/#nix”: the page “/guidance/g/” has no part “nix”."),
    (
        f"{NEWS_AT}:13: heading-order: The heading “Too deep” is of level 4 (“####”), the one "
        "above it of level 2: levels go down one by one, so begin it with “### ”."
    ),
    (
        f"{NEWS_AT}:15: broken-link: This link dials nobody: “one” is not a telephone number: "
        "write one in full, with its area code, in digits and spaces."
    ),
    (
        f"{NEWS_AT}:15: broken-link: “mailto:us” cannot be used: write one e-mail address "
        "after “mailto:”."
    ),
    (
        f"{NEWS_AT}:15: third-party: “https://other.example/map.png” would be asked of "
        "another host: put the file into the content."
    ),
    f"{NEWS_AT}:17: broken-link: “../b/” {NOWHERE} Did you mean “/news/x/”?",
    f"{NEWS_AT}:17: broken-link: “/g%zz/” has a % without two digits: write %25 for it.",
    f"{NEWS_AT}:17: broken-link: “https:///x” names no host: copy the address again.",
    (f"{NEWS_AT}:17: broken-link: “https://board.example/nope/” {NOWHERE} Did you mean “/news/”?"),
    (
        f"{NEWS_AT}:19: repeated-id: The id “page_main” stands 2 times on the page: links "
        "find the first."
    ),
]


def _checked(folder: Path, content: Files, *words: str) -> Done:
    folder.mkdir(exist_ok=True)
    written = SiteFactory(folder).write(content)
    return run("check", "--content", written, "--today", "2027-01-01", *words)


def _problems(done: Done) -> list[str]:
    return [line for line in done.lines if not line.startswith("advice: ")]


def test_each_fault_of_a_text_is_reported_at_its_line(tmp_path: Path) -> None:
    """Links, fragments, headings, ids and pictures: the file, the line, and what to do."""
    done = _checked(tmp_path, CONTENT)
    assert _problems(done) == PLANTED
    assert (done.status, done.complaint) == (1, "18 problems: nothing was written.\n")
    same = "same-title: The page “/guidance/g/” has this title, too: say in the title what is "
    assert [line for line in done.lines if "same-title" in line] == [
        f"advice: content/news/x/same.md:1: {same}different, such as the year or the place."
    ]


def test_below_a_path_the_same_lines_are_reported(tmp_path: Path) -> None:
    """Addresses are reported as they were written, wherever the site stands."""
    done = _checked(tmp_path, CONTENT, "--site-url", "https://board.example/sub")
    places = [line.split(": ")[0:2] for line in PLANTED if "nope" not in line]
    reported = [line.split(": ")[0:2] for line in _problems(done)]
    assert sorted(reported) == sorted(places)
    assert not any("/sub/" in line for line in done.lines)


def test_a_title_that_a_course_writes_otherwise_is_reported_all_the_same(tmp_path: Path) -> None:
    """Where the words of a title stand nowhere in the file as they are, its first line is named."""
    title = '"A \\"first\\" article"'
    course = COURSE.replace("A short course", title)
    article = ARTICLE.replace("A first article", 'A "first" article')
    done = _checked(tmp_path, {"news/x/a.md": article, "courses/c.yaml": course})
    assert [line.split(": ")[1:3] for line in done.lines if "same-title" in line] == [
        ["content/courses/c.yaml:1", "same-title"]
    ]
    assert done.status == 0


def test_two_courses_of_one_title_are_reported_once(tmp_path: Path) -> None:
    """Their files say more than their pages: what to do if it is one course on other dates."""
    other = COURSE.replace("2027-02-02", "2027-03-02")
    done = _checked(tmp_path, {"courses/c.yaml": COURSE, "courses/c-2.yaml": other})
    assert [line.split(": ")[1:3] for line in done.lines if "has this title" in line] == [
        ["content/courses/c-2.yaml:1", "same-course"]
    ]
    assert done.status == 0


def test_a_draft_is_not_blamed(tmp_path: Path) -> None:
    """The same link in a text that is not public is no fault yet."""
    link = ARTICLE.replace("The text", "[x](/nothing/)")
    draft = link.replace("Slug: a-first", "Status: draft\nSlug: a-second")
    done = _checked(tmp_path, {"news/x/a.md": link, "news/x/b.md": draft})
    assert [line.split(": ")[0] for line in _problems(done)] == ["content/news/x/a.md:6"]


def test_honest_texts_have_no_fault(tmp_path: Path) -> None:
    """What leads somewhere is left alone, and so is what is no link."""
    texts = (
        "[Ask](mailto:a@board.example)",
        "[The start](.), [page]({filename}1.md#part), [part](#p%61rt)\n\n## Part",
        "## A\n\n### B\n\n#### C\n\n## D\n\n### E",
        "[Other](//other.example/x)",
        "`[x](/nothing/)` and <!-- [x](/nothing/) -->",
    )
    content: Files = {
        f"news/x/{number}.md": ARTICLE.replace("The text of it.", text)
        .replace("first-article", f"{number}")
        .replace("first", f"{number}")
        for number, text in enumerate(texts)
    }
    done = _checked(tmp_path, content)
    assert (done.status, done.lines) == (0, ["No problems in 5 texts and 0 courses."])
