"""The article that the site began with, as readers met it on settled days."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site_factory import BuiltSite
from tools.build.pelican_run import run_pelican
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

ADDRESS = "news/good-practice/child-j-information-sharing/"
WORKSHOP = "Group 3 Core Workshop for Childminders and Early Years Providers"


def article(folder: Path, today: str) -> BeautifulSoup:
    """Return the article as the project's own site had it on a day."""
    request = Request(output=folder, today=today)
    return BuiltSite(folder, run_pelican(request, folder, lambda _written: None)).page(ADDRESS)


def workshop(page: BeautifulSoup) -> Tag:
    """Return what the article's training section says of the workshop."""
    (notice,) = (
        each
        for each in page.select("[aria-labelledby=page_training] .course")
        if each.h3 and each.h3.get_text() == WORKSHOP
    )
    return notice


@pytest.mark.parametrize(
    ("today", "dates"),
    [
        (
            "2017-10-01",
            [
                "Saturday 7 October 2017, 9am to 1pm",
                "Saturday 20 January 2018, 9am to 1pm",
                "Saturday 10 March 2018, 9am to 1pm",
            ],
        ),
        (
            "2017-10-07T23:59",
            [
                "Saturday 7 October 2017, 9am to 1pm",
                "Saturday 20 January 2018, 9am to 1pm",
                "Saturday 10 March 2018, 9am to 1pm",
            ],
        ),
        (
            "2017-10-08",
            ["Saturday 20 January 2018, 9am to 1pm", "Saturday 10 March 2018, 9am to 1pm"],
        ),
        ("2018-03-10", ["Saturday 10 March 2018, 9am to 1pm"]),
        ("2018-03-11", []),
    ],
)
def test_training_next_to_it_shows_the_next_dates(
    today: str, dates: list[str], tmp_path: Path
) -> None:
    """A date leaves the article by itself when its day is over."""
    notice = workshop(article(tmp_path, today))
    assert [each.get_text() for each in notice.select("time")] == dates
    assert ("There are no dates at present." in notice.get_text()) == (not dates)
    assert [each["href"] for each in notice.select(".contact a")] == [
        "mailto:training@rotherham-safeguarding.example",
        "tel:+441632960110",
    ]


def test_it_says_when_it_was_published_and_where_it_stands(real_site: BuiltSite) -> None:
    """Its day has its weekday, and the way to it is Home, Latest news, Good practice."""
    page = real_site.page(ADDRESS)
    assert [each.get_text() for each in page.select(".meta time")] == ["Tuesday 19 September 2017"]
    assert [each["datetime"] for each in page.select(".meta time")] == ["2017-09-19"]
    crumbs = [(each.get_text(), each["href"]) for each in page.select(".breadcrumbs a")]
    assert crumbs == [
        ("Home", "/"),
        ("Latest news", "/news/"),
        ("Good practice", "/news/good-practice/"),
    ]
    assert [each.get_text() for each in page.select("[aria-current=page]")] == [
        "Serious case review: Child J and sharing information"
    ]


def test_it_is_found_from_every_list_that_it_belongs_to(real_site: BuiltSite) -> None:
    """News, its category, the register, its themes, the search page and two feeds lead to it."""
    lists = (
        "news/",
        "news/good-practice/",
        "case-reviews/",
        "themes/information-sharing/",
        "themes/non-accidental-injury/",
        "themes/recording/",
        "search/",
    )
    missing = [each for each in lists if not real_site.page(each).select(f'a[href="/{ADDRESS}"]')]
    assert missing == []
    for feed in ("feeds/news.xml", "feeds/news/good-practice.xml", "feeds/case-reviews.xml"):
        assert f"/{ADDRESS}" in real_site.text(feed)
