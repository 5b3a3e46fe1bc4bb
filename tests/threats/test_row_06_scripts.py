"""Threat 6: script in titles, themes, summaries, course fields, Markdown or SVG; links that run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from plugins.markdown.body import body_html
from tests.site.reading_pages import pages
from tests.site_factory import ARTICLE, COURSE, BuiltSite, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.harms import harms
from tests.threats.hostile import DAY, REPORTED, SHOWN, WORDS, bodies, fields
from tests.threats.reported import reported

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

AT = "news/x/a.md"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site whose every field holds a script that ends any element it stands in."""
    words = "<script>alert(1)</script></title>\"'><img src=x onerror=alert(1)>"
    return SiteFactory(tmp_path_factory.mktemp("hostile")).build(fields(words), DAY)


def own(page: BeautifulSoup) -> str:
    """Return a page's HTML without what the theme itself has of scripts, forms and heads."""
    theme = "head, script[src^='/assets/'], form[role=search], .search, template"
    for each in page.select(theme):
        each.decompose()
    return str(page)


def test_every_trick_in_a_text_is_reported_with_its_line(site: SiteFactory) -> None:
    """None is lost in silence: the editor learns what the page would not show."""
    form = re.compile(r"content/news/x/t(\d+)\.md:(?:[6-9]|10): (?:markup|link): “.+”")
    found = [form.match(line) for line in site.problems(bodies(REPORTED), DAY)]
    said = {int(each[1]) for each in found if each}
    assert [REPORTED[n] for n in sorted({*range(len(REPORTED))} - said)] == []


@pytest.mark.parametrize("trick", [*REPORTED, *SHOWN])
def test_no_trick_in_a_text_comes_through(trick: str) -> None:
    """Were it not reported, its page would still hold nothing that runs, fetches or disguises."""
    assert harms(body_html(trick)) == []


def test_no_words_of_a_field_become_markup(built: BuiltSite) -> None:
    """They make no element, no handler and no address that runs on any page."""
    parsed = pages(built)
    assert len(parsed) > 25
    found = {}
    for file, page in parsed.items():
        scripts = page.select("script:not([src^='/assets/']):not([type='application/ld+json'])")
        images = page.select("img")
        found[file] = [str(each) for each in (*scripts, *images)] + harms(own(page))
    assert {file: said for file, said in found.items() if said} == {}


def test_structured_data_cannot_end_its_element(built: BuiltSite) -> None:
    """The JSON of a course has no angle bracket."""
    data = built.text("training/a/index.html").partition("application/ld+json")[2]
    assert "<script>alert" not in data.partition("</script>")[0]
    assert "alert(1)" in data.partition("</script>")[0]


def test_what_a_feed_unpacks_is_text(built: BuiltSite) -> None:
    """The HTML of an item is a paragraph, whatever its words."""
    feeds = sorted(file for file in built.files() if file.endswith(".xml") and "feeds/" in file)
    items = [item for feed in feeds for item in ET.fromstring(built.text(feed)).iter("item")]  # noqa: S314
    assert items
    assert [harms(str(item.findtext("description"))) for item in items] == [[]] * len(items)


def test_the_icon_is_a_picture_whatever_the_area(built: BuiltSite) -> None:
    """Its letter is “<”, and it is still SVG."""
    (icon,) = (file for file in built.files() if file.endswith(".svg"))
    try:
        letters = [each.text for each in ET.fromstring(built.text(icon)).iter() if each.text]  # noqa: S314
    except ET.ParseError as error:
        letters = [str(error)]
    assert letters == ["<"]


@pytest.mark.parametrize(
    "address", ["javascript://board.example/%0aalert(1)", "data:text/html,x", "vbscript:x"]
)
def test_a_booking_page_is_a_web_address(address: str, site: SiteFactory) -> None:
    """No other scheme stands in a field that becomes a link."""
    assert reported(site, {"courses/a.yaml": f"{COURSE}book: '{address}'\n"}) == [
        (
            f"content/courses/a.yaml:10: book: “{address}” is not a web address: it begins with "
            "https:// and has no spaces."
        )
    ]


def test_no_heading_takes_an_id_of_the_page_s_own(site: SiteFactory) -> None:
    """Text that is named as a part of the page is gets an id that no part has."""
    trick = "## page_main\n\n## page__exit\n\n"
    page = site.build({AT: f"{ARTICLE}\n{trick}"}).page("news/x/a-first-article/")
    ids = [str(each["id"]) for each in page.find_all(id=True)]
    assert sorted(ids) == sorted(set(ids))
    assert {"page-main", "page-exit"} <= set(ids)


