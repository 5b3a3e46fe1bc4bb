"""Links from the site's root are looked up in its plan, before any page is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tests.site.test_plain_pelican import pelican
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

AT = "news/good-practice/a.md"
NOWHERE = "leads nowhere: no page and no file of the site stands there."
REVIEW = (
    "Title: Review of Child V\nDate: 2026-12-01\nSlug: child-v\nSummary: One sentence.\n"
    "Review-type: Rapid review\nReview-subject: Child V\n"
)
TAKEN_DOWN = (
    "Review-status: {}\nReview-status-reason: It was wrong.\nReview-status-changed: 2026-12-20\n"
)
CONTENT: Files = {
    "news/good-practice/b.md": ARTICLE.replace("a-first-article", "b").replace(
        "Summary:", "Redirect-from: /old/b\nSummary:"
    ),
    "case-reviews/v.md": f"{REVIEW}{TAKEN_DOWN.format('withdrawn')}\nText.\n",
    "guidance/late.md": (
        "Title: A guide\nSlug: recording\nSummary: One sentence.\nPublish: 2030-01-01\n\nText.\n"
    ),
    "courses/short.yaml": COURSE,
    "images/a plan.png": b"a picture",
    "extra/proof.txt": "mine",
}
RIGHT = (
    "/", "/#main", "/news/good-practice/b/", "/news/good-practice/b/index.html", "/old/b/",
    "/case-reviews/child-v/", "/training/short/#2027-02-02", "/training/calendar.ics",
    "/training/by/place/online/", "/feeds/news.xml?q=1", "/images/a%20plan.png", "/proof.txt",
    "/news/../training/", "/new%73/", "/sitemap.xml",
)  # fmt: skip


def linking(*targets: str, slug: str = "a-first-article") -> str:
    """Return an article with a link in a line of its own to each address, from line 6 on."""
    head = ARTICLE.partition("The text")[0].replace("a-first-article", slug)
    return head + "".join(f"[A link](<{each}>)\n" for each in targets)


def advice(site: SiteFactory, files: Files) -> list[str]:
    """Return the lines of a build's advice on links that lead nowhere."""
    found = site.build({**CONTENT, **files}).library.advice
    return [str(each) for each in found if each.rule == "broken-link"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("/trainings/", f"{NOWHERE} Did you mean “/training/”?"),
        ("/training", "leads nowhere: write “/training/”, with a slash at the end."),
        ("/images/plan.pdf", NOWHERE),
        ("/News/", f"{NOWHERE} Did you mean “/news/”?"),
    ],
)
def test_a_build_gives_advice_on_a_link_to_nothing(
    site: SiteFactory, target: str, said: str
) -> None:
    """At the line of the link, with the nearest address where there is one."""
    found = advice(site, {AT: linking("/news/", target)})
    assert [each.partition(said)[0] for each in found] == [
        f"advice: content/{AT}:7: broken-link: “{target}” "
    ]


def test_every_way_to_write_a_link_is_looked_at(site: SiteFactory) -> None:
    """Definitions, pictures and HTML of texts, and the descriptions of courses."""
    body = '[One][1] ![two](/two.png)\n<a href="/three/">three</a>\n\n[1]: /one/\n'
    course = f"{COURSE}description: |\n  Words.\n  [Four](/four/)\n"
    found = advice(site, {AT: linking() + body, "courses/other.yaml": course.replace("A s", "S")})
    assert [" ".join(each.split()[1:4]) for each in found] == [
        "content/courses/other.yaml:12: broken-link: “/four/”",
        f"content/{AT}:6: broken-link: “/two.png”",
        f"content/{AT}:7: broken-link: “/three/”",
        f"content/{AT}:9: broken-link: “/one/”",
    ]


def test_no_link_is_reported_that_leads_somewhere(tmp_path: Path) -> None:
    """What the finished site answers, in every spelling, is right in the plan as well."""
    content = SiteFactory(tmp_path).write({**CONTENT, AT: linking(*RIGHT)})
    done = run("check", "--content", content, "--today", "2027-01-01")
    assert [line for line in done.lines if "broken-link" in line] == []


def test_a_further_page_of_a_list_is_left_to_the_finished_site(tmp_path: Path) -> None:
    """Only there it is known how many pages a list has."""
    more: Files = {f"news/good-practice/n{n}.md": linking(slug=f"n{n}") for n in range(20)}
    links = {AT: linking("/news/page/2/", "/news/page/3/")}
    content = SiteFactory(tmp_path).write({**CONTENT, **more, **links})
    assert advice(SiteFactory(tmp_path), {}) == []
    done = run("check", "--content", content, "--today", "2027-01-01")
    found = [line for line in done.lines if "broken-link" in line]
    assert [line.partition(" leads")[0] for line in found] == [
        f"content/{AT}:7: broken-link: “/news/page/3/”"
    ]


def test_what_readers_cannot_see_is_never_offered(site: SiteFactory) -> None:
    """A page that is held back is one that is not there, and a review taken down is no offer."""
    links = linking("/guidance/recording/", "/guidance/recordin/", "/case-reviews/child-w/")
    found = advice(
        site, {AT: links, "news/good-practice/c.md": linking("/case-reviews/child-v/", slug="c")}
    )
    assert len(found) == 3
    for line in found:
        offered = line.partition("Did you mean")[2]
        assert "recording" not in offered
        assert "child-v" not in offered
    shown = {"case-reviews/v.md": f"{REVIEW}\nText.\n"}
    assert "Did you mean “/case-reviews/child-v/”?" in advice(site, {AT: links, **shown})[-1]


def test_what_a_text_no_longer_shows_is_not_looked_at(site: SiteFactory) -> None:
    """Of a review on request, its findings alone are public; their lines are those of the file."""
    body = "\n## Background\n\n[Gone](/gone/)\n\n## Findings\n\n[Found](/found/)\n"
    review: Files = {"case-reviews/v.md": f"{REVIEW}{TAKEN_DOWN.format('on-request')}{body}"}
    found = advice(site, review)
    assert [line.partition(" leads")[0] for line in found] == [
        "advice: content/case-reviews/v.md:17: broken-link: “/found/”"
    ]


def test_check_reports_each_once_and_as_a_problem(tmp_path: Path) -> None:
    """However many there are: for the first of them alone the nearest address is looked for."""
    targets = [f"/a plan/{n}/" for n in range(25)]
    content = SiteFactory(tmp_path).write({**CONTENT, AT: linking(*targets)})
    done = run("check", "--content", content, "--today", "2027-01-01")
    assert done.status == 1
    found = [line.partition(" leads")[0] for line in done.lines if "broken-link" in line]
    assert found == [
        f"content/{AT}:{6 + n}: broken-link: “{target}”" for n, target in enumerate(targets)
    ]


def test_the_public_s_settings_refuse_them_before_the_first_page(tmp_path: Path) -> None:
    """Plain Pelican reports the same as `publish`, and writes nothing."""
    files: Files = {
        file.relative_to(ROOT / "content").as_posix(): file.read_bytes()
        for file in (ROOT / "content").rglob("*")
        if file.is_file()
    }
    content = SiteFactory(tmp_path).write({**files, AT: linking("/nothing-at-all/")})
    ran = pelican(content, tmp_path / "public", "publishconf.py")
    assert ran.returncode == 1
    assert f"content/{AT}:6: broken-link: “/nothing-at-all/” {NOWHERE}" in ran.stdout + ran.stderr
    assert not [*(tmp_path / "public").rglob("*.html")]
