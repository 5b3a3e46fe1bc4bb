"""Two thousand reviews over forty themes are found as easily as four."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.reviews.many_reviews import THEMES, YEARS, many_reviews
from tests.site_factory import SiteFactory

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

NUMBER = 2_000
MOST_BYTES = 200_000
A_PAGE = 20


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site of all of them, built once."""
    return SiteFactory(tmp_path_factory.mktemp("many")).build(many_reviews(NUMBER))


def test_no_page_is_too_large_for_a_phone(many: BuiltSite) -> None:
    """Every page stays under 200 KB, whatever it gathers."""
    pages = [many.folder / file for file in many.files() if file.endswith(".html")]
    assert len(pages) > NUMBER * 2
    assert [page for page in pages if page.stat().st_size > MOST_BYTES] == []


def test_every_facet_is_paged_and_loses_no_review(many: BuiltSite) -> None:
    """Each theme's list goes on over pages of twenty, until all of its reviews have stood once."""
    files = many.files()
    for theme in range(THEMES):
        address = f"case-reviews/by/theme/theme-{theme}/"
        lists = [f for f in files if f.startswith(address)]
        shown = [re.findall(r'<article class="entry">', many.text(file)) for file in lists]
        expected = [e for e in many.library.public if f"theme-{theme}" in {t.id for t in e.themes}]
        assert sum(map(len, shown)) == len(expected) > A_PAGE
        assert max(map(len, shown)) == A_PAGE


def test_every_year_has_its_table(many: BuiltSite) -> None:
    """The tables of all years hold every review once."""
    tables = [f for f in many.files() if f.startswith("case-reviews/matrix/")]
    rows = sum(many.text(file).count('<th scope="row">') for file in tables)
    assert rows == NUMBER
    assert {f"case-reviews/matrix/{year}/index.html" for year in YEARS} <= set(tables)


def test_the_search_page_leads_to_the_register_instead_of_listing_all(many: BuiltSite) -> None:
    """Where the titles are too many for one page, reviews and news are a link away."""
    page = many.page("search/")
    assert page.select('a[href="/case-reviews/"]')
    assert "Child 1999" not in page.get_text()
