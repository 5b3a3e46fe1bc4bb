"""The contact page says how to reach the board, from its own data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

BOARD = """name: A board
area: An area
contact: {email: hello@board.example, telephone: 01632 960100}
address: |
  Town Hall
  1 High Street
"""
PAGE = "Title: Contact us\nSlug: contact\nSummary: How to reach us.\n\nOur details are below.\n"


def test_the_contact_page_shows_every_way_to_reach_the_board(site: SiteFactory) -> None:
    """E-mail, telephone and postal address stand under the text, as board.yaml has them."""
    page = site.build({"board.yaml": BOARD, "pages/contact.md": PAGE}).page("contact/")
    section = page.find("section", attrs={"aria-labelledby": "page_contact"})
    assert section is not None
    said = list(section.stripped_strings)
    assert "hello@board.example" in said
    assert "01632 960100" in said
    assert said[-3:] == ["A board", "Town Hall", "1 High Street"]
