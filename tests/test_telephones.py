"""Numbers as boards print them: shown as written and dialled in full, or reported."""

from __future__ import annotations

import pytest
from bs4 import Tag

from plugins.markdown.body import body_html
from plugins.telephones import TelephoneError, length_fault, national, read_telephone
from tests.site_factory import ARTICLE, SiteFactory

DIALLED = {
    # Within the country, by code of the area, however the digits are grouped.
    "01632 960101": "tel:+441632960101",
    "01632 960 101": "tel:+441632960101",
    "01632960101": "tel:+441632960101",
    "(01632) 960101": "tel:+441632960101",
    "01632-960101": "tel:+441632960101",
    "01632 - 960101": "tel:+441632960101",
    "01632\u2011960101": "tel:+441632960101",
    "01632\u00a0960101": "tel:+441632960101",
    "\u202a01632 960101\u202c": "tel:+441632960101",
    "020 7946 0101": "tel:+442079460101",
    "0207 946 0101": "tel:+442079460101",
    "016977 2345": "tel:+44169772345",
    "07700 900101": "tel:+447700900101",
    "0300 123 1000": "tel:+443001231000",
    "0808 800 5000": "tel:+448088005000",
    "0800 1111": "tel:+448001111",
    "0845 46 47": "tel:+448454647",
    # With the code of the country, and the 0 in brackets that nobody dials after it.
    "+44 1632 960101": "tel:+441632960101",
    "+441632960101": "tel:+441632960101",
    "(+44) 1632 960101": "tel:+441632960101",
    "+44 (0)1632 960101": "tel:+441632960101",
    "+44(0)1632960101": "tel:+441632960101",
    "+44 (0) 1632 960101": "tel:+441632960101",
    "0044 1632 960101": "tel:+441632960101",
    "0044 (0)1632 960101": "tel:+441632960101",
    "+353 1 234 5678": "tel:+35312345678",
    "+353 (0)1 234 5678": "tel:+35312345678",
    "00353 1 234 5678": "tel:+35312345678",
    "+39 06 698 12345": "tel:+390669812345",
    # Extensions, as in RFC 3966, section 5.3.
    "01632 960101 ext. 12": "tel:+441632960101;ext=12",
    "01632 960101ext12": "tel:+441632960101;ext=12",
    "01632 960101 ext 12": "tel:+441632960101;ext=12",
    "01632 960101, extension 1234": "tel:+441632960101;ext=1234",
    "+441632960101;ext=12": "tel:+441632960101;ext=12",
    # Short numbers, which are dialled as they are.
    "999": "tel:999",
    "112": "tel:112",
    "101": "tel:101",
    "105": "tel:105",
    "111": "tel:111",
    "119": "tel:119",
    "116 123": "tel:116123",
    "116000": "tel:116000",
}
ZERO = "nobody dials the 0 that follows +44: delete the 0."
FEW = "has too few digits: write the number in full, with its area code."
MANY = "has too many digits: write one number, and no other digits."
MORE = (
    "holds more than a telephone number: write digits and spaces alone, and an extension as "
    "“ext. 12”."
)
TWO = "is more than one number: write one alone, in digits and spaces."
PRESS = (
    "says more than the number: write the number alone. What to press after it goes into “hours”, "
    "where that can stand beside it."
)
NONE = "is not a telephone number: write one in full, with its area code, in digits and spaces."
LOST = "has lost its first 0, as in a spreadsheet: write it."
REPORTED = {
    "+44 01632 960101": f": {ZERO}",
    "+4401632960101": f": {ZERO}",
    "+44 (01632) 960101": f": {ZERO}",
    "+44 (0)01632 960101": f": {ZERO}",
    "0044 01632 960101": f": {ZERO}",
    "44 1632 960101": ": put a + before the 44.",
    "1632 960101": f" {LOST}",
    "960101": f" {FEW}",
    "01632 960": f" {FEW}",
    "01632 9601": f" {FEW}",
    "01632 96010111": f" {MANY}",
    "18001 01632 960101": f" {MANY}",
    "+44 116 123": f" {FEW}",
    "+999 999": ": no country has the code that follows the +.",
    "116 12": f" {FEW}",
    "123": f" {FEW}",
    "0": f" {FEW}",
    "+": f" {NONE}",
    "+0 1632 960101": ": no country has the code that follows the +.",
    "01632 960101 / 960102": f" {TWO}",
    "01632 960101 or 01632 960102": f" {TWO}",
    "999 or 101": f" {TWO}",
    "24/7": f" {NONE}",
    "01632 960101 x12": f" {MORE}",
    "01632 960101 (office hours)": f" {MORE}",
    "01632 96010 (press 2)": f" {PRESS}",
    "01632 960101, then option 2": f" {PRESS}",
    "Tel 01632 960101": f" {MORE}",
    "01632.960101": f" {MORE}",
    "\uff10\uff11632 960101": f" {MORE}",
    "0800 SAMPLE": f" {NONE}",
    "1.63296E+09": f" {NONE}",
    "ask at the desk": f" {NONE}",
}


