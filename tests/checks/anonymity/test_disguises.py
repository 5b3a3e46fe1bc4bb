"""No disguise hides an identifier, and no text makes the rules slow or puts them off their line."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.gb import nhs

from plugins.checks.anonymity.contacts import allowed_contacts
from plugins.checks.anonymity.passages import passages, plain_characters
from plugins.checks.anonymity.pseudonyms import other_children, replaced_names
from plugins.checks.anonymity.rules import findings, findings_everywhere, is_suspect
from plugins.checks.anonymity.unsaid_reviews import unsaid_reviews
from plugins.sources.private_links import private_links
from tests.checks.anonymity.reading import found_in, sample_board

if TYPE_CHECKING:
    from collections.abc import Callable

CONTACTS = allowed_contacts(sample_board())
DIGITS = [chr(each) for each in range(sys.maxunicode) if chr(each).isdecimal()]
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202e\u2066\u2069\ufe0f\u034f"
SPACES = " \u00a0\u2002\u2009\u202f\u3000\t"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"


@st.composite
def health_numbers(draw: st.DrawFn) -> str:
    """Return a number of ten digits with the right check digit that no telephone has."""
    first = draw(st.integers(400_000_000, 799_999_999).map(str).filter(_check_digit))
    return f"{first}{_check_digit(first)}"


def _check_digit(first: str) -> str:
    """Return the last digit, "" where no digit is right."""
    return next((each for each in "0123456789" if nhs.is_valid(first + each)), "")


def _rules(text: str) -> set[str]:
    return {rule for _, rule in found_in(text)}


@settings(deadline=None)
@given(health_numbers(), st.data())
def test_a_health_number_is_found_in_any_spacing(number: str, data: st.DataObject) -> None:
    """Whatever blanks, dashes and invisible characters separate its digits, and in any script."""
    gaps = st.sampled_from(["", "", *SPACES, *DASHES, *INVISIBLE, ".", "\n", "&nbsp;", "&#8209;"])
    digits = (data.draw(st.sampled_from([d for d in DIGITS if int(d) == int(n)])) for n in number)
    text = "".join(f"{digit}{data.draw(gaps)}" for digit in digits)
    assert "anonymity-nhs-number" in _rules(f"Marked {text} in ink.")


DISGUISES: dict[str, Callable[[str], str]] = {
    "full width": lambda c: chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c,
    "decimal": lambda c: f"&#{ord(c)};",
    "named, unclosed": lambda c: "&nbsp" if c == " " else c,
    "hexadecimal": lambda c: f"&#x{ord(c):X};",
    "twice encoded": lambda c: f"&amp;#{ord(c)};",
    "zero width": lambda c: f"{c}\u200b",
    "soft hyphens": lambda c: f"\u00ad{c}",
    "word joiners": lambda c: f"{c}\u2060",
    "bidi marks": lambda c: f"\u200e{c}\u200f",
    "struck through": lambda c: f"{c}\u0336",
    "emphasis": lambda c: f"**{c}**" if c.isalnum() else c,
    "tags": lambda c: f"<b>{c}</b>" if c.isalnum() else c,
    "spans": lambda c: f"{c}<span></span>",
    "comments": lambda c: f"{c}<!-- x -->",
    "mathematical": lambda c: chr(0x1D7CE + int(c)) if c.isdigit() else c,
    "arabic digits": lambda c: chr(0x0660 + int(c)) if c.isdigit() else c,
    "hard spaces": lambda c: "\u00a0" if c == " " else c,
    "named": lambda c: {" ": "&nbsp;", "@": "&commat;", ".": "&period;"}.get(c, c),
    "dashes": lambda c: "\u2011" if c == "-" else c,
}
IDENTIFIERS = (
    ("anonymity-nhs-number", "943 476 5919"),
    ("anonymity-national-insurance-number", "AB 12 34 56 C"),
    ("anonymity-pupil-number", "B801200005001"),
    ("anonymity-postcode", "S60 1AE"),
    ("anonymity-telephone", "07700 900123"),
    ("anonymity-email", "jo@family.example"),
    ("anonymity-court-case", "SD17C00123"),
    ("anonymity-birth-date", "born on 4 March 2014"),
    ("anonymity-date", "died on 4 March 2016"),
    ("anonymity-age", "7-year-old boy"),
    ("anonymity-address", "14 Acacia Avenue"),
    ("anonymity-school", "Sampleton Primary School"),
)


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize(("rule", "identifier"), IDENTIFIERS)
def test_no_disguise_hides_an_identifier(rule: str, identifier: str, disguise: str) -> None:
    """Each character of each kind of identifier is dressed up, and it is found all the same."""
    dressed = "".join(map(DISGUISES[disguise], identifier))
    assert rule in _rules(f"Text.\n\nIt is {dressed} there.")


@pytest.mark.parametrize(("rule", "identifier"), IDENTIFIERS)
@pytest.mark.parametrize(
    "around",
    [
        "<!-- {} -->", '<span title="{}">x</span>', "[{}](https://a.example/)",
        '[x]({{static}}/images/a.png "{}")', "![{}]({{static}}/images/a.png)", "> {}", "## {}",
        "- {}", "| x | {} |", "`{}`", "    {}", "[x][{}]", "[x]: /a '{}'", "_{}_", "({})",
    ],
)  # fmt: skip
def test_no_place_hides_an_identifier(rule: str, identifier: str, around: str) -> None:
    """Comments, titles, alternative texts, tables, code: all are looked at, in the right line."""
    assert (3, rule) in found_in(f"Text.\n\n{around.format(identifier)}\n\nText.")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_lines_stay_where_they_were(text: str) -> None:
    """Whatever the characters, as many lines come out as went in."""
    assert plain_characters(text).count("\n") == text.count("\n")
    first = next(iter(passages(text)))
    assert first.text.count("\n") == text.count("\n")


PIECES = (
    "S60 1AE", "943 476 5919", "4 March 2016", "aged 7", "\n", "\n\n", " ", "<!--", "-->", "<b>",
    "](", ")", "[", "*", "_", "`", "&nbsp;", "&#10;", "> ", "\u200b", "\u0130", "https://a.example/",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join))
def test_a_finding_stands_in_its_line(text: str) -> None:
    """Each finding names a line of the text, and one that has a digit or goes on to one."""
    lines = text.split("\n")
    for passage in passages(text):
        for found in findings(passage, CONTACTS, None):
            line = passage.line_of(found.start)
            assert 1 <= line <= len(lines)
            if "1AE" in found.words:
                assert "S60" in plain_characters(lines[line - 1]) or "&#10;" in text


HOSTILE = (
    "1 ", "1", "1-", "1.", "a@", "a.", "a dot ", "A ", "Aa-", "St ", "0", "+44 ", "S60 ", "ab12",
    "(", "<!--", "<a ", "](", "[", "&#", "&amp;", "\\", "_", "*", "\n", " ", "> ", "12 March ",
    "14 march 2016, ", "- 1 March\n", "born on 1", "twenty-", "of the ", "aged ", "aged seven ",
    "1 year ", "he was ", "child a, ", "School ", "Aa School of ", "A B C ", "NHS number ",
    "case no ", "Flat 1, ", "in Aa Bb ", "12 Aa ", "\u200b", "\u0661",
    "zoom.us/", "teams.microsoft.com/", "Child A ", "Child A review ", "review of the death of ",
    "mother (", "mother (19", "born ", "| born | 1 March 2014 |\n", "born at 26 weeks ", "dob ",
    "Aa Hospital ", "978-0-", "- a\n", "Child Ne ", "aChild N", "aN", "Child N. Child K. ",
    "https://docs.google.com/d/", "https://a.", "https://a.safelinks", "file:/", "\\aa", "C:\\",
)  # fmt: skip


def _seconds(piece: str, length: int) -> float:
    text = piece * (length // len(piece))
    began = time.process_time()
    for passage in passages(text):
        findings(passage, CONTACTS, None)
        findings_everywhere(passage)
        is_suspect(passage)
    list(unsaid_reviews(text, 0, ()))
    list(replaced_names(text, ("N", "K")))
    list(other_children(text, 0, "N", ()))
    list(private_links(text))
    return time.process_time() - began


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    """A text ten times as long takes about ten times the work, whatever it repeats.

    Were any pattern to try all ways of sharing a text out, it would be a hundred times.
    """
    assert _seconds(piece, 40_000) < 40 * _seconds(piece, 4_000) + 0.5
