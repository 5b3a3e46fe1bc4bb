"""The articles of the benchmark: the same every time, and the same for every contender."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from tools.benchmark.content import SESSIONS, TODAY, make_courses, make_reviews
from tools.benchmark.dialects import hugo_review, our_review, stock_review


def test_they_are_the_same_every_time() -> None:
    """Made twice, the reviews and the courses are equal to the last letter."""
    assert list(make_reviews(50)) == list(make_reviews(50))
    assert list(make_courses(50)) == list(make_courses(50))


def test_a_review_reads_the_same_among_more() -> None:
    """A review has the same text among 20 as among 200."""
    few, many = make_reviews(20), make_reviews(200)
    assert [(each.slug, each.body) for each in few] == [
        (each.slug, each.body) for each, _ in zip(many, range(20), strict=False)
    ]


def test_a_review_is_as_long_as_real_ones() -> None:
    """Each has 400 to 550 words and a table, is dated before the day built for, and is alone."""
    reviews = list(make_reviews(200))
    assert all(400 <= len(each.body.split()) <= 550 for each in reviews)
    assert all("\n|---|---|\n" in each.body and each.day < TODAY for each in reviews)
    assert len({each.slug for each in reviews}) == len({each.body for each in reviews}) == 200


def test_every_tenth_review_brings_a_course() -> None:
    """There are a tenth as many courses, each with ten sessions, and reviews name only those."""
    courses = list(make_courses(200))
    assert len(courses) == 20
    assert {len(set(each.days)) for each in courses} == {SESSIONS}
    assert {each.course for each in make_reviews(200)} == {each.slug for each in courses}


@pytest.mark.parametrize("dialect", [our_review, stock_review, hugo_review])
def test_every_contender_reads_the_same_text(dialect: object) -> None:
    """Title, summary, both themes and the whole body stand in every contender's file."""
    assert callable(dialect)
    for review in make_reviews(20):
        written = dialect(review)
        assert written.endswith(f"\n\n{review.body}")
        said = (review.title, review.summary, review.subject, review.day.isoformat())
        assert all(each in written for each in (*said, *(theme.name for theme in review.themes)))


def test_hugo_gets_front_matter_that_is_yaml() -> None:
    """Hugo's header, read as YAML, says what the review says."""
    for review in make_reviews(20):
        header = YAML(typ="safe").load(hugo_review(review).split("---\n")[1])
        assert header["title"] == review.title
        assert header["themes"] == [theme.name for theme in review.themes]
