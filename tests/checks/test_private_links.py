"""Links that lead readers nowhere are found wherever they stand; what readers can open is not."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from plugins.articles.references import body_problems
from plugins.checks.texts.field_words import field_problems
from plugins.courses.fields import booking_page
from plugins.sources.fields import UnreadableError
from plugins.sources.nodes import Text
from plugins.sources.private_links import FILE_MESSAGE, private_link
from plugins.sources.values import web_address
from tests.checks.anonymity.reading import HEADER, PATH, problems
from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tools.build.build import check
from tools.build.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.sources.nodes import Node

TODAY = date(2027, 1, 1)
NEWS = "content/news/good-practice/a.md"
BODY_LINE = ARTICLE.count("\n") + 1
WHO = "jane.doe"
SAFE = (
    "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.gov.example%2Fadvice"
    f"&data=05%7C01%7C{WHO}%40board.example%7Cabc%7C0%7C638&sdata=Zz%3D&reserved=0"
)
WRAPPED = (
    SAFE,
    SAFE.replace("eur01", "gbr01"),
    SAFE.replace("https://eur01", "HTTPS://NAM12"),
    "https://usg02.safelinks.protection.office365.us/?url=https%3A%2F%2Fwww.gov.example",
    "https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=x",
    "https://urldefense.com/v3/__https://www.gov.example/a__;!!CVb4j_0G!abc$",
    "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.gov.example",
    "https://protect-eu.mimecast.com/s/AbCdEf?domain=gov.example",
    "https://url.uk.m.mimecastprotect.com/s/AbCdEf?domain=gov.example",
    "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.gov.example",
    "https://secure-web.cisco.com/1abc/https%3A%2F%2Fwww.gov.example",
    "https://eu-west-1.protection.sophos.com/?d=gov.example&u=aHR0",
    "https://links-1.govdelivery.com/CL0/https:%2F%2Fwww.gov.example/1/0101",
    "https://board.us1.list-manage.com/track/click?u=1&id=2&e=3",
    "https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fwww.gov.example",
)
SHARED = (
    "https://contoso.sharepoint.com/:w:/s/Board/EaBc?e=1",
    "https://contoso.sharepoint.com/sites/Board/SitePages/Home.aspx",
    "https://contoso-my.sharepoint.com/:x:/g/personal/jane_doe_board_example/EaBc",
    "https://1drv.ms/w/s!AbC",
    "https://onedrive.live.com/edit.aspx?resid=1",
    "https://docs.google.com/document/d/1aB-c_d/edit?usp=sharing",
    "https://docs.google.com/a/board.example/spreadsheets/d/1aB/edit#gid=0",
    "https://docs.google.com/forms/d/1aB/edit",
    "https://teams.microsoft.com/l/channel/19%3aabc%40thread.tacv2/General?groupId=1",
    "https://teams.microsoft.com/l/message/19:abc@thread.v2/1",
    "https://outlook.office365.com/mail/inbox/id/AAQk",
    "https://forms.office.com/Pages/DesignPageV2.aspx?id=1",
)
OF_A_NETWORK = (
    "http://intranet/forms/a.pdf",
    "https://intranet.board.example/forms",
    "http://localhost:8000/news/",
    "http://fileserver01.board.local/a",
    "http://127.0.0.1:8000/",
    "https://10.20.30.40/a",
    "http://192.168.1.20/a",
    "http://172.20.1.1/",
)
HONEST = (
    "https://www.gov.uk/government/publications/working-together",
    "https://www.gov.uk/search?url=https://intranet/a",
    "https://board.example/intranet/a",
    "https://board.example",
    "https://8.8.8.8/",
    "https://172.32.1.1/",
    "https://forms.office.com/e/AbC",
    "https://forms.office.com/Pages/ResponsePage.aspx?id=1",
    "https://docs.google.com/forms/d/e/1FAIpQL/viewform",
    "https://docs.google.com/document/d/e/2PACX/pub",
    "https://drive.google.com/file/d/1aB/view?usp=sharing",
    "https://events.teams.microsoft.com/event/1@2",
    "https://outlook.office365.com/owa/calendar/Board@board.example/bookings/",
    "https://outlook.office.com/bookwithme/user/1",
    "https://www.microsoft.com/en-gb/microsoft-365/sharepoint/collaboration",
    "https://learn.microsoft.com/defender/safe-links",
    "https://www.mimecast.com/",
    "https://www.google.co.uk/maps/place/Rotherham",
    "https://board.list-manage.com/subscribe?u=1",
    "https://www.local.gov.uk/a",
    "https://internal.example/a",
    "https:///a",
)
PRIVATE = (*WRAPPED, *SHARED, *OF_A_NETWORK)
FILES = (
    r"C:\Users\jdoe\Documents\plan.pdf",
    r"\\server\share\plan.pdf",
    r"S:\Safeguarding\plan.docx",
    "file:///C:/Users/jdoe/plan.pdf",
)


def _in_body(body: str) -> list[tuple[int, str]]:
    reported = problems({NEWS: f"{ARTICLE}{body}\n"})
    return [(each.line - BODY_LINE + 1, each.rule) for each in reported]


@pytest.mark.parametrize("address", PRIVATE)
def test_a_link_for_colleagues_is_found_and_its_host_named(address: str) -> None:
    """Whatever stands behind the host is not repeated: it may name whoever copied the link."""
    host = address.lower().split("/")[2].partition(":")[0]
    assert _in_body(f"Read [the advice]({address}).") == [(1, "private-link")]
    assert private_link(address).startswith(f"“{host}” ")
    assert WHO not in private_link(address)


@pytest.mark.parametrize("address", HONEST)
def test_an_address_that_readers_can_open_is_passed_over(address: str) -> None:
    """Forms to fill in, booking pages, published documents, and pages about such programs."""
    assert _in_body(f"Read [the advice]({address}). It is at {address} as well.") == []
    assert field_problems([("content/courses/a.yaml", f"book: {address}\n")], TODAY) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("Text.\n\nIt is at {} now.", 3),
        ("<{}>", 1),
        ("[The advice][1]\n\n[1]: {}", 3),
        ('<a href="{}">The advice</a>', 1),
        ("[The advice]({} 'Advice')", 1),
        ("| a | b |\n|---|---|\n| [The advice]({}) | x |", 3),
        ("[{0}]({0})", 1),
    ],
)
@pytest.mark.parametrize("address", [WRAPPED[0], SHARED[0], OF_A_NETWORK[0]])
def test_it_is_found_however_a_link_is_written(address: str, body: str, line: int) -> None:
    """It is reported once in a line, though the link's words repeat it."""
    assert _in_body(body.format(address)) == [(line, "private-link")]


