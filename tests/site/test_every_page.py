"""What every page of the site keeps to, whatever it is about."""

from __future__ import annotations

import getpass
import re
import socket
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.site.reading_pages import pages
from tools.build.request import ROOT

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from tests.site_factory import BuiltSite


@pytest.fixture(scope="module")
def parsed(real_site: BuiltSite) -> dict[str, BeautifulSoup]:
    """Return every page of the project's own site, by its file."""
    return pages(real_site)


def odd_pages(parsed: dict[str, BeautifulSoup], selector: str, count: int = 1) -> list[str]:
    """Return the pages on which a selector does not match `count` times."""
    assert len(parsed) > 30
    return [file for file, page in parsed.items() if len(page.select(selector)) != count]


def test_every_page_has_one_main_heading(parsed: dict[str, BeautifulSoup]) -> None:
    """One h1 stands in the main part, and headings below it skip no level."""
    assert odd_pages(parsed, "h1") == []
    assert odd_pages(parsed, "main h1") == []
    for file, page in parsed.items():
        levels = [int(each.name[1]) for each in page.select("main :is(h1, h2, h3, h4, h5, h6)")]
        steps = [below - above for above, below in pairwise(levels)]
        assert max(steps, default=0) <= 1, file


def test_every_page_names_its_language_and_its_landmarks(parsed: dict[str, BeautifulSoup]) -> None:
    """Each page has its language, a header, a main part, the worried block and a footer."""
    assert odd_pages(parsed, "html[lang=en-GB]") == []
    for selector in ("body > header", "main#page_main", "aside#page_worried", "body > footer"):
        assert odd_pages(parsed, selector) == []


def test_every_page_begins_with_a_skip_link(parsed: dict[str, BeautifulSoup]) -> None:
    """The first thing a keyboard reaches leads to the main part."""
    for file, page in parsed.items():
        first = page.select_one("body a")
        assert first is not None
        assert (first["href"], first.get_text()) == (
            "#page_main",
            "Skip to main content",
        ), file


def test_inner_pages_say_where_the_reader_is(parsed: dict[str, BeautifulSoup]) -> None:
    """Breadcrumbs begin at Home and end with the page itself; only the front page has none."""
    for file, page in parsed.items():
        crumbs = [each.get_text() for each in page.select(".breadcrumbs li")]
        if file == "index.html":
            assert crumbs == []
            continue
        (label,) = page.select(".breadcrumbs__label")
        assert label.get_text() == "You are here:", file
        assert crumbs[0] == "Home", file
        assert page.h1 is not None
        assert crumbs[-1] == page.h1.get_text(), file


def test_every_page_has_a_title_of_its_own(parsed: dict[str, BeautifulSoup]) -> None:
    """The title is the heading and the board's name, and no other page's but a redirect's."""
    parsed = {f: page for f, page in parsed.items() if not page.select("[http-equiv=refresh]")}
    titles = Counter(page.title.get_text() for page in parsed.values() if page.title)
    assert len(titles) == len(parsed)
    name = "Rotherham Safeguarding Children Partnership"
    for file, page in parsed.items():
        assert page.title is not None
        assert page.h1 is not None
        words = name if file == "index.html" else f"{page.h1.get_text()} – {name}"
        assert page.title.get_text() == words


def test_no_id_stands_twice_on_a_page(parsed: dict[str, BeautifulSoup]) -> None:
    """Every id is one element's, and labels name elements that are there."""
    for file, page in parsed.items():
        ids = Counter(str(tag["id"]) for tag in page.find_all(id=True))
        assert [each for each, number in ids.items() if number > 1] == [], file
        labelled = {str(tag["aria-labelledby"]) for tag in page.select("[aria-labelledby]")}
        assert labelled - set(ids) == set(), file


def test_every_page_says_that_the_site_is_a_sample(parsed: dict[str, BeautifulSoup]) -> None:
    """While board.yaml says `sample: yes`, the first words of each header say so."""
    for file, page in parsed.items():
        header = page.select_one("header")
        assert header is not None
        words = next(header.stripped_strings)
        assert words == "A sample, not the real partnership’s site.", file


def test_the_worried_block_of_a_sample_has_no_local_numbers(
    parsed: dict[str, BeautifulSoup],
) -> None:
    """Every page gives 999, Childline and the NSPCC's helpline alone, as links to ring."""
    for file, page in parsed.items():
        numbers = [(each["href"], each.get_text()) for each in page.select("#page_worried dd a")]
        assert numbers == [
            ("tel:999", "999"),
            ("tel:+448001111", "0800 1111"),
            ("tel:+448088005000", "0808 800 5000"),
        ], file


def test_no_page_runs_a_foreign_program_or_asks_another_host(
    parsed: dict[str, BeautifulSoup],
) -> None:
    """One script of our own, else data; no style, no handler, and nothing is fetched elsewhere."""
    for file, page in parsed.items():
        own = [str(each["src"]) for each in page.select("script[src]")]
        assert re.fullmatch(r"/assets/site\.[0-9a-f]{12}\.js", own[0]), file
        assert len(own) == (2 if file == "search/index.html" else 1), file
        data = page.select("script:not([src])")
        assert {each.get("type") for each in data} <= {"application/ld+json"}
        assert page.select("style, iframe, object, embed, [style]") == [], file
        fetched = [each["href"] for each in page.select("link[rel=stylesheet]")]
        fetched += [each["src"] for each in page.select("[src]")]
        assert [each for each in fetched if not str(each).startswith("/")] == [], file
        handlers = [name for tag in page.find_all() for name in tag.attrs if name.startswith("on")]
        assert handlers == [], file


def test_no_file_names_the_machine_that_built_it(real_site: BuiltSite) -> None:
    """No path, host or user of the building machine, and no program's version, is in any byte."""
    everything = real_site.everything()
    reported = (
        str(ROOT),
        str(real_site.folder),
        "/site-packages",
        "Traceback",
        'generator="Pelican',
    )
    assert [each for each in reported if each.encode() in everything] == []
    machine = (socket.gethostname(), f"/home/{getpass.getuser()}", "/root/")
    # In the packed files of the search's index any two letters may stand side by side.
    files = (file for file in sorted(real_site.files()) if not file.startswith("pagefind/"))
    readable = b"\n".join((real_site.folder / file).read_bytes() for file in files)
    assert [each for each in machine if each.encode() in readable] == []
