"""The addresses that others rely on, and that everything within the site leads somewhere."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tests.site.reading_pages import broken_links, links, pages
from tests.site_factory import ARTICLE, COURSE, SiteFactory

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

# The contract's list, each kind by what the project's own content has of it.
PAGES = (
    "", "worried-about-a-child/", "news/", "news/good-practice/",
    "news/good-practice/child-j-information-sharing/", "news/announcements/",
    "news/policy-updates/", "case-reviews/", "case-reviews/child-s-2012/",
    "case-reviews/child-a-action-plan/", "case-reviews/recommendations/", "themes/",
    "themes/information-sharing/", "guidance/", "guidance/information-sharing/", "training/",
    "training/group-3-core-workshop/",
    "training/basic-child-protection/", "feeds/", "search/", "accessibility/", "privacy/",
    "contact/", "stay-safe-online/",
)  # fmt: skip
FILES = (
    "404.html", "sitemap.xml", "robots.txt", "_headers", ".well-known/security.txt",
    "feeds/news.xml", "feeds/news/good-practice.xml", "feeds/themes/information-sharing.xml",
    "feeds/case-reviews.xml", "feeds/training.xml", "training/calendar.ics",
    "case-reviews/recommendations.csv", "case-reviews/recommendations.json",
    "case-reviews/recommendations.schema.json",
    "training/group-3-core-workshop/calendar.ics",
    "training/group-3-core-workshop/2017-10-07.ics",
    "training/group-3-core-workshop/2027-02-27.ics",
)  # fmt: skip
WEBSITE = "https://www.rotherham-safeguarding.example"


def test_every_address_of_the_contract_exists(real_site: BuiltSite) -> None:
    """What readers bookmark and subscribers keep is there."""
    files = real_site.files()
    assert [page for page in PAGES if f"{page}index.html" not in files] == []
    assert [file for file in FILES if file not in files] == []


def test_every_theme_course_and_category_has_its_addresses(real_site: BuiltSite) -> None:
    """Each has its page, and its feed or its calendar."""
    library = real_site.library
    wanted = {f"themes/{theme.id}/index.html" for theme in library.themes.listed}
    wanted |= {f"feeds/themes/{theme.id}.xml" for theme in library.themes.listed}
    wanted |= {f"training/{course.id}/index.html" for course in library.courses}
    wanted |= {f"training/{course.id}/calendar.ics" for course in library.courses}
    wanted |= {f"news/{category.id}/index.html" for category in library.categories}
    wanted |= {f"feeds/news/{category.id}.xml" for category in library.categories}
    assert len(wanted) > 30
    assert wanted - real_site.files() == set()


def test_every_parent_of_a_page_is_a_page(real_site: BuiltSite) -> None:
    """Whoever shortens an address lands on a page; `by/`, `page/` and a facet are none."""
    files = real_site.files()
    addresses = [PurePosixPath(file).parent for file in files if file.endswith("index.html")]
    parents = {str(parent / "index.html") for each in addresses for parent in each.parents}
    excepted = re.compile(r"(.+/)?(page|by|by/[^/]+)/index\.html")
    assert [each for each in sorted(parents - files) if not excepted.fullmatch(each)] == []


def test_addresses_are_short_plain_words(real_site: BuiltSite) -> None:
    """Every part of a page's address is a to z, 0 to 9 and hyphens."""
    parts = {part for file in real_site.files() for part in PurePosixPath(file).parts[:-1]}
    odd = [part for part in parts if not part.replace("-", "").isalnum() or not part.isascii()]
    assert odd == [".well-known"]


def test_every_link_in_the_site_leads_somewhere(real_site: BuiltSite) -> None:
    """Pages, files, fragments, stylesheets, feeds and calendars exist where links say so."""
    assert broken_links(real_site, WEBSITE) == []


def test_links_go_nowhere_that_a_page_cannot_go(real_site: BuiltSite) -> None:
    """Every link is of the web, mail, telephone or a calendar."""
    schemes = {
        link.partition(":")[0]
        for page in pages(real_site).values()
        for link in links(page)
        if not link.startswith(("/", "#"))
    }
    assert schemes <= {"https", "mailto", "tel", "webcal"}


def test_a_site_below_a_path_links_below_it(site: SiteFactory) -> None:
    """With an address such as https://host/sub every link of the site begins with /sub/."""
    body = "\n[root](/contact/) [named]({filename}/pages/contact.md) [course]({course}c)\n"
    page = "Title: Contact\nSlug: contact\nSummary: One sentence.\n\nText.\n"
    built = site.build(
        {
            "news/x/a.md": ARTICLE.replace("Slug", "Redirect-from: /old.html\nSlug") + body,
            "pages/contact.md": page,
            "courses/c.yaml": COURSE + "description: |\n  [root](/contact/)\n",
        },
        site_url="https://host.example/sub",
    )
    assert broken_links(built, "https://host.example/sub") == []
    assert broken_links(built, "https://host.example") != []
    outside = {
        link
        for each in pages(built).values()
        for link in links(each)
        if link.startswith("/") and not link.startswith("/sub/")
    }
    assert outside == set()
    assert "https://host.example/sub/news/x/a-first-article/" in built.text("feeds/news.xml")
    assert "https://host.example/sub/news/x/a-first-article/" in built.text("sitemap.xml")
