"""The glossary on the site: its page, the ways to it, and the links that its terms become."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.reading_pages import broken_links, pages
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.site_factory import BuiltSite

TEXT = "NAI and section 47, NAI and s47.\n"
PAGE = f"Title: NAI explained\nSlug: explained\nSummary: NAI in a sentence.\n\n## NAI\n\n{TEXT}"
GLOSSARY = """- term: section 47
  meaning: Part of the Children Act 1989. It speaks of section 47 & NAI.
  also: [s47]
- term: NAI
  id: injury
  meaning: "<b>An injury</b> that someone has caused."
  also: [non-accidental injury]
"""
FILES: Files = {
    "news/x/a.md": ARTICLE + TEXT,
    "case-reviews/r.md": ARTICLE.replace("a-first-article", "r").replace(
        "Summary", "Review-type: NAI review\nReview-subject: Child Z\nSummary"
    )
    + TEXT,
    "guidance/g.md": PAGE,
    "pages/p.md": PAGE,
    "courses/c.yaml": f"{COURSE}description: |\n  {TEXT}",
}
WITH: Files = {**FILES, "glossary.yaml": GLOSSARY}
BODIES = ("news/x/a-first-article/", "case-reviews/r/", "guidance/explained/", "explained/")
DRAFT = ARTICLE.replace("Slug", "Status: draft\nSlug").replace("a-first", "held-back")


def terms(site: BuiltSite, address: str) -> list[tuple[str, str]]:
    """Return the terms of a page that are links, and where they lead.

    A term stands in running text alone.
    """
    page = site.page(address)
    found = [(each.get_text(), str(each["href"])) for each in page.select("a.term")]
    assert len(page.select(".prose a.term")) == len(found)
    return found


@pytest.mark.parametrize("address", [*BODIES, "training/c/"])
def test_the_first_use_of_a_term_leads_to_its_meaning(site: SiteFactory, address: str) -> None:
    """In articles, reviews, guidance, pages and courses each term is a link once, no more."""
    built = site.build(WITH)
    assert terms(built, address) == [
        ("NAI", "/glossary/#injury"),
        ("section 47", "/glossary/#section-47"),
    ]
    assert broken_links(built, "https://board.example") == []


def test_no_other_page_is_changed(site: SiteFactory) -> None:
    """Lists, summaries, facts and the glossary itself hold no such link."""
    built = site.build(WITH)
    linked = {file for file, page in pages(built).items() if page.select("a.term")}
    assert linked == {f"{address}index.html" for address in (*BODIES, "training/c/")}


def test_the_page_says_what_each_term_means(site: SiteFactory) -> None:
    """Terms stand in the order of the alphabet, each at its id, its meaning as plain text."""
    page = site.build(WITH).page("glossary/")
    said = [(each["id"], list(each.stripped_strings)) for each in page.select("main dl > div")]
    assert said == [
        ("injury", ["NAI", "<b>An injury</b> that someone has caused.",
                    "Also: non-accidental injury"]),
        ("section-47", ["section 47",
                        "Part of the Children Act 1989. It speaks of section 47 & NAI.",
                        "Also: s47"]),
    ]  # fmt: skip


def test_the_page_is_found_from_every_page_and_by_search_engines(site: SiteFactory) -> None:
    """The footer, the A to Z and the sitemap lead to it."""
    built = site.build(WITH)
    for file, page in pages(built).items():
        assert [each.get_text() for each in page.select('footer a[href="/glossary/"]')] == [
            "Glossary"
        ], file
    assert built.page("search/").select('main a[href="/glossary/"]') != []
    assert "<loc>https://board.example/glossary/</loc>" in built.text("sitemap.xml")


@pytest.mark.parametrize("files", [FILES, {**FILES, "glossary.yaml": "[]"}], ids=["none", "empty"])
def test_without_a_term_there_is_no_glossary(site: SiteFactory, files: Files) -> None:
    """Neither the page nor any link to it is made, and no text is changed."""
    built = site.build(files)
    assert [file for file in built.files() if "glossary" in file] == []
    assert [file for file, page in pages(built).items() if page.select("[href*=glossary]")] == []
    assert "glossary" not in built.text("sitemap.xml")
    assert terms(built, "explained/") == []


def test_a_term_that_only_a_draft_uses_leads_nowhere_from_it(site: SiteFactory) -> None:
    """A draft stays unwritten, and the glossary stands whole whether texts use it or not."""
    built = site.build({"news/x/d.md": DRAFT + TEXT, "glossary.yaml": GLOSSARY})
    assert b"held-back" not in built.everything()
    assert b'class="term"' not in built.everything()
    assert len(built.page("glossary/").select("main dl > div")) == 2
    assert broken_links(built, "https://board.example") == []


def test_below_a_path_terms_lead_below_it(site: SiteFactory) -> None:
    """With an address such as https://host/sub the links begin with /sub/."""
    built = site.build(WITH, site_url="https://host.example/sub")
    assert terms(built, "explained/")[0] == ("NAI", "/sub/glossary/#injury")
    assert broken_links(built, "https://host.example/sub") == []


def test_a_link_in_the_text_stays_what_it_was(site: SiteFactory) -> None:
    """A term inside a link that names a source is passed over; the next use is the link."""
    text = "[NAI]({filename}/pages/p.md) [NAI]({filename}/news/x/d.md) NAI\n"
    built = site.build({**WITH, "news/x/a.md": ARTICLE + text, "news/x/d.md": DRAFT})
    links = built.page("news/x/a-first-article/").select(".prose a")
    assert [each["href"] for each in links] == ["/explained/", "/glossary/#injury"]


def test_nothing_else_may_stand_at_its_address(site: SiteFactory) -> None:
    """A page of that name is refused beside a glossary, and welcome without one."""
    files = {"pages/p.md": PAGE.replace("Slug: explained", "Slug: glossary")}
    (problem,) = site.problems({**files, "glossary.yaml": GLOSSARY})
    assert problem.startswith("content/pages/p.md:2: slug: “/glossary/” is already taken by a page")
    assert "glossary/index.html" in site.build({**files, "glossary.yaml": "[]"}).files()


def test_the_project_s_own_terms_are_used(real_site: BuiltSite) -> None:
    """The sample shows what a glossary does: most of its terms are a link on some page."""
    library = real_site.library
    used = {href for page in pages(real_site).values() for href in _hrefs(page)}
    assert len(library.glossary.terms) >= 12
    assert len(used) > len(library.glossary.terms) / 2
    for term in library.glossary.terms:
        sentences = term.meaning.split(". ")
        assert max(len(sentence.split()) for sentence in sentences) <= 25, term.name


def _hrefs(page: BeautifulSoup) -> set[str]:
    return {str(each["href"]) for each in page.select("a.term")}
