"""An unknown key is answered with the key that is meant, what to do instead, or all keys."""

from __future__ import annotations

import pytest

from plugins.articles import fields as a
from plugins.articles.foreign_keys import ALSO, HINTS, names_of
from plugins.articles.model import Section
from plugins.courses import fields as c
from plugins.courses.foreign_keys import OF_COURSES, OF_SESSIONS
from plugins.problems import folded_key
from plugins.sources.nodes import Entry, Fields, Text
from plugins.sources.unknown_keys import Names, said_of_unknown

HEADER = Fields((), 1)
NEWS = names_of(Section.NEWS, HEADER)
REVIEW = names_of(Section.CASE_REVIEWS, HEADER)
GUIDANCE = names_of(Section.GUIDANCE, HEADER)


def in_news(key: str, **lines: int) -> str:
    """Return what is said of a key of an article, beside keys in lines."""
    return said_of_unknown(key, a.ENTRY_FIELDS, NEWS, lines)


def in_review(key: str) -> str:
    """Return what is said of a key of a review."""
    return said_of_unknown(key, a.ENTRY_FIELDS, REVIEW, {})


def in_guidance(key: str) -> str:
    """Return what is said of a key of guidance."""
    return said_of_unknown(key, a.ENTRY_FIELDS, GUIDANCE, {})


def in_course(key: str) -> str:
    """Return what is said of a key of a course."""
    return said_of_unknown(key, c.COURSE_FIELDS, OF_COURSES, {})


def in_session(key: str) -> str:
    """Return what is said of a key of a session."""
    return said_of_unknown(key, c.SESSION_FIELDS, OF_SESSIONS, {})


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("Headline", "Title"),
        ("Description", "Summary"),
        ("Standfirst", "Summary"),
        ("Tags", "Themes"),
        ("Old_URL", "Redirect-from"),
        ("Language", "Lang"),
        ("Dtae", "Date"),
        ("Stauts", "Status"),
    ],
)
def test_another_word_for_a_key_is_answered_with_the_key(key: str, meant: str) -> None:
    """However its letters differ; so is a slip of the keyboard."""
    assert in_news(key) == f"Did you mean “{meant}”?"


@pytest.mark.parametrize("key", ["Aim", "Name", "Subject", "Time", "File name", "Age", "Colour"])
def test_where_the_meaning_is_not_sure_all_keys_are_named(key: str) -> None:
    """A word that is like a key by chance is not taken for it; nor are keys of a review offered."""
    assert in_news(key) == (
        "Its keys are Title, Slug, Summary, Date, Publish, Status, Themes, Courses, Guidance, "
        "Lang, Change, Redirect-from."
    )


def test_the_keys_named_are_those_of_the_kind_of_text() -> None:
    """Guidance has days of its review, and a review has keys of its own."""
    assert in_guidance("Aim").endswith("Redirect-from, Last-reviewed, Look-again.")
    assert in_review("Aim").endswith("Review-document, Review-other-areas.")
    marked = Fields((Entry("review type", Text("Rapid review", 1), 1),), 1)
    assert names_of(Section.NEWS, marked) == REVIEW
    assert in_review("Subject") == "Did you mean “Review-subject”?"
    assert in_review("Report") == "Did you mean “Review-document”?"
    assert in_guidance("Next review") == "Did you mean “Look-again”?"


def test_a_key_that_stands_there_already_is_not_offered_a_second_time() -> None:
    """Else the next message would be that it stands twice."""
    assert in_news("Headline", title=2) == (
        "Did you mean “Title”? It stands in line 2, too: make one line of the two."
    )
    assert in_news("Old address", **{"redirect-from": 3}) == "Did you mean “Redirect-from”?"


def test_no_message_asks_to_take_out_a_line_that_holds_a_text_back() -> None:
    """An editor who has two lines might take out the wrong one."""
    assert in_news("Stauts", status=3) == "Did you mean “Status”?"


@pytest.mark.parametrize(
    "key", ["Published", "Posted", "Created", "Issue date", "Launch date", "Scheduled for"]
)
def test_a_day_of_publication_is_answered_with_what_holds_a_text_back(key: str) -> None:
    """The day may be still to come."""
    assert "“Publish: DATE” holds a text back" in in_news(key)


@pytest.mark.parametrize("key", ["Valid until", "Archive on", "Expires"])
def test_an_end_is_never_answered_with_a_beginning(key: str) -> None:
    """What is to end on a day would otherwise begin on it."""
    assert in_news(key) == "The site takes nothing down: write “Status: draft” on that day."


def test_no_other_word_for_a_key_is_one_that_holds_a_text_back() -> None:
    """What is meant to hide a text is answered by its own hint, and offers no key that shows it."""
    others = {folded_key(each) for words in ALSO.values() for each in words}
    holding = {key for key, said in HINTS.items() if "draft" in said or "holds" in said}
    assert others.isdisjoint(holding)
    assert {a.STATUS.key, a.PUBLISH.key, a.DATE.key, a.REVIEW_STATUS.key}.isdisjoint(ALSO)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Course title", "Did you mean “title”?"),
        ("Start time", "Did you mean “start”?"),
        ("Finish time", "Did you mean “end”?"),
        ("Booking", "Did you mean “book”?"),
        ("Price", "Did you mean “charge”?"),
        ("Fee", "Did you mean “charge”?"),
        ("Target audience", "Did you mean “audience”?"),
        ("Aims", "Write it into the course's “description”."),
        ("Content", "Write it into the course's “description”."),
        ("Duration", "“start” and “end” say how long it takes."),
        ("Cancelled", "“status: cancelled” says so, with “changed” beside it."),
        ("Places", "“places” belongs to a date: write it below one, in “sessions”."),
        ("Capacity", "“places” belongs to a date: write it below one, in “sessions”."),
        (
            "How to book",
            "“book” is a web address; other ways to book go into the course's “description”.",
        ),
        (
            "Trainer",
            "No key names trainers: write it into the course's “description” if readers need it.",
        ),
        (
            "Published",
            (
                "“announced: DATE” holds a course or a date back until that day, and “draft: yes” "
                "keeps a course off the site."
            ),
        ),
    ],
)
def test_a_key_from_elsewhere_in_a_course_is_answered_with_the_right_one(
    key: str, said: str
) -> None:
    """One of its own, a place for the words, or what holds it back."""
    assert in_course(key) == said


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Finish time", "Did you mean “end”?"),
        ("Original date", "Did you mean “was”?"),
        ("Fee", "“charge” stands once for all dates, at the top of the file."),
        ("summary", "“summary” stands once for all dates, at the top of the file."),
        ("draft", "“draft: yes” keeps a course off the site."),
    ],
)
def test_a_key_of_the_course_in_a_session_is_reported_as_one(key: str, said: str) -> None:
    """A charge is that of all dates, and nothing hides one date alone but its announcement."""
    assert in_session(key) == said


def test_an_unknown_key_of_a_place_is_answered_with_all_keys() -> None:
    """Groups of few keys name them."""
    assert said_of_unknown("lift", c.VENUE_FIELDS, Names(), {}) == (
        "Its keys are name, address, postcode, url, access."
    )
