"""board.yaml: what is read of it, and every problem at once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from plugins.board.model import Agency, Board, Category, EmergencyNumber
from plugins.board.reading import read_board
from plugins.sources.contacts import Contact
from plugins.sources.yaml_file import read_yaml
from tests.cases.reading import Case, cases, expected_files
from tests.site_factory import ARTICLE, Files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

PATH = "board.yaml"
ARTICLES: Files = {"news/good-practice/a.md": ARTICLE}
WHOLE = """sample: no
identity: sampleton
name: Sampleton Partnership
area: Sampleton
about: The organisations that work together.
website: https://sampleton.example/
exit: https://neutral.example/
contact: {email: hello@sampleton.example, telephone: 01632 960100}
address: |
  Town Hall
  Sampleton
emergency:
  day: {name: Social care, telephone: 01632 960101, hours: by day}
  night: {name: Duty team, telephone: 01632 960102}
time_zone: Europe/Dublin
language: en-IE
colours: {brand: "#0b4a5e", accent: "#1B7488"}
categories:
  good-practice: Good practice
  news-of-schools: News of schools
agencies: {police: Police, early-years: Early years providers}
"""


@pytest.mark.parametrize("case", cases("board"), ids=lambda case: case.name)
def test_a_board_is_refused_for_all_its_faults(site: SiteFactory, case: Case) -> None:
    """A broken board.yaml gives exactly the problems expected, each with its line."""
    assert site.problems({**ARTICLES, PATH: case.data}) == case.lines(f"content/{PATH}")


def test_every_expectation_belongs_to_a_file_and_names_a_problem() -> None:
    """No case expects nothing, and no expectation is left of a file that is gone."""
    assert [case.name for case in cases("board") if not case.problems] == []
    assert expected_files("board") == {case.name for case in cases("board")}


@pytest.mark.parametrize(
    ("more", "advised"),
    [
        ("", ["website"]),
        ("sample: yes\n", []),
        ("website: https://sampleton.example\n", []),
        ("websiet: https://sampleton.example\n", []),
        ("website: sampleton\n", []),
    ],
)
def test_a_real_board_is_advised_to_write_its_address(more: str, advised: list[str]) -> None:
    """Said once, and only where the board is real and nothing like an address is there."""
    node, _ = read_yaml(f"name: The board\narea: Anywhere\n{more}", PATH)
    _, problems = read_board(node, PATH)
    assert [each.rule for each in problems if each.advice] == advised


def test_every_key_is_read(site: SiteFactory) -> None:
    """A board that says everything is read whole; a slash at the end of its address goes."""
    assert site.build({**ARTICLES, PATH: WHOLE}).library.board == Board(
        name="Sampleton Partnership",
        area="Sampleton",
        sample=False,
        identity="sampleton",
        about="The organisations that work together.",
        website="https://sampleton.example",
        exit="https://neutral.example/",
        contact=Contact("hello@sampleton.example", "01632 960100"),
        address="Town Hall\nSampleton",
        day=EmergencyNumber("Social care", "01632 960101", "by day"),
        night=EmergencyNumber("Duty team", "01632 960102"),
        zone=ZoneInfo("Europe/Dublin"),
        language="en-IE",
        colours=(("brand", "#0b4a5e"), ("accent", "#1B7488")),
        categories=(
            Category("good-practice", "Good practice"),
            Category("news-of-schools", "News of schools"),
        ),
        agencies=(Agency("police", "Police"), Agency("early-years", "Early years providers")),
    )


def test_one_number_by_day_and_at_night_is_advised() -> None:
    """However it is written; two numbers are as they should be."""
    board = (
        "name: B\narea: A\nwebsite: https://b.example\nemergency:\n  day: {{name: A, telephone: "
    )
    board += "01632 960101}}\n  night: {{name: B, telephone: {}}}\n"
    same, _ = read_yaml(board.format("01632960101"), PATH)
    other, _ = read_yaml(board.format("01632 960102"), PATH)
    assert [(each.line, each.rule, each.advice) for each in read_board(same, PATH)[1]] == [
        (4, "telephone", True)
    ]
    assert read_board(other, PATH)[1] == []


def test_an_agency_goes_by_its_name_or_its_word() -> None:
    """Letter case does not matter; what is not listed is reported with the nearest that is."""
    listed = Board("B", "A", agencies=(Agency("early-years", "Early years providers"),))
    assert listed.agency("early YEARS providers") == listed.agencies[0]
    assert listed.agency("early-years") == listed.agencies[0]
    assert listed.agency("Police") is None
    assert "Did you mean “Early years providers”?" in listed.unknown_agency("Early year provider")


@pytest.mark.parametrize("name", ["Police and Social Care", "Police & Health", "Police/Health"])
def test_two_agencies_in_one_name_are_to_be_separated(name: str) -> None:
    """The name of one that is near would leave the other out."""
    care = Agency("social-care", "Children’s social care")
    said = Board("B", "A", agencies=(care, Agency("police", "Police"))).unknown_agency(name)
    assert said == (
        f"board.yaml lists no agency “{name}”. It joins two: write each, with a comma between them."
    )


def test_an_agency_with_and_in_its_name_is_offered() -> None:
    """A slip in it makes no second agency of it."""
    listed = Board("B", "A", agencies=(Agency("care", "Health and social care"),))
    assert "Did you mean “Health and social care”?" in listed.unknown_agency("Heath & social care")


def test_without_a_list_any_agency_is_accepted() -> None:
    """A board that lists none takes the name as written, and makes its address of it."""
    assert Board("B", "A").agency("Youth justice") == Agency("youth-justice", "Youth justice")
    assert Board("B", "A").agency("警察") is None
    assert "list it in board.yaml" in Board("B", "A").unknown_agency("警察")


def test_name_and_area_are_enough(site: SiteFactory) -> None:
    """What a board leaves out has the defaults: London, en-GB, no numbers, not a sample."""
    content = {**ARTICLES, PATH: "name: Sampleton Partnership\narea: Sampleton\n"}
    board = site.build(content).library.board
    assert board == Board(name="Sampleton Partnership", area="Sampleton")
    assert (board.zone.key, board.language, board.sample) == ("Europe/London", "en-GB", False)


def test_without_a_file_the_sample_board_stands_in(site: SiteFactory) -> None:
    """A folder without board.yaml is built, for a board that says it is a sample."""
    board = site.build(ARTICLES).library.board
    assert board == Board(
        name="Sample Safeguarding Children Partnership", area="Sample area", sample=True
    )


@pytest.mark.parametrize(
    "data",
    [
        WHOLE.encode("utf-8-sig"),
        WHOLE.replace("\n", "\r\n"),
        WHOLE.replace("name:", "NAME:").replace("NAME: Social", "name: Social"),
        WHOLE.replace("sample: no", "sample: No"),
    ],
    ids=["byte-order mark", "CRLF", "letter case of keys", "letter case of no"],
)
def test_how_a_file_was_saved_changes_nothing(site: SiteFactory, data: str | bytes) -> None:
    """A byte-order mark, line ends and letter case mean nothing."""
    plain = site.build({**ARTICLES, PATH: WHOLE}).library.board
    assert site.build({**ARTICLES, PATH: data}).library.board == plain


def test_a_category_without_an_article_has_a_page(site: SiteFactory) -> None:
    """A board may name a category before its first article: its page and its feed stand empty."""
    built = site.build({**ARTICLES, PATH: WHOLE})
    assert "There is no news" in built.page("news/news-of-schools/").get_text()
    assert "feeds/news/news-of-schools.xml" in built.files()
