"""What is dropped, what is folded, what stays, and what is named."""

from __future__ import annotations

import pytest

from plugins.characters import (
    look_equal,
    odd_character,
    plain_key,
    plain_line,
    plain_value,
    visible,
    without_unseen,
)
from plugins.problems import Problem, hint

# Invisible wherever an English text holds them.
STRAY = (
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u2060",
    "\u2064", "\u2066", "\u2067", "\u2069", "\ufeff", "\u061c", "\u180e", "\u034f", "\u3164",
    "\U000e0001", "\U000e0067\U000e0062",
)  # fmt: skip
MEANT = {
    "a joiner in Urdu": "\u06a9\u062a\u0627\u0628\u200c\u06c1\u0627",
    "a joiner in Persian": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "a joiner in Bengali": "\u0995\u09cd\u200d\u09af",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "a heart on fire": "\u2764\ufe0f\u200d\U0001f525",
    "the flag of England": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "direction marks in Arabic": "\u0627\u062a\u0635\u0644 \u200e01632 960100\u200f \u0627\u0644",
    "isolates in Hebrew": "\u05e7\u05e8\u05d0\u05d5 \u2066Working Together\u2069.",
    "a break in Thai": "\u0e20\u0e32\u0e29\u0e32\u200b\u0e44\u0e17\u0e22",
    "a soft hyphen in a long word": "safe\u00adguarding",
    "a no-break space": "10\u00a0March",
    "a no-break hyphen": "non\u2011accidental",
}  # fmt: skip


@pytest.mark.parametrize("stray", STRAY, ids=ascii)
def test_what_nobody_can_mean_is_dropped_from_any_text(stray: str) -> None:
    """At the beginning, in a word, between words and at the end nothing of it is left."""
    assert without_unseen(f"{stray}Ring{stray} the po{stray}lice.{stray}") == "Ring the police."


@pytest.mark.parametrize("text", MEANT.values(), ids=MEANT)
def test_what_may_be_meant_stays_in_running_text(text: str) -> None:
    """Joiners of scripts and emoji, marks of direction where they direct, hyphens and spaces."""
    assert without_unseen(f"{text} and more") == f"{text} and more"


@pytest.mark.parametrize("stray", [*STRAY, "\u00ad"], ids=ascii)
def test_a_value_of_one_line_holds_nothing_unseen(stray: str) -> None:
    """A soft hyphen goes as well: feeds and calendars would show it."""
    assert plain_line(f"{stray} Level\u00a0{stray}two {stray}") == "Level two"


def test_a_value_of_one_line_keeps_its_words() -> None:
    """Dashes, quotation marks, accents and other scripts are what readers are to see."""
    words = "Zoë’s “café” – 0–5 years \u06a9\u062a\u0627\u0628\u200c\u06c1\u0627"
    assert plain_line(f"  {words}\n") == words


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2027\u201103\u201106", "2027-03-06"),
        ("2027–03–06", "2027-03-06"),
        ("2027−03−06", "2027-03-06"),
        ("\u200e2 February 2027\u200f", "2 February 2027"),
        ("“9:00”", "9:00"),
        ("9：30", "9:30"),
        ("２０２７", "2027"),
        ("record\u00ading-concerns", "recording-concerns"),
        ("sаfer-sleep", "safer-sleep"),  # its first a is Cyrillic
        ("ﬁrst", "first"),
        ("childrens‐rights", "childrens-rights"),
    ],
)
def test_a_value_for_the_machine_is_what_it_looks_like(written: str, meant: str) -> None:
    """Dates, times, numbers and ids are read as their reader sees them."""
    assert plain_value(written) == meant


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Title：Before you ring", "Title:Before you ring"),
        ("\u00a0Title: A", "Title: A"),
        ("Review\u2011status: withdrawn", "Review-status: withdrawn"),
        ("Тitle: A", "Title: A"),
        ("Sum\u00admary: A: B", "Summary: A: B"),
        ("Summary: café", "Summary: café"),
        ("“We were not asked”: a report", "“We were not asked”: a report"),
        ("  and goes on – here: so", "  and goes on – here: so"),
        ("خلاصہ: متن", "خلاصہ: متن"),
    ],
)
def test_a_line_of_metadata_has_a_plain_key(line: str, plain: str) -> None:
    """Only what looks like a key is folded, and its value stays as it was written."""
    assert plain_key(line) == plain


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("recording concerns", " Did you mean “recording-concerns”?"),
        ("Recording-Concerns", " Did you mean “recording-concerns”?"),
        ("record\u00ading", " It holds an invisible character, U+00AD (soft hyphen): delete it."),
        ("recording–concerns", " It holds U+2013 (en dash): type that again."),
        ("recоrding-concerns", " It holds U+043E (cyrillic small letter o): type that again."),
        ("recording-concerns ", " A space in it is too much: delete it."),
        ("recording-concerns", ""),
        ("quite another", ""),
    ],
)  # fmt: skip
def test_a_hint_never_offers_what_looks_the_same(word: str, said: str) -> None:
    """Then it names the character that makes the difference, and what to do."""
    assert hint(word, ["recording-concerns", "recording", "safer-sleep"]) == said


def test_a_hint_says_so_where_the_known_name_is_the_odd_one() -> None:
    """A file from a Mac has its accents apart: its name is to be copied."""
    said = " What is called so holds other characters: copy its name, or type both again."
    assert hint("caf\u00e9.pdf", ["cafe\u0301.pdf"]) == said


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [("a", "a", True), ("a\u200b", "a", True), ("a", "b", False), ("A", "a", False)],
)
def test_texts_look_equal_or_not(one: str, other: str, *, equal: bool) -> None:
    """Letter case is seen, what is invisible is not."""
    assert look_equal(one, other) is equal


def test_a_message_shows_what_it_quotes() -> None:
    """The number of a character stands where nobody could see it; other scripts stay whole."""
    quoted = "“\u200ebe\u00adfore\ufeff” and “\u06a9\u062a\u0627\u0628\u200c\u06c1\u0627”"
    shown = "“[U+200E]be[U+00AD]fore[U+FEFF]” and “\u06a9\u062a\u0627\u0628\u200c\u06c1\u0627”"
    arabic = "\u06a9\u062a"
    assert visible("“a\u200eb”") == "“a[U+200E]b”"
    assert visible(quoted) == shown.replace("[U+200E]", "\u200e")  # it may be meant beside Urdu
    assert Problem("a.md", 1, "title", "“a\u200bb”").message == "“a[U+200B]b”"
    assert visible(arabic) == arabic


@pytest.mark.parametrize("plain", ["a to z", "Zoë’s “café” – 0–5 years", "naïve 日本"])
def test_what_is_not_odd_is_not_named(plain: str) -> None:
    """Only letters that readers take for plain ones are odd."""
    expected = {
        "Zoë’s “café” – 0–5 years": "holds U+2019 (right single quotation mark): type that again"
    }
    assert odd_character(plain) == expected.get(plain, "")