@pytest.mark.parametrize("mark", ["\u202e", "\u202d", "\x1b", "\x08"])
def test_no_mark_turns_letters_round(mark: str, site: SiteFactory) -> None:
    """A title cannot be made to read as another."""
    said = reported(site, {AT: ARTICLE.replace("A first", f"A {mark}tsrif")})
    assert said == [
        (
            f"content/{AT}:1: control-character: An invisible control character "
            f"(code {ord(mark):#04x}) stands here: delete it."
        )
    ]


def test_a_key_with_a_mark_that_nobody_sees_is_that_key(site: SiteFactory) -> None:
    """A zero-width space in a key hides no line from the rules; a byte-order mark is no fault."""
    said = reported(site, {AT: ARTICLE.replace("Slug:", "Sl\u200bug: A\nSlug:")})
    assert (
        f"content/{AT}:4: duplicate-key: “Slug” stands twice, first in line 3. Delete the one that "
        "is wrong."
    ) in said
    assert reported(site, {AT: f"\ufeff{ARTICLE}"}) == []


@pytest.mark.parametrize("words", WORDS)
def test_words_that_only_look_like_a_trick_are_no_problem(words: str, site: SiteFactory) -> None:
    """A field may hold any of them: it is text."""
    assert reported(site, {AT: ARTICLE.replace("A first article", f"A {words}")}) == []


_BODY = "plugins/markdown/sanitising.py"
_MARKUP = "plugins/markdown/written_markup.py"
_TRICKS = ("test_no_trick_in_a_text_comes_through",)
_FIELDS = ("test_no_words_of_a_field_become_markup",)
GUARDS = (
    Guard("escaping in templates", "pelicanconf.py", '"autoescape": True,', '"autoescape": False,',
          _FIELDS),
    Guard("the sanitiser", _BODY, "_cleaner(heading_ids, written).clean(html)", "html", _TRICKS),
    Guard("elements", _BODY, "# guard: elements", 'tags=TAGS | {"iframe", "form", "svg"},',
          _TRICKS),
    Guard("handlers", _BODY, "# guard: handlers",
          '"*": {"dir", "lang", "title", "onclick", "onerror"},', _TRICKS),
    Guard("styles", _BODY, "# guard: handlers",
          '"*": {"dir", "lang", "title", "style"},', _TRICKS),
    Guard("schemes", _BODY, 'SCHEMES = {"http",', 'SCHEMES = {"javascript", "data", "http",',
          _TRICKS),
    Guard("markup is reported", _MARKUP,
          '        if tag not in {*TAGS, "h1"}:', "        if False:",
          ("test_every_trick_in_a_text_is_reported_with_its_line",)),
    Guard("handlers are reported", _MARKUP,
          '"attribute" if name.startswith("on") else "dress"', '"dress"',
          ("test_every_trick_in_a_text_is_reported_with_its_line",)),
    Guard("links that run are reported", _BODY,
          "return found is not None and found[1].lower() not in SCHEMES", "return False",
          ("test_every_trick_in_a_text_is_reported_with_its_line",)),
    Guard("structured data", "plugins/courses/structured_data.py",
          '.replace("<", "\\\\u003c")', "", ("test_structured_data_cannot_end_its_element",)),
    Guard("feeds", "plugins/output/feeds.py", "escape(item.summary, quote=False)", "item.summary",
          ("test_what_a_feed_unpacks_is_text",)),
    Guard("the icon", "plugins/site/assets.py", "escape(board.area[:1].upper())",
          "board.area[:1].upper()", ("test_the_icon_is_a_picture_whatever_the_area",)),
    Guard("addresses in fields", "plugins/sources/values.py",
          'parts.scheme not in {"http", "https"} or ', "",
          ("test_a_booking_page_is_a_web_address",)),
    Guard("ids of headings", "plugins/markdown/elements.py",
          "# guard: ids of headings", "return text",
          ("test_no_heading_takes_an_id_of_the_page_s_own",)),
    Guard("marks that turn letters round", "plugins/sources/text_file.py", r"\u202d\u202e", "",
          ("test_no_mark_turns_letters_round",)),
)  # fmt: skip
test_guards = guarded(__file__, GUARDS)
