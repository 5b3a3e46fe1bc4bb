"""Long guidance begins with what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite, SiteFactory

HEAD = "Title: First\nSlug: first\nSummary: One sentence.\n\nText.\n\n"


def listed(built: BuiltSite) -> list[tuple[str, str]]:
    """Return the words and addresses of the contents list of a site's guidance."""
    links = built.page("guidance/first/").select(".contents a")
    return [(each.get_text(), str(each["href"])) for each in links]


def test_each_heading_is_led_to_in_its_own_words(site: SiteFactory) -> None:
    """Marks, punctuation and equal headings included; what stands below a heading is left out."""
    text = "## A & *B*\n\nText.\n\n### Below\n\n## Same\n\nText.\n\n## Same\n\nText.\n"
    built = site.build({"guidance/a.md": HEAD + text})
    assert listed(built) == [("A & B", "#a-b"), ("Same", "#same"), ("Same", "#same_1")]
    for _, address in listed(built):
        assert built.page("guidance/first/").select_one(f"h2[id='{address[1:]}']")


@pytest.mark.parametrize(
    ("path", "headings"), [("guidance/a.md", 2), ("guidance/a.md", 0), ("pages/a.md", 5)]
)
def test_a_few_headings_need_no_list(site: SiteFactory, path: str, headings: int) -> None:
    """They are seen at once; and pages that are no guidance have none."""
    text = "".join(f"## Part {number}\n\nText.\n\n" for number in range(headings))
    built = site.build({path: HEAD + text})
    address = "guidance/first/" if path.startswith("guidance") else "first/"
    assert built.page(address).select(".contents") == []
