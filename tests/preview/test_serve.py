"""The preview shows what is true after every save, and lives through every fault."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.preview.conftest import FILES
from tests.site_factory import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.preview.conftest import Preview

ABOUT = "about/"
SOON = 10_000


@pytest.fixture
def page(browser: Browser, shared: Preview) -> Iterator[Page]:
    """Yield an open page of the preview."""
    with browser.new_context() as context:
        opened = context.new_page()
        opened.goto(f"{shared.address}{ABOUT}")
        expect(opened.locator("h1")).to_have_text("About us")
        yield opened


def _shows_fault(page: Page, place: str) -> None:
    expect(page.locator("h1")).to_have_text("The site cannot be built", timeout=SOON)
    expect(page.locator("li").first).to_contain_text(place, timeout=SOON)


def _shows_site(page: Page, text: str = "About us") -> None:
    expect(page.locator("h1")).to_have_text(text, timeout=SOON)


FAULTS = {
    "news/good-practice/a.md": (("Date: 2026-01-05", "Date: 05/01/2026"), 2),
    "pages/about.md": (("Summary:", "Sumary:"), 3),
    "courses/a-short-course.yaml": (("2027-02-02", "2 February"), 9),
    "courses/dates.csv": (("hall", "hull"), 2),
    "courses/venues.yaml": (("address", "adress"), 1),
    "themes.yaml": (("name: Recording", "title: Recording"), 2),
    "glossary.yaml": (("meaning", "meanign"), 2),
    "board.yaml": (("area", "aera"), 2),
}


@pytest.mark.parametrize("path", FAULTS)
def test_a_fault_in_a_file_is_seen_and_goes_when_fixed(
    path: str, shared: Preview, page: Page
) -> None:
    """A fault in each kind of file appears in the open page with file and line, until fixed."""
    (right, wrong), line = FAULTS[path]
    shared.write(path, FILES[path].replace(right, wrong))
    expect(page.get_by_text(f"content/{path}:{line}").first).to_be_visible(timeout=SOON)
    shared.write(path, FILES[path])
    _shows_site(page)


def test_a_fault_in_a_template_is_seen_and_goes_when_fixed(shared: Preview, page: Page) -> None:
    """A template's fault names the template and its line; deleted and brought back, all is well."""
    template = shared.theme / "templates" / "page.html"
    text = template.read_text("utf-8")
    template.write_text(text + "\n{% if %}\n", "utf-8")
    _shows_fault(page, "theme/templates/page.html:")
    template.write_text(text, "utf-8")
    _shows_site(page)
    template.unlink()
    _shows_fault(page, "page")
    template.write_text(text, "utf-8")
    _shows_site(page)
    assert shared.lives


def test_it_lives_through_what_editors_do(shared: Preview, page: Page) -> None:
    """A folder renamed, an empty file and a tab in a course are reported, and then forgotten."""
    news = shared.content / "news"
    news.rename(shared.content / "nwes")
    _shows_fault(page, "content/nwes:1")
    (shared.content / "nwes").rename(news)
    _shows_site(page)
    shared.write("pages/about.md", "")
    _shows_fault(page, "content/pages/about.md:1")
    shared.write("pages/about.md", FILES["pages/about.md"])
    _shows_site(page)
    course = "courses/a-short-course.yaml"
    shared.write(course, FILES[course].replace("  - date", "\t- date"))
    _shows_fault(page, f"content/{course}:9")
    shared.write(course, FILES[course])
    _shows_site(page)
    assert shared.lives


def test_a_hundred_saves_in_five_seconds_end_in_the_last(shared: Preview, page: Page) -> None:
    """However fast the saves come, what stands in the end is the last of them."""
    text = FILES["pages/about.md"]
    for save in range(100):
        shared.write("pages/about.md", text.replace("About us", f"Save {save}"))
        time.sleep(0.05)
    _shows_site(page, "Save 99")
    assert shared.lives


def test_every_component_is_shown_and_changes_with_its_macro(shared: Preview, page: Page) -> None:
    """The page of components is there, reloads at a save, and reports a macro half written."""
    page.goto(f"{shared.address}.preview/components")
    _shows_site(page, "Components")
    expect(page.get_by_role("heading", name="status", exact=True)).to_be_visible()
    macro = shared.theme / "templates" / "components" / "status.html"
    text = macro.read_text("utf-8")
    macro.write_text(text.replace("</strong>", "!</strong>"), "utf-8")
    expect(page.locator(".status--full").first).to_have_text("Full!", timeout=SOON)
    macro.write_text(text.replace("macro status(", "macro sttaus("), "utf-8")
    expect(page.locator("h1")).to_have_text("The site cannot be built", timeout=SOON)
    macro.write_text(text, "utf-8")
    _shows_site(page, "Components")
    assert shared.lives


def test_a_missing_address_gets_the_page_for_it(shared: Preview, page: Page) -> None:
    """An address that is not there is answered with 404 and the site's own page."""
    answer = page.goto(f"{shared.address}nowhere/")
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Page not found")


def test_a_folder_without_its_slash_is_led_to_it(shared: Preview, page: Page) -> None:
    """As on a real host, an address without its last slash goes on to the page."""
    page.goto(f"{shared.address}about")
    assert page.url == f"{shared.address}about/"


@pytest.mark.alone
def test_an_open_page_changes_within_two_seconds_at_300_pages(
    preview: Preview, browser: Browser
) -> None:
    """Among 300 articles, a saved page is seen as it is now two seconds later at most."""
    for number in range(300):
        text = ARTICLE.replace("a-first-article", f"article-{number}") + "\n\nMore text. " * 200
        preview.write(f"news/good-practice/{number}.md", text)
    with browser.new_page() as page:
        page.goto(f"{preview.address}news/good-practice/article-299/")
        page.wait_for_function("document.title.startsWith('A first article')", timeout=30_000)
        time.sleep(3)  # the saves before may still be building
        took = []
        for words in ("Once", "Twice", "Thrice"):
            saved = time.perf_counter()
            article = ARTICLE.replace("a-first-article", "article-299")
            preview.write("news/good-practice/299.md", article.replace("A first article", words))
            expect(page.locator("h1")).to_have_text(words, timeout=SOON)
            took.append(time.perf_counter() - saved)
    assert sorted(took)[1] < 2.0, took


def test_what_is_held_back_is_named_at_every_build(preview: Preview) -> None:
    """Whoever looks for a text that is not shown reads until when it waits."""
    text = ARTICLE.replace("a-first-article", "waits").replace("Slug", "Publish: 2027-03-03\nSlug")
    preview.write("news/x/waits.md", text)
    assert preview.process.stdout
    assert preview.process.stdout.readline() == "Built, version 2.\n"
    held = "Held back: content/news/x/waits.md until 3 March 2027\n"
    assert preview.process.stdout.readline() == held
