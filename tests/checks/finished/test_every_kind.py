"""What `.ci/run` checks and publishes has every kind of page and every status on its days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from plugins.articles.case_review import STATUSES
from plugins.courses.model import Status
from plugins.reviews.recommendation import Status as Progress
from plugins.site.loading import load
from tests import every_kind
from tests.site_factory import THEME, BuiltSite, SiteFactory
from tools.build.checking import build_checked
from tools.build.request import ROOT, Request

if TYPE_CHECKING:
    from pathlib import Path

# A page of each template; the others are there so that Pelican takes none of its own.
PAGES = {
    "article": "case-reviews/child-a/", "briefing": "case-reviews/child-a/briefing/",
    "category": "news/notices/page/2/", "course": "training/stated/",
    "courses": "training/courses/", "facet": "case-reviews/by/theme/neglect/", "feeds": "feeds/",
    "glossary": "glossary/", "guidance": "guidance/marks/", "guidance_list": "guidance/",
    "home": "", "matrices": "case-reviews/matrix/", "matrix": "case-reviews/matrix/2026/",
    "news": "news/page/2/", "not_found": "404.html", "page": "privacy/",
    "recommendations": "case-reviews/recommendations/",
    "recommendations_to_agency": "case-reviews/recommendations/by/agency/police/",
    "redirect": "old/place/", "register": "case-reviews/", "search": "search/",
    "theme": "themes/neglect/", "themes": "themes/", "training": "training/",
    "training_by": "training/by/level/group-1/", "worried": "worried-about-a-child/",
}  # fmt: skip
NOT_RENDERED = {"author", "base", "period_archives", "tag"}


def days(site: str) -> list[str]:
    """Return the days on which `.ci/run` checks and publishes a site."""
    (words,) = re.findall(rf"^check_and_publish {site} (.+)$", _script(), re.MULTILINE)
    return str(words).split()


def _script() -> str:
    return (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the second board's site, built for its first day."""
    factory = SiteFactory(tmp_path_factory.mktemp("second"))
    return factory.build(every_kind.files(), days("second")[0])


def test_the_project_s_own_content_shows_every_status_on_its_days() -> None:
    """A session that is to come has each status on some of the days."""
    libraries = [load(ROOT / "content", day, None) for day in days("own")]
    shown = {each.status for library in libraries for each in library.schedule.coming}
    assert shown == set(Status)


def test_the_second_site_shows_every_status(second: BuiltSite) -> None:
    """A coming session, a review and a recommendation have each status on its first day."""
    library = second.library
    assert {each.status for each in library.schedule.coming} == set(Status)
    assert {each.review.status for each in library.public if each.review} == set(STATUSES)
    reports = library.action_reports
    assert {r.status for report in reports for r in report.recommendations} == set(Progress)


def test_the_second_site_has_every_kind_of_page(second: BuiltSite) -> None:
    """Each template makes a page of it, over pages of a list, too."""
    templates = {file.stem for file in (THEME / "templates").glob("*.html")}
    assert templates == PAGES.keys() | NOT_RENDERED
    pages = {
        f"{address}index.html" if address[-5:] != ".html" else address for address in PAGES.values()
    }
    assert pages - second.files() == set()


@pytest.mark.parametrize("day", days("second"))
@pytest.mark.parametrize("site_url", [None, "https://host.example.org/board"])
def test_the_second_site_has_no_fault(day: str, site_url: str | None, tmp_path: Path) -> None:
    """What `publish` would put before the public has neither a problem nor advice.

    Below a path of its host no less.
    """
    every_kind.write(tmp_path / "content")
    (tmp_path / "site").mkdir()
    request = Request(tmp_path / "content", site_url=site_url, today=day)
    library = build_checked(request, tmp_path / "site", lambda _written: None)
    assert [str(each) for each in library.advice] == []
