"""What editors write of columns and languages is seen so, in real Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.server import served
from tests.site_factory import ARTICLE, SiteFactory
from tests.validators.axe import violations
from tests.validators.nu import nu_errors

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.site_factory import BuiltSite

URDU = "اگر بچہ خطرے میں ہے"
TEXT = f"""Charges:
| Place | Charge | Open |
|:------|-------:|:----:|
| Hall  | £5     | yes  |

<div lang="ur" dir="rtl">{URDU}</div>

~~Old~~ words[^1], www.gov.uk and a list:
- one
  1. two

<details>
<summary>More</summary>

- **three**

</details>

[^1]: A note.
"""
PAGE = "news/x/a-first-article/"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return a site with one text in English, and one all in Urdu."""
    urdu = ARTICLE.replace("a-first-article", "urdu\nLang: ur").partition("\n\n")[0]
    return SiteFactory(tmp_path_factory.mktemp("written")).build(
        {"news/x/a.md": f"{ARTICLE}\n{TEXT}", "news/x/u.md": f"{urdu}\n\n{URDU}\n"}
    )


def test_columns_stand_where_their_line_puts_them(written: BuiltSite, browser: Browser) -> None:
    """What is in another language is read from its own side, in part or as a whole."""
    with served(written.folder) as root, browser.new_page() as page:
        page.goto(f"{root}/{PAGE}")
        sides = "cells => cells.map(cell => getComputedStyle(cell).textAlign)"
        assert page.locator("tbody td").evaluate_all(sides) == ["start", "end", "center"]
        assert page.locator("thead th").evaluate_all(sides) == ["start", "end", "center"]
        direction = "part => getComputedStyle(part).direction"
        assert page.locator(".prose [lang=ur]").evaluate(direction) == "rtl"
        page.goto(f"{root}/news/x/urdu/")
        assert page.locator("h1").evaluate(direction) == "rtl"
        assert page.locator(".prose").evaluate(direction) == "rtl"
        assert page.locator("body").evaluate(direction) == "ltr"


def test_the_pages_are_sound(written: BuiltSite, browser: Browser) -> None:
    """The HTML is valid, and axe finds nothing, with footnotes and in another language."""
    pages = [written.folder / f"{each}index.html" for each in (PAGE, "news/x/urdu/", "news/")]
    assert nu_errors(pages) == []
    with served(written.folder) as root, browser.new_page() as page:
        for address in (PAGE, "news/x/urdu/", "news/"):
            page.goto(f"{root}/{address}")
            assert violations(page) == []
