"""Numbers in running text that nobody can ring, or that are nearly another, are advised of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.board.model import Board, EmergencyNumber
from plugins.checks.texts.typed_telephones import telephone_advice
from plugins.sources.contacts import Contact
from tests.checks.entries import GUIDANCE, entry
from tests.site_factory import ARTICLE, COURSE

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

BOARD = Board(
    "The board",
    "Anywhere",
    contact=Contact(telephone="01632 960110"),
    day=EmergencyNumber("The team", "(01632) 960 220"),
)
BODY_LINE = 5

WRONG = {
    "0808 800 500": "nearly 0808 800 5000 (the NSPCC)",
    "0808 800 50000": "nearly 0808 800 5000 (the NSPCC)",
    "0808 800 6000": "nearly 0808 800 5000 (the NSPCC)",
    "0880 800 5000": "nearly 0808 800 5000 (the NSPCC)",
    "0800 111": "nearly 0800 1111 (Childline)",
    "0800 11111": "nearly 0800 1111 (Childline)",
    "0800 1171": "nearly 0800 1111 (Childline)",
    "01632 96011": "nearly 01632 960110 (board.yaml)",
    "016323 960110": "nearly 01632 960110 (board.yaml)",
    "+44 1623 960110": "nearly 01632 960110 (board.yaml)",
    "(01632) 906220": "nearly (01632) 960 220 (board.yaml)",
    "01642 960110": "nearly 01632 960110 (board.yaml)",
    "0114 273 44": "too few digits",
    "0114\u00a0273\u00a0445": "too few digits",
    "020 7946 018": "too few digits",
    "07700 90034": "too few digits",
    "0300 123 123": "too few digits",
    "01529 30012": "too few digits",
    "0300 123 12312": "too many digits",
    "+44 (0)114 273 44": "too few digits",
    "0114 273 44501": "too many digits",
}

RIGHT = (
    "0808 800 5000", "08088005000", "0800 1111", "01632 960110", "+44 (0)1632 960110",
    "01632 960111",  # another desk
    "01632 960101",
    "0114 273 4450",
    "0800 111 999",  # nine digits behind the 0
    "01204 62083", "0845 46 47", "116 000", "999", "0808 2000 247", "020 7946 0018",
    "0114 273 4450/1", "0114 273 4450 24 hours a day", "0114 273 4450 ext. 12",
    "0114 273 4450 or 4451",
)  # fmt: skip

OTHERS = (
    "We are open 0900-1700 hours, from 0800 to 2000.",
    "It was on 01-02-2027, on 2027-02-01 and on 01/02/2027.",
    "A company (no. 01234567) and the charity number 0123 4567.",
    "Reference 0712 345 and case 0100 200 3.",
    "Ages 0-5, 0.5 and 0123.4567, £0100 200 30, 012/345 and 4/0123 456.",
    "Read [it](https://www.gov.uk/0808 800 500) at https://www.gov.uk/0800-111-22.",
    "`0808 800 500`",
    "2027 0800 111x",
)


def said(body: str) -> list[str]:
    """Return what is advised of a text's numbers."""
    read = entry(GUIDANCE, "Last-reviewed: 2026-01-05", body=body)
    return [str(each) for each in telephone_advice([read], [], BOARD)]


@pytest.mark.parametrize("number", WRONG)
def test_a_mistyped_number_is_advised_of_at_its_line(number: str) -> None:
    """It is quoted, with the number that is nearly the same, or with what its length is."""
    (line,) = said(f"A text.\n\nChildren can\nring {number}, day and night.")
    assert line.startswith("advice: content/guidance/a.md:9: telephone-in-text: ")
    assert f"“{number}”" in line
    assert WRONG[number] in line


@pytest.mark.parametrize("number", RIGHT)
def test_a_whole_number_is_left_alone(number: str) -> None:
    """Also another desk's of the same office, and one with other digits behind it."""
    assert said(f"Ring {number}.\n\n- {number}\n\n|a|\n|-|\n|{number}|") == []


@pytest.mark.parametrize("body", OTHERS)
def test_other_digits_are_no_numbers_to_ring(body: str) -> None:
    """Hours, days, references, addresses and code begin with a 0, too."""
    assert said(body) == []


def test_all_that_it_may_be_are_named() -> None:
    """Where two desks differ in the last digit, it may be either."""
    board = Board("A", "B", contact=Contact(telephone="01632 960110"),
                  night=EmergencyNumber("N", "01632 960111"))  # fmt: skip
    read = entry(GUIDANCE, body="Ring 01632 96011.")
    (problem,) = telephone_advice([read], [], board)
    assert problem.message == (
        "“01632 96011” is nearly 01632 960110 (board.yaml) and 01632 960111 (board.yaml): check "
        "each digit."
    )


def test_courses_and_summaries_are_looked_at(site: SiteFactory) -> None:
    """Each at its line."""
    files = {
        "courses/a.yaml": COURSE.replace("sessions:", "description: Ring 0800 111.\nsessions:"),
        "news/x/a.md": ARTICLE.replace("One sentence about it.", "Ring 0808 800 500."),
    }
    library = site.build(files).library
    found = telephone_advice(library.entries, library.courses, library.board)
    assert [(each.path, each.line) for each in found] == [
        ("content/news/x/a.md", 4),
        ("content/courses/a.yaml", 8),
    ]


@given(st.text(st.sampled_from("0123 48+-()./\n\u00a0"), max_size=40))
def test_any_digits_can_be_read(text: str) -> None:
    """Whatever stands there, advice lies in a line of the text."""
    read = entry(GUIDANCE, body=f"Ring {text}")
    for each in telephone_advice([read], [], BOARD):
        assert 0 <= each.line - read.body_line <= read.body.count("\n")


@pytest.mark.parametrize(
    "number", ["(01709) 33608O", "01709 3360l0", "0114 2I34 450", "O1709 336080"]
)
def test_a_letter_among_the_digits_is_a_problem(number: str) -> None:
    """It looks right, and dials nobody."""
    said = list(telephone_advice([entry(GUIDANCE, body=f"Ring {number}.\n")], (), BOARD))
    assert [(each.rule, each.advice) for each in said] == [("telephone-in-text", False)]
    assert said[0].message == (
        f"“{number}” has a letter in place of a digit, and dials nobody: write the digit."
    )


@pytest.mark.parametrize(
    "words", ["0300 Oil", "Room 0121 lll", "0800 1111 or 101", "Form 0114-OOl"]
)
def test_other_letters_near_digits_are_left_alone(words: str) -> None:
    """Only what would be a whole number counts."""
    assert list(telephone_advice([entry(GUIDANCE, body=f"See {words}.\n")], (), BOARD)) == []
