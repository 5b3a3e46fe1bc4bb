"""Notes, gaps and marks of comments are found in words for readers; honest brackets are not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.articles.model import Entry, Section
from plugins.checks.texts.field_words import field_problems
from plugins.checks.texts.words_left import unfinished_in, words_left
from tests.site_factory import ARTICLE, COURSE

TODAY = date(2026, 11, 22)
NOTE, GAP, COMMENT = "a note among colleagues", "a gap", "a word processor's comment"
REFERENCE = "a place in a word processor's document"

# What each holds, and what it is said to be.
LEFT = {
    "NB Tom please check these with Ann.": ("NB Tom please check", NOTE),
    "n.b. Tom - can you confirm this?": ("n.b. Tom - can you confirm", NOTE),
    "We trained 80 (??) people.": ("(??)", NOTE),
    "We trained ?? people.": ("??", NOTE),
    "Is it 80 [?] or more.": ("[?]", NOTE),
    "It began in May [RJ: is that so?].": ("[RJ: is that so?]", NOTE),
    "It began in May [RJ - ask Ann].": ("[RJ - ask Ann]", NOTE),
    "TODO: the figures": ("TODO:", NOTE),
    "It took a year (check with Ann).": ("(check with Ann)", NOTE),
    "It took a year [to be checked] [check the year].": ("[check the year]", NOTE),
    "*** nobody knows who said so – RJ ***": ("*** nobody knows who said so – RJ ***", NOTE),
    "Can you check this again before it goes live?": (
        "Can you check this again before it goes live", NOTE,
    ),
    "Note for web team: put this on top.": ("Note for web team", NOTE),
    "Ring us [Rashid to confirm the line before this goes live].": (
        "[Rashid to confirm the line before this goes live]", NOTE,
    ),
    "It is free [price to be confirmed].": ("[price to be confirmed]", NOTE),
    "Read the page [new link needed].": ("[new link needed]", NOTE),
    "It is on [date] at 9am.": ("[date]", GAP),
    "It is in [name of venue].": ("[name of venue]", GAP),
    "Write to [your name and address].": ("[your name and address]", GAP),
    "Ring [XXXX] or [insert the number of the team].": ("[XXXX]", GAP),
    "It is in &lt;insert place&gt;.": ("<insert place>", GAP),
    "The trainer is TBC.": ("TBC", GAP),
    "The trainer is tbc and the room TBD.": ("tbc", GAP),
    "The trainer is new (her name tbc).": ("(her name tbc)", GAP),
    "The room is still to be confirmed.": ("is still to be confirmed", GAP),
    "Room: to be confirmed": (": to be confirmed", GAP),
    "Ring 00000 000000 to book.": ("00000 000000", GAP),
    "Use [link to the form] or [placeholder].": ("[link to the form]", GAP),
    "The trainer: T.B.A.": ("T.B.A.", GAP),
    "The trainer (to be confirmed) is new.": ("(to be confirmed)", GAP),
    "A talk by xxx.": ("xxx", GAP),
    "A place costs £XX.": ("£XX", GAP),
    "It is on XX May, or xx/xx/2027.": ("XX", GAP),
    "Lorem ipsum dolor.": ("Lorem ipsum", GAP),
    "It is on dd/mm/yyyy.": ("dd/mm/yyyy", GAP),
    "“Quoted.” It is on [date].": ("[date]", GAP),
    "Nobody asked her[RJ3].": ("[RJ3]", COMMENT),
    "[RJ3]Who did?": ("[RJ3]", COMMENT),
    "When one is needed. [SH1]Ask first.": ("[SH1]", COMMENT),
    "The levels are in Error! Reference source not found. below.": (
        "Error! Reference source not found.", REFERENCE,
    ),
    "See Error! Bookmark not defined.": ("Error! Bookmark not defined.", REFERENCE),
    "The team answers (see page 4 of this document).": (
        "(see page 4 of this document)", REFERENCE,
    ),
    "Nobody asked her. Commented [A12]: who did?": ("Commented [A12]", COMMENT),
}  # fmt: skip

HONEST = (
    "She said that she were [sic] well, and so did they [their parents].",
    "As the court said in [2019] EWFC 12 at [14], and [1] and [note 2].",
    "“I saw [the mother] with [name] on [date],” it says.",
    "Say “my name is [your name], I ring from [name of school]”.",
    "Delete notes such as “NB Tom please check this” and “(??)” first.",
    "Write dates as dd/mm/yyyy, and the year last.",
    "Check with the police, and check with Ann's manager (check with Police).",
    "NB Parents please check the address. NB: the line is closed on Sundays.",
    "Please ask before it goes to the family, and check before the system goes live.",
    "What is to be done? Who knows?!",
    "The plan is to be confirmed by the court. It (dates to be confirmed) is free.",
    "A date needs to be confirmed in writing; bookings are to be confirmed by e-mail.",
    "The fracture was to be confirmed. Use [how to check a name](https://www.gov.uk/).",
    "They [the parents] agreed to [the plan to see her], it says.",
    "A to-do list, XX chromosomes, the XXth century and XL.",
    "Agencies note for each child what it said.",
    "Excludes: * schools, ** nurseries and *** colleges.",
    "Use [the form](https://www.gov.uk/) and ([see above](#a)).",
    "Code: `TODO` and `[date]`.",
    "As was held. [A1] was the mother, and [B2], the father, was not.",
    "See page 4 of Working Together. This document has 4 pages. Error! is what it says.",
    "The form (CP1) and annex [A] of tbcl.",
)


def found(body: str) -> list[str]:
    """Return what is advised of a text that begins in line 10, with its line."""
    entry = Entry("a.md", "content/a.md", Section.NEWS, "T", "t", "S.", body, body_line=10)
    return [str(each) for each in words_left([entry], [], TODAY)]


@pytest.mark.parametrize("body", LEFT)
def test_what_was_left_for_colleagues_is_advice_at_its_line(body: str) -> None:
    """It is quoted, and the message says what it looks like."""
    words, what = LEFT[body]
    (said,) = found(f"A text.\n\n{body}")
    assert said.startswith("advice: content/a.md:12: unfinished: ")
    assert f"“{words}”" in said
    assert what in said


@pytest.mark.parametrize("body", HONEST)
def test_honest_words_are_left_alone(body: str) -> None:
    """Quotations, citations, links, abbreviations and questions are finished."""
    assert [each for each in found(body) if "unfinished" in each] == []


def test_all_of_a_kind_in_a_line_is_reported_at_once() -> None:
    """Whoever fills the gaps sees each of them."""
    first, second = found("It is on [date] at [time], TBC.\n\nA talk by xxx.")
    assert "“[date]” and “[time]” and “TBC”: readers see this" in first
    assert second.startswith("advice: content/a.md:12: unfinished: “xxx”")


def test_words_struck_through_in_several_places_are_advice() -> None:
    """A record of changes reads like that; one alone is a price or a day that has changed."""
    assert found("A place costs ~~£20~~ £15.") == []
    (said,) = found("A text.\n\nStaff ~~failed~~ ~~wanted~~ tried to\nask ~~her~~ him.")
    assert said.startswith("advice: content/a.md:12: unfinished: “failed” and other words are")
    assert found("`~~a~~` and `~~b~~`") == []


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("content/news/a.md", ARTICLE.replace("One sentence", "It is on [date]"), 4),
        ("content/news/a.md", ARTICLE.replace("A first", "TBC: a first"), 1),
        ("content/courses/a.yaml", COURSE.replace("A short course", "A course (??)"), 1),
        ("content/board.yaml", "name: A\narea: B\nabout: |\n  One.\n  Lorem ipsum.\n", 5),
    ],
)
def test_values_that_are_sentences_are_looked_at(path: str, text: str, line: int) -> None:
    """Titles, summaries and the like are read by more people than texts."""
    (problem,) = field_problems([(path, text)], TODAY)
    assert (problem.line, problem.rule, problem.advice) == (line, "unfinished", True)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE.replace("Slug:", "Themes: [name, date]\nSlug:"),
        ARTICLE.replace("One sentence", "She said “it was [name]”"),
    ],
)
def test_lists_and_quotations_in_values_are_left_alone(text: str) -> None:
    """Square brackets of YAML are no gaps."""
    assert field_problems([("content/news/a.md", text)], TODAY) == []


@given(st.text(st.sampled_from('ab xXN.B[]()?*\n“”"‘’tT1<>/d'), max_size=60))
def test_any_words_can_be_scanned(text: str) -> None:
    """Whatever stands there, each is in a line that the text has, and is quoted."""
    for line, message in unfinished_in(text):
        assert 0 <= line <= text.count("\n")
        assert message.startswith("“")