@pytest.mark.parametrize("written", DIALLED)
def test_a_number_is_shown_as_written_and_dialled_in_full(written: str) -> None:
    """Whatever its form, one address dials it, with its extension."""
    number = read_telephone(written)
    assert (number.shown, number.address) == (written, DIALLED[written])


@pytest.mark.parametrize("written", REPORTED)
def test_what_dials_nobody_is_reported(written: str) -> None:
    """The message quotes what is written, and says what to do."""
    with pytest.raises(TelephoneError) as raised:
        read_telephone(written)
    assert str(raised.value) == f"“{written}”{REPORTED[written]}"


def test_an_address_reads_as_itself() -> None:
    """What dials a number is read again as the same, so that a page can be checked."""
    for address in DIALLED.values():
        assert read_telephone(address.removeprefix("tel:")).address == address


@pytest.mark.parametrize("scheme", ["tel:", "Tel:", "TEL:"])
def test_a_link_in_a_text_dials_in_full(scheme: str) -> None:
    """A link is typed in any form; what is no number stays, for the check to report it."""
    for written in ("+44(0)1632960101", "01632-960101", "01632%20960101"):
        expected = '<p><a href="tel:+441632960101">Ring us</a></p>'
        assert body_html(f"[Ring us]({scheme}{written})") == expected
    assert body_html("[Ring us](tel:0163)") == '<p><a href="tel:0163">Ring us</a></p>'


BOARD = """sample: no
name: Sampleton Partnership
area: Sampleton
contact: {telephone: "+44 (0)1632 960100"}
emergency:
  day: {name: Social care, telephone: 0800 1111}
  night: {name: Duty team, telephone: 01632 960102 ext. 12}
"""


def test_every_page_shows_and_dials_what_the_board_wrote(site: SiteFactory) -> None:
    """The board's contact and its numbers by day and night, and a link in a text."""
    text = f"{ARTICLE}\n[Ring us](tel:+44(0)1632960100)\n"
    built = site.build({"board.yaml": BOARD, "news/x/a.md": text})
    pages = (built.page(""), built.page("worried-about-a-child/"))
    shown = {
        (link["href"], link.get_text()) for page in pages for link in page.select('a[href^="tel:"]')
    }
    assert shown >= {
        ("tel:+441632960100", "+44 (0)1632 960100"),
        ("tel:+448001111", "0800 1111"),
        ("tel:+441632960102;ext=12", "01632 960102 ext. 12"),
    }
    ours = built.page("news/x/a-first-article/").find("a", string="Ring us")
    assert isinstance(ours, Tag)
    assert ours["href"] == "tel:+441632960100"


def test_a_zero_too_many_is_reported_at_its_line(site: SiteFactory) -> None:
    """In board.yaml, before anything is built."""
    board = BOARD.replace("01632 960102 ext. 12", "+44 01632 960102")
    said = site.problems({"board.yaml": board, "news/x/a.md": ARTICLE})
    assert said == [f"content/board.yaml:7: telephone: “+44 01632 960102”: {ZERO}"]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("01632 960101", ""),
        ("0800 111 999", ""),
        ("01204 62083", ""),
        ("01632 96010", "few"),
        ("07700 90034", "few"),
        ("01632 9601012", "many"),
    ],
)
def test_nine_digits_are_enough_where_such_numbers_are_given_out(written: str, words: str) -> None:
    """In running text one digit less is a slip, but for few areas and 0800."""
    assert words in length_fault(written)
    assert bool(length_fault(written)) == bool(words)


def test_a_number_is_compared_as_it_is_dialled_at_home() -> None:
    """However it is written."""
    assert {
        national(each) for each in ("01632 960101", "(01632) 960-101", "+44 (0)1632 960101")
    } == {"01632960101"}
