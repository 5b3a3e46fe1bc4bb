"""Nothing before its day: not one byte, in no file of the site."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests.articles.embargoed_content import EMBARGOED, MOMENTS, PUBLIC_FROM
from tests.site_factory import ARTICLE, COURSE, SiteFactory

AT = "news/good-practice/a.md"


def _minute_before(moment: str) -> str:
    before = datetime.fromisoformat(moment) - timedelta(minutes=1)
    return before.isoformat(timespec="minutes")


@pytest.mark.parametrize("moment", sorted({*MOMENTS, *map(_minute_before, MOMENTS[1:])}), ids=str)
def test_no_byte_of_the_site_comes_before_its_moment(moment: str, site: SiteFactory) -> None:
    """At each moment the site holds exactly the canaries whose moment has come."""
    built = site.build(EMBARGOED, moment).everything()
    found = {canary for canary in PUBLIC_FROM if canary.encode() in built}
    assert found == {canary for canary, public in PUBLIC_FROM.items() if public <= moment}
    assert b"%PDF shared" in built


def test_a_link_to_what_is_not_public_yet_is_its_plain_text(site: SiteFactory) -> None:
    """The words of the link stay, nothing of its target does."""
    page = site.build(EMBARGOED, "2027-01-01").page("news/public/a-first-article/")
    assert [each.get_text() for each in page.select(".prose a")] == ["The file that all name"]
    (prose,) = page.select(".prose")
    text = " ".join(prose.get_text().split())
    assert "Before a draft, held, later, a page, some guidance, a course, after." in text


def test_the_same_links_lead_somewhere_once_their_targets_are_public(site: SiteFactory) -> None:
    """All but the draft are links when everything has come, fragments kept."""
    page = site.build(EMBARGOED, "2027-07-01").page("news/public/a-first-article/")
    assert [each["href"] for each in page.select(".prose a")] == [
        "/news/canary-publish/canary-publish/",
        "/news/canary-future/canary-future/#part",
        "/canary-page/",
        "/guidance/canary-guidance/",
        "/training/canary-course/",
        "/documents/shared.pdf",
    ]


def test_the_later_of_date_and_publish_counts(site: SiteFactory) -> None:
    """An article with both is public from whichever comes later."""
    early = ARTICLE.replace("2026-01-05", "2027-02-01\nPublish: 2027-01-01")
    late = ARTICLE.replace("2026-01-05", "2027-01-01\nPublish: 2027-02-01").replace(
        "a-first-article", "b"
    )
    files = {AT: early, "news/good-practice/b.md": late}
    pages = {"news/good-practice/a-first-article/index.html", "news/good-practice/b/index.html"}
    assert site.build(files, "2027-01-31T23:59").files() & pages == set()
    assert site.build(files, "2027-02-01T00:00").files() & pages == pages


def test_the_moment_is_one_of_london(site: SiteFactory) -> None:
    """In summer, 9am is 8:00 in UTC: the zone of the board decides, not that of the machine."""
    files = {AT: ARTICLE.replace("Date: 2026-01-05", "Date: 2027-07-01, 9am")}
    page = "news/good-practice/a-first-article/index.html"
    assert page not in site.build(files, "2027-07-01T07:59+00:00").files()
    assert page in site.build(files, "2027-07-01T08:00+00:00").files()


def test_a_picture_in_a_link_that_is_not_public_goes(site: SiteFactory) -> None:
    """A picture that only an unannounced course names is neither shown there nor served."""
    files = {
        AT: ARTICLE,
        "images/secret.png": "PNG secret",
        "courses/a.yaml": COURSE.replace("2026-01-05", "2028-01-05").replace("2027", "2029")
        + "description: |\n  ![a picture]({static}/images/secret.png)\n",
    }
    assert "images/secret.png" not in site.build(files).files()
    assert "images/secret.png" in site.build(files, "2028-01-05").files()


def test_what_held_back_entries_claim_is_still_claimed(site: SiteFactory) -> None:
    """Two articles cannot wait for the same address, even when neither is public."""
    waiting = ARTICLE.replace("Slug", "Publish: 2028-01-05\nSlug")
    assert site.problems({AT: waiting, "news/good-practice/b.md": waiting}) == [
        (
            "content/news/good-practice/b.md:4: slug: “/news/good-practice/a-first-article/” is "
            "already taken by content/news/good-practice/a.md:4: choose another, such as “b”."
        ),
    ]
