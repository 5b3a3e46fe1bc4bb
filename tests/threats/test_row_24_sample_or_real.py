"""Threat 24: a real board with a sample's numbers, or a sample that is taken for the real board."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from plugins.site.samples import sample_problems
from tests.building.commands import run
from tests.publishing.conftest import ready
from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tools.build.build import build, check
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    from tests.building.conftest import Place

__all__ = ["ready"]

# One in each range of Ofcom's list, first and last numbers among them, in forms that people write.
DRAMA = (
    "0113 496 0000", "0114 496 0999", "(0115) 496 0123", "0116 4960123", "+44 117 496 0123",
    "+44 (0)118 496 0123", "0121-496-0123", "0044 131 496 0123", "01414960123", "0151 4960 123",
    "0161 496 0123", "0191 498 0123", "020 7946 0958", "028 9649 6123", "029 2018 0123",
    "01632 960000", "01632 960999", "(01632) 960 123", "+441632960123", "07700 900123",
    "07700 900 999", "08081 570123", "0808 157 0123", "0909 8790123", "03069 990123",
    "01632\u00a0960\u00a0123", "01632.960.123",
)  # fmt: skip
REAL = (
    "0808 800 5000", "0800 1111", "999", "101", "0113 496 1000", "0161 498 0123", "01632 961000",
    "020 7946 1000", "028 9649 7000", "07700 901000", "0300 123 4567", "2026-11-02 and 960123",
    "ISBN 978-0-306-40615-7", "101632 9601234", "01632 9601234",
)  # fmt: skip
NOBODYS = (
    "ask@board.example", "Ask@Board.EXAMPLE", "https://a.b.example/c?d#e", "//a.invalid",
    "www.x.test", "board.example", "http://localhost.test:8000/",
)  # fmt: skip
SOMEBODYS = (
    "ask@board.example.org", "https://example.org/", "form.example.pdf", "https://test.org.uk/",
    "the latest.Test it", "an example", "https://examples.co.uk/a.example/b",
)  # fmt: skip
SAYS_SO = (
    "# Sample data.", "This is sample data.", "On this sample site they are made up.",
    "This is a sample announcement.", "name: Sample Riverside Centre", "Sample Market Hall",
    "2 Sample Street, Rotherham", "Sample House", "Title: Sample course for childminders",
    '{title: "sample course"}', "area: Sample area", "a,2027-02-02,Sample Library Learning Room",
)  # fmt: skip
HONEST = (
    "Title: Sample letter to parents", "title: Sample safer recruitment policy",
    "A sample of 40 records was read.", "The sample sizes were small.", "A blood sample was taken.",
    "Records were sampled.", "Sampleton Library, 2 High Street, Sampleton", "Sample questions",
    "Write to Mr Sample at the Town Hall.",
)  # fmt: skip


def rules(text: str) -> list[str]:
    """Return the rule of each problem in the text of a file."""
    return [each.rule for each in sample_problems([("content/a.md", text)])]


@pytest.mark.parametrize("number", DRAMA)
def test_a_number_kept_for_drama_is_refused(number: str) -> None:
    """In every range and form, among other digits and twice in a line."""
    assert rules(f"Ring {number}.") == ["sample-number"]
    assert rules(f"On 2 May 2027 {number}, or 0800 1111, {number}\n") == ["sample-number"] * 2


@pytest.mark.parametrize("number", REAL)
def test_a_number_that_may_be_answered_is_not(number: str) -> None:
    """National numbers, those just beside the ranges, and digits that are no telephone number."""
    assert rules(f"Ring {number}.") == []


def test_addresses_that_can_be_nobodys_are_refused() -> None:
    """Wherever the name stands, in any letter case; a file's name and other endings are not."""
    assert [(each, rules(f"See {each}.")) for each in NOBODYS] == [
        (each, ["sample-address"]) for each in NOBODYS
    ]
    assert [each for each in SOMEBODYS if rules(f"See {each}.")] == []


def test_what_says_that_it_is_a_sample_is_refused() -> None:
    """Texts, titles and places do; papers that a board really publishes do not."""
    assert [(each, rules(f"{each}\n")) for each in SAYS_SO] == [
        (each, ["sample-text"]) for each in SAYS_SO
    ]
    assert [each for each in HONEST if rules(f"{each}\n")] == []


FILES = {
    "news/x/a.md": ARTICLE + "\nRing 01632 960123 or see https://a.example/.\n",
    "pages/contact.md": "Title: Contact\nSlug: contact\nSummary: x@a.example.\n\nSample data.\n",
    "courses/a-course.yaml": COURSE.replace("venue: online", "venue: hall"),
    "courses/venues.yaml": "hall: {name: Sample Hall, address: 1 High Street}\n",
    "courses/a.csv": "course,date,book\na-course,2027-03-02,https://b.example.org/07700-900123\n",
    "themes.yaml": "- {id: x, name: Sample theme}\n",
}
THEMES = "- {id: x, name: Neglect}\n"
FOUND = [
    "courses/a-course.yaml:3: sample-address",
    "courses/a.csv:2: sample-number",
    "courses/venues.yaml:1: sample-text",
    "news/x/a.md:8: sample-address",
    "news/x/a.md:8: sample-number",
    "pages/contact.md:3: sample-address",
    "pages/contact.md:5: sample-text",
    "themes.yaml:1: sample-text",
]


