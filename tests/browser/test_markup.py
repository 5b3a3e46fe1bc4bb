"""Every page before the Nu HTML Checker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.validators.nu import nu_errors

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite


def test_every_page_is_valid(real_site: BuiltSite) -> None:
    """The Nu checker finds no error in any page of the site."""
    pages = sorted(real_site.folder.rglob("*.html"))
    assert nu_errors(pages) == []
    assert len(pages) > 40
