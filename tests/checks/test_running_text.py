"""Dates of training and phrases that age are pointed at in running text, and nothing else is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.checks.texts.running_text import text_advice
from tests.checks.entries import GUIDANCE, REVIEW, entry
from tests.checks.sentences import HONEST, POINTED
from tests.site_factory import ARTICLE, COURSE

if TYPE_CHECKING:
    from plugins.articles.model import Entry
    from tests.site_factory import SiteFactory

DATE = "Date: 2017-09-19"
BODY_LINE = 8  # below 1 line of its own, 5 that every review needs, and a blank one
INSTEAD = "name the course in “Courses”: the page shows its next dates by itself."
_WORDS = re.compile(r"“(.*?)”")


def _said(read: Entry) -> list[str]:
    return [problem.message for problem in text_advice([read], [])]


def _pointed(body: str, first_line: int = BODY_LINE) -> list[tuple[int, str]]:
    """Return the line, counted from 0, and the words of each advice on a text of September 2017."""
    advice = text_advice([entry(REVIEW, DATE, body=body)], [])
    return sorted((each.line - first_line, _WORDS.findall(each.message)[0]) for each in advice)


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_text_is_left_alone(text: str) -> None:
    """History, months, verbs, sections, code and addresses are no dates of training."""
    assert _pointed(text) == []


@pytest.mark.parametrize(("text", "places"), POINTED)
def test_what_ages_is_pointed_at_in_its_line(
    text: str, places: tuple[tuple[int, str], ...]
) -> None:
    """A date without a year, a date to come, and a phrase such as “next course”: each is named."""
    assert _pointed(text) == sorted(places)


def test_there_are_many_texts_of_each_kind() -> None:
    """The tables hold at least 40 honest texts and 40 that age, none twice."""
    assert min(len(set(HONEST)), len({text for text, _ in POINTED})) >= 40


def test_the_advice_says_what_to_do() -> None:
    """It is advice with path, line and rule, and names the way to dates that stay true."""
    read = entry(REVIEW, DATE, body="On 16 October.\n\nOn 7 October 2017: the next session.")
    place = "advice: content/case-reviews/a.md"
    later = "lies after the day this was written, 19 September 2017."
    assert [str(each) for each in text_advice([read], [])] == [
        f"{place}:8: date-in-text: “16 October” has no year: add it. If it is training, {INSTEAD}",
        f"{place}:10: date-in-text: “7 October 2017” {later} If it is training, {INSTEAD}",
        f"{place}:10: date-in-text: “next session” is soon out of date. Instead, {INSTEAD}",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("On Friday 4 March 2027.", "4 March 2027 is a Thursday, not a Friday: check both."),
        ("On Tue, 16 Oct 2017.", "16 October 2017 is a Monday, not a Tuesday: check both."),
        ("On thurs 01/03/2017.", "1 March 2017 is a Wednesday, not a Thursday: check both."),
        ("On 7 May 2017 (Monday).", "7 May 2017 is a Sunday, not a Monday: check both."),
        ("Monday 8 May, Sunday 16 May 2017", "16 May 2017 is a Tuesday, not a Sunday: check both."),
        ("|Day|\n|---|\n|Sunday 1 May 2017|", "1 May 2017 is a Monday, not a Sunday: check both."),
    ],
)  # fmt: skip
def test_a_wrong_weekday_is_a_problem_with_a_message_of_its_own(text: str, said: str) -> None:
    """Past or to come, for one of the two is false; nothing else is said of that date."""
    (problem,) = text_advice([entry(REVIEW, DATE, body=text)], [])
    line = BODY_LINE + text.count("\n")
    assert (problem.line, problem.rule, problem.message) == (line, "weekday", said)
    assert not problem.advice


@pytest.mark.parametrize(
    "text",
    [
        "On Monday 8 May, Tuesday 9 May 2017 and 7 May 2017 (Sunday).",
        "The Sun, 18 March 2015, wrote so.",
        "The letter of “Tuesday 16 May 2016” [sic] was lost.",
        "Open Monday to Friday; closed on 16 May 2017. Tuesday comes next.",
    ],
)
def test_a_weekday_that_is_right_or_anothers_is_left_alone(text: str) -> None:
    """A newspaper's name is no weekday, and a quotation is as its writer had it."""
    assert _said(entry(REVIEW, DATE, body=text)) == []


def test_no_weekday_is_checked_without_a_year() -> None:
    """It may be right in another year."""
    (said,) = _said(entry(REVIEW, DATE, body="On Tuesday 16 October."))
    assert "has no year" in said


def test_guidance_speaks_from_its_last_review() -> None:
    """A date that was past at the last review is history, whatever the day of publication was."""
    dates = ("Date: 2017-01-05", "Last-reviewed: 2018-02-01")
    assert _said(entry(GUIDANCE, *dates, body="On 1 February 2018.")) == []
    assert len(_said(entry(GUIDANCE, *dates, body="On 2 February 2018."))) == 1
    assert len(_said(entry(GUIDANCE, dates[0], body="On 1 February 2018."))) == 1