@pytest.mark.parametrize("command", ["check", "publish"])
def test_check_and_publish_refuse_a_sample_in_every_file(command: str, ready: Place) -> None:
    """All at once, each at its line; nothing is published."""
    SiteFactory(ready.content.parent).write(FILES)
    done = run(command, *ready.words)
    found = [line.removeprefix("content/") for line in done.lines if ": sample-" in line]
    assert [": ".join(line.split(": ")[:2]) for line in found] == FOUND
    assert (done.status, ready.output.exists()) == (1, False)


def test_a_sample_may_hold_all_of_it_and_a_build_asks_for_nothing(ready: Place) -> None:
    """With `sample: yes` the same files are published, and `build` makes a real board's site."""
    SiteFactory(ready.content.parent).write({**FILES, "themes.yaml": THEMES})
    words = ("--content", ready.content, "--today", "2027-01-01")
    assert run("build", *words, "--output", ready.output.with_name("built")).status == 0
    board = ready.content / "board.yaml"
    board.write_text(f"sample: yes\n{board.read_text('utf-8')}", "utf-8")
    assert run("publish", *ready.words).status == 0


def test_while_the_board_file_cannot_be_read_nothing_is_said_of_samples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whose site it is, is not known before; of these faults the one in board.yaml stays."""
    content = SiteFactory(tmp_path).write(
        {**FILES, "themes.yaml": THEMES, "board.yaml": "sampel: yes\nname: B\narea: A\n"}
    )
    assert check(Request(content, today="2027-01-01")) == 1
    said = capsys.readouterr().out
    assert "unknown-key" in said
    assert "sample-" not in said


def test_every_page_of_a_sample_says_so_and_keeps_search_engines_out(tmp_path: Path) -> None:
    """Each says so at its top and in its head, redirects too; robots.txt forbids all."""
    files = {**FILES, "themes.yaml": THEMES, "board.yaml": "sample: yes\nname: B\narea: A\n"}
    files["news/x/b.md"] = ARTICLE.replace("a-first", "b").replace(
        "Slug", "Redirect-from: /old\nSlug"
    )
    content = SiteFactory(tmp_path).write(files)
    assert build(Request(content, tmp_path / "site", today="2027-01-01")) == 0
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > 20
    for file in pages:
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        first = page.select_one("header > :first-child")
        assert first is not None
        assert first.get_text() == "A sample, not the real partnership’s site."
        assert page.select('head meta[name="robots"][content="noindex"]'), file
    robots = (tmp_path / "site" / "robots.txt").read_text("utf-8")
    assert robots == "User-agent: *\nDisallow: /\n"


_SAMPLES = "plugins/site/samples.py"
_SOURCES = ("test_check_and_publish_refuse_a_sample_in_every_file",)
GUARDS = (
    Guard(
        "a real board's sources",
        "tools/build/file_rules.py",
        "        problems += found_in_each(sample_problems, texts, itemgetter(0))\n",
        "        pass\n",
        _SOURCES,
    ),
    Guard(
        "an unreadable board",
        "tools/build/file_rules.py",
        "    is_known = not any(",
        "    is_known = True or any(",
        ("test_while_the_board_file_cannot_be_read_nothing_is_said_of_samples",),
    ),
    Guard(
        "drama numbers",
        _SAMPLES,
        "        for found in _DRAMA_NUMBER.finditer(",
        "        for found in _NOBODYS.finditer(",
        ("test_a_number_kept_for_drama_is_refused", *_SOURCES),
    ),
    Guard(
        "endings",
        _SAMPLES,
        "# guard: endings",
        "_IN_NOBODYS: tuple[str, ...] = ()",
        ("test_addresses_that_can_be_nobodys_are_refused", *_SOURCES),
    ),
    Guard(
        "the word itself",
        _SAMPLES,
        "# guard: the word itself",
        "if False:",
        ("test_what_says_that_it_is_a_sample_is_refused", *_SOURCES),
    ),
    Guard(
        "the line at the top",
        "theme/templates/partials/header.html",
        "  {% if site.is_sample %}\n",
        "  {% if false %}\n",
        ("test_every_page_of_a_sample_says_so_and_keeps_search_engines_out",),
    ),
    Guard(
        "noindex",
        "theme/templates/base.html",
        "  {% if site.is_sample or not head.is_listed %}\n",
        "  {% if not head.is_listed %}\n",
        ("test_every_page_of_a_sample_says_so_and_keeps_search_engines_out",),
    ),
    Guard(
        "robots.txt",
        "plugins/site/machine_files.py",
        "# guard: robots.txt",
        "if False:",
        ("test_every_page_of_a_sample_says_so_and_keeps_search_engines_out",),
    ),
)
test_guards = guarded(__file__, GUARDS)