def test_a_review_says_it_once_and_of_its_metadata_too() -> None:
    """The e-mail address inside is no second problem: with the link it goes."""
    review = HEADER.replace("One sentence.", f"It is at {SAFE} now.")
    found = problems({PATH: f"{review}Read [the advice]({SAFE}).\n"})
    assert [(each.line, each.rule) for each in found] == [(4, "private-link"), (8, "private-link")]
    assert not any(WHO in each.message for each in found)


DATA = {
    "content/board.yaml": "name: A\nwebsite: {}\n",
    "content/courses/a.yaml": "title: A\nbook: {}\n",
    "content/courses/b.yaml": 'sessions:\n  - {{date: 2027-01-01, book: "{}"}}\n',
    "content/courses/c.yaml": "description: |\n  Read [this]({}).\n",
    "content/courses/venues.yaml": "hall:\n  url: {}\n",
    "content/courses/d.csv": "course,date,book\na,2027-02-02,{}\n",
    "content/glossary.yaml": "- term: A\n  meaning: It is at {} now.\n",
    "content/case-reviews/a.recommendations.yaml": "recommendations:\n  - evidence: See {} here.\n",
}


@pytest.mark.parametrize("path", DATA)
@pytest.mark.parametrize("address", [WRAPPED[0], SHARED[0], OF_A_NETWORK[0]])
def test_it_is_found_in_every_kind_of_data(address: str, path: str) -> None:
    """It is found at its line where courses, venues, the board and texts name a page."""
    found = field_problems([(path, DATA[path].format(address))], TODAY)
    expected = [(path, 2, private_link(address))]
    assert [(each.path, each.line, each.message) for each in found] == expected
    assert problems({path: DATA[path].format(address)}) == []