def test_an_article_speaks_from_its_date() -> None:
    """What changed later in an article does not make its dates of training history."""
    lines = (DATE, "Last-reviewed: 2018-02-01", "Change: 2018-02-01 Shortened.")
    assert len(_said(entry(REVIEW, *lines, body="On 7 October 2017."))) == 1


def test_a_text_without_a_day_is_asked_for_one() -> None:
    """Where nothing says when a text was written, no date in it can be known to be past."""
    (said,) = _said(entry(GUIDANCE, body="Prepared on 22 November 2016."))
    assert said == (
        "“22 November 2016” may lie after the day this was written: give that day in "
        f"“Last-reviewed”. If it is training, {INSTEAD}"
    )
    withheld = ("Review-status: withheld", "Review-status-reason: A trial.")
    assert len(_said(entry(REVIEW, *withheld, body="Prepared on 22 November 2016."))) == 1


def test_metadata_is_never_looked_at() -> None:
    """Dates in title, summary and changes are the editor's own record."""
    lines = (DATE, "Change: 2017-10-16 The next course is on 16 October.")
    assert _said(entry(REVIEW, *lines)) == []


def test_a_withdrawn_review_is_left_alone_and_one_on_request_is_not() -> None:
    """A withdrawn review shows no text; all others, drafts too, may come to be read."""
    reason = "Review-status-reason: It named a child."
    for status, number in (("withdrawn", 0), ("on-request", 1), ("withheld", 1)):
        read = entry(REVIEW, DATE, f"Review-status: {status}", reason, body="On 16 October.")
        assert len(_said(read)) == number, status
    assert len(_said(entry(REVIEW, DATE, "Status: draft", body="On 16 October."))) == 1


@pytest.mark.parametrize(
    ("description", "lines"),
    [
        ("|\n  Text.\n\n  It is on 16 October.\n  It began on 5 January 2026.", [11]),
        ("|-\n\n\n  It is on 6 January 2026,\n  or on 16 October.", [11, 12]),
        ("It is on 16 October.", [8]),
        ('"See you\n  on 16 October."', [8]),
    ],
)
def test_a_course_is_advised_of_its_description(
    description: str, lines: list[int], site: SiteFactory
) -> None:
    """Each date that lies after `announced` has its line in the YAML, however it is written."""
    text = COURSE.replace("sessions:", f"description: {description}\nsessions:")
    library = site.build({"courses/a.yaml": text, "news/x/a.md": ARTICLE}).library
    advice = sorted(text_advice((), library.courses))
    assert [(each.path, each.line) for each in advice] == [
        ("content/courses/a.yaml", line) for line in lines
    ]
    assert advice[-1].message == (
        "“16 October” has no year: add it. "
        "If it is training, write it under “sessions”: the page shows the next dates by itself."
    )


def test_titles_summaries_and_descriptions_have_the_right_weekday(site: SiteFactory) -> None:
    """What lists and feeds show is looked at, too, each at its line."""
    text = COURSE.replace("A short course", "From Friday 4 March 2027")
    text = text.replace("sessions:", "description: |\n  On Tuesday 5 January 2022.\nsessions:")
    article = ARTICLE.replace("One sentence about it.", "It was on Sunday 1 May 2017.")
    library = site.build({"courses/a.yaml": text, "news/x/a.md": article}).library
    found = {(each.path, each.line) for each in text_advice(library.entries, library.courses)}
    assert found == {
        ("content/courses/a.yaml", 1),
        ("content/courses/a.yaml", 9),
        ("content/news/x/a.md", 4),
    }


PIECES = (
    "16 October", "October 16,", "Monday", "the 3rd", "2 May 2031", "7/10/2027", "and", "next",
    "course", "scheduled for", "*", "_", "`", "```", "~~~", "<b>", "<!--", "-->", "[", "](", ")",
    "https://", "&nbsp;", ">", "-", "    ", "\t", "\n", "\n\n", " ", "\r", "\u2028",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map("".join))
def test_advice_lies_within_the_body(body: str) -> None:
    """Whatever the text, each advice names a line of the body in which its first word stands."""
    read = entry(REVIEW, DATE, body=body)
    lines = read.body.split("\n")
    for each in text_advice([read], []):
        assert 0 <= each.line - read.body_line < len(lines)
        quoted = _WORDS.findall(each.message) or ["Monday"]  # the only weekday of the pieces
        first_word = quoted[0].split()[0]
        assert first_word in lines[each.line - read.body_line]


@given(st.text(st.characters(codec="utf-8", exclude_characters="`"), max_size=60))
def test_nothing_in_fenced_code_is_pointed_at(code: str) -> None:
    """What stands between fences is never prose, and what stands below them is again."""
    body = f"```\n16 October {code} next course\n```\n\nOn 16 October."
    assert _pointed(body) == [(body.count("\n"), "16 October")]
