"""The order of articles, and the pages that a long list goes on over."""

from __future__ import annotations

from tests.site_factory import ARTICLE, BuiltSite, Files, SiteFactory


def article(name: str, date: str) -> str:
    """Return an article of a date, with a name as its title and slug."""
    return (
        ARTICLE.replace("a-first-article", name)
        .replace("A first article", name)
        .replace("2026-01-05", date)
    )


def titles(built: BuiltSite, address: str) -> list[str]:
    """Return the titles on a list page, in order."""
    return [each.get_text() for each in built.page(address).select(".entry__title")]


def test_the_newest_stands_first_and_equals_by_title(site: SiteFactory) -> None:
    """Lists go by day and time of `Date`, then by title, however it is written."""
    files: Files = {
        "news/x/1.md": article("b-middle", "2026-03-02"),
        "news/x/2.md": article("c-first", "Tuesday 3 March 2026, 6.30pm"),
        "news/x/3.md": article("d-second", "2026-03-03 9:00"),
        "news/y/4.md": article("a-middle", "2 March 2026"),
        "news/y/5.md": article("e-last", "2025-12-31"),
    }
    built = site.build(files)
    assert titles(built, "news/") == ["c-first", "d-second", "a-middle", "b-middle", "e-last"]
    assert titles(built, "news/x/") == ["c-first", "d-second", "b-middle"]
    assert titles(built, "") == ["c-first", "d-second", "a-middle", "b-middle", "e-last"]


def test_guidance_stands_by_title(site: SiteFactory) -> None:
    """Guidance has no date, so the alphabet orders it, capitals or not."""
    guidance = "Title: {0}\nSlug: {0}\nSummary: One sentence.\n\nText.\n"
    files: Files = {
        f"guidance/{place}.md": guidance.format(name).replace(f"Slug: {name}", f"Slug: g{place}")
        for place, name in enumerate(("b", "C", "a"))
    }
    assert titles(site.build(files), "guidance/") == ["a", "b", "C"]


def test_the_twenty_first_article_begins_a_second_page(site: SiteFactory) -> None:
    """Lists of 20 go on at `page/2/`, linked both ways, with titles of their own."""
    files: Files = {f"news/x/{n}.md": article(f"n{n:02}", f"2026-01-{n:02}") for n in range(1, 22)}
    built = site.build(files, site_url="https://board.example/sub")
    first, second = built.page("news/"), built.page("news/page/2/")
    assert titles(built, "news/") == [f"n{n:02}" for n in range(21, 1, -1)]
    assert titles(built, "news/page/2/") == ["n01"]
    assert titles(built, "news/x/page/2/") == ["n01"]
    assert "news/page/3/index.html" not in built.files()
    assert [each["href"] for each in first.select("a[rel=next]")] == ["/sub/news/page/2/"]
    assert [each["href"] for each in second.select("a[rel=prev]")] == ["/sub/news/"]
    assert first.title is not None
    assert second.title is not None
    assert second.title.get_text() != first.title.get_text()
    assert [each["href"] for each in second.select("link[rel=canonical]")] == [
        "https://board.example/sub/news/page/2/"
    ]


def test_twenty_articles_need_no_second_page(site: SiteFactory) -> None:
    """A full page alone has no page links."""
    files: Files = {f"news/x/{n}.md": article(f"n{n:02}", f"2026-01-{n:02}") for n in range(1, 21)}
    built = site.build(files)
    assert [file for file in built.files() if "/page/" in file] == []
    assert built.page("news/").select(".pagination") == []