def test_a_wrapped_link_into_a_meeting_is_said_to_be_that() -> None:
    """Once: the page that it leads to is none to paste."""
    wrapped = SAFE.replace("www.gov.example%2Fadvice", "zoom.us%2Fj%2F1")
    assert field_problems([("content/courses/a.yaml", f"book: {wrapped}\n")], TODAY) == []
    assert _in_body(f"Join [the meeting]({wrapped}).") == [(1, "joining-link")]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/courses/a.yaml", "# The list is at {}\ntitle: A\n"),
        ("content/courses/b.csv", "course,date,#notes\na,2027-02-02,{}\n"),
    ],
)
def test_notes_for_colleagues_may_lead_to_what_is_theirs(path: str, text: str) -> None:
    """Comments and columns that no reader sees may name the list of those who booked."""
    files = {path: text.format(SHARED[0])}
    assert [*field_problems(files.items(), TODAY), *problems(files)] == []


@pytest.mark.parametrize("file", FILES)
def test_the_path_of_a_file_is_found_in_words(file: str) -> None:
    """In a sentence as in brackets, without repeating a colleague's name."""
    for body in (f"Text.\n\nIt is in {file} now.", f"Text.\n\nRead the plan ({file})."):
        (problem,) = problems({NEWS: f"{ARTICLE}{body}\n"})
        assert (problem.line, problem.rule) == (BODY_LINE + 2, "private-link")
        assert problem.message == FILE_MESSAGE


@pytest.mark.parametrize("file", [*FILES, "C:/Users/jdoe/plan.pdf", r"\\server\share"])
def test_a_link_to_a_file_of_one_computer_says_where_files_go(file: str) -> None:
    """Once, where all links are read."""
    assert [each.message for each in body_problems(f"[The plan]({file})", 1, NEWS)] == [
        FILE_MESSAGE
    ]
    assert _in_body(f"[The plan]({file})") == []


@pytest.mark.parametrize(
    "words", ["and/or", r"She\he said so.", "Ratio A:B", "C: a note", r"a \* star", r"50\% of 8"]
)
def test_other_strokes_and_colons_are_no_paths(words: str) -> None:
    """What editors type in sentences leads to no file."""
    assert _in_body(f"It says {words} there.") == []


def test_check_stops_and_a_draft_stops_nobody(
    site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """The problem has its line and its host; in a draft it is advice."""
    link = f"\nRead [the advice]({SAFE}).\n"
    draft = ARTICLE.replace("Slug: a-first", "Status: draft\nSlug: a-second")
    files = {
        "news/x/a.md": ARTICLE,
        "news/x/b.md": draft + link,
        "courses/a.yaml": COURSE,
    }
    content = site.write(files)
    request = Request(content, content.with_name("public"), today="2026-07-01")
    said = f"private-link: {private_link(SAFE)}"
    assert check(request) == 0
    assert f"advice: content/news/x/b.md:9: {said}" in capsys.readouterr().out.splitlines()
    site.write({"news/x/a.md": ARTICLE + link, "courses/a.yaml": f"{COURSE}book: {SHARED[0]}\n"})
    assert check(request) == 1
    lines = capsys.readouterr().out.splitlines()
    assert f"content/news/x/a.md:8: {said}" in lines
    assert f"advice: content/news/x/b.md:9: {said}" in lines
    assert f"content/courses/a.yaml:10: private-link: {private_link(SHARED[0])}" in lines


@pytest.mark.parametrize("reader", [web_address, booking_page])
@pytest.mark.parametrize(
    "address",
    [
        "emea01.safelinks.protection.example/?url=https%3A%2F%2Fa.example&data=05%7Cjo%40b.example",
        "https://emea01.safelinks.protection.example/?url=a&data=jo@b.example x",
        "www.a.example@emea01.safelinks.protection.example/jo%2540b.example",
    ],
)
def test_an_address_that_cannot_be_read_is_quoted_without_an_e_mail_address(
    address: str, reader: Callable[[Node], str]
) -> None:
    """It may be that of whoever copied the link, which is none of the readers' business."""
    with pytest.raises(UnreadableError) as raised:
        reader(Text(address, 1))
    message = str(raised.value)
    assert message.startswith("“emea01.safelinks.protection.example” is ")
    assert "b.example" not in message
