"""Another board's site is made of its data files alone, and holds no word of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.board.reading import read_board
from plugins.board.themes_reading import read_themes
from plugins.site.samples import sample_problems
from plugins.sources.yaml_file import read_yaml
from tests.site_factory import ARTICLE, COURSE
from tools.build.request import ROOT

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

BOARD = """sample: no
name: Anglesham Safeguarding Children Board
area: Anglesham
identity: anglesham
website: https://safe.anglesham.example.org
about: Keeping children in Anglesham safe.
contact: {email: board@anglesham.example.org, telephone: 0808 800 5000}
emergency:
  day: {name: First response, telephone: "101", hours: 9am to 5pm}
  night: {name: Night team, telephone: "111", hours: at night}
colours: {brand: "#5a1049", accent: "#7a2069"}
categories: {learning: What we learned}
"""
THEMES = "- {id: neglect, name: Neglect, sentence: When needs are not met.}\n"
FILES = {
    "board.yaml": BOARD,
    "themes.yaml": THEMES,
    "news/learning/a.md": ARTICLE.replace("Slug", "Themes: Neglect\nSlug"),
    "courses/a-short-course.yaml": COURSE.replace(".example", ".example.org")
    + "themes: [Neglect]\n",
    "pages/contact.md": "Title: Contact\nSlug: contact\nSummary: How to reach us.\n\nWrite.\n",
}


def _first_words() -> set[bytes]:
    """Return what the project's own board and themes say that another board's must not."""
    node, _ = read_yaml((ROOT / "content/board.yaml").read_text("utf-8"), "board.yaml")
    board, _ = read_board(node, "board.yaml")
    node, _ = read_yaml((ROOT / "content/themes.yaml").read_text("utf-8"), "themes.yaml")
    themes, _ = read_themes(node, "themes.yaml")
    words = {board.name, board.area, board.identity, board.website, board.contact.email}
    words |= {board.contact.telephone, *(value for _, value in board.colours)}
    words |= {number.telephone for number in (board.day, board.night) if number}
    words |= {each.name for each in board.categories} | {each.id for each in board.categories}
    words |= {each.name for each in themes.listed} | {each.id for each in themes.listed}
    return {word.lower().encode() for word in words if word}


def test_a_second_board_holds_no_word_of_the_first(site: SiteFactory) -> None:
    """Name, area, numbers, colours, categories and themes are the second board's alone."""
    everything = site.build(FILES).everything().lower()
    words = _first_words()
    assert len(words) > 20
    assert sorted(word for word in words if word in everything) == []


def test_a_second_board_is_no_sample() -> None:
    """It says so itself, and has only numbers and addresses that could be a real board's."""
    texts = [(path, str(text)) for path, text in FILES.items()]
    assert list(sample_problems(texts)) == []


def test_a_second_board_says_its_own(site: SiteFactory) -> None:
    """Its numbers, categories, themes, colours and address stand where readers look for them."""
    built = site.build(FILES)
    home = built.page("")
    assert home.title is not None
    assert "Anglesham Safeguarding Children Board" in home.title.get_text()
    numbers = {link["href"] for link in home.select('a[href^="tel:"]')}
    assert {"tel:999", "tel:101", "tel:111", "tel:+448088005000"} <= numbers
    assert "This is a sample" not in home.get_text()
    (stylesheet,) = (file for file in built.files() if file.endswith(".css"))
    assert "--board-brand:#5a1049" in built.text(stylesheet)
    category = built.page("news/learning/").h1
    assert category is not None
    assert category.get_text(strip=True) == "What we learned"
    assert "Neglect" in built.page("themes/").get_text()
    feed = built.text("feeds/news.xml")
    assert "https://safe.anglesham.example.org/news/learning/a-first-article/" in feed
    assert "anglesham:article:a-first-article" in feed


def test_two_boards_share_no_identity(site: SiteFactory) -> None:
    """The same course of two boards has two calendars' worth of UIDs and two guids."""
    uids, guids = set(), set()
    for identity in ("anglesham", "betaby"):
        built = site.build({**FILES, "board.yaml": BOARD.replace("anglesham\n", f"{identity}\n")})
        calendar = built.text("training/calendar.ics")
        uids |= {line for line in calendar.splitlines() if line.startswith("UID:")}
        feed = built.text("feeds/training.xml")
        guids |= {part.partition("<")[0] for part in feed.split('<guid isPermaLink="false">')[1:]}
    assert (len(uids), len(guids)) == (2, 2)
