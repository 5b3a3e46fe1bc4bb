"""The editor's card is one side of paper, and what it says to type is right."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from markdown import markdown

from tools.build.build import check
from tools.build.request import ROOT, Request

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

CARD = (ROOT / "docs" / "card.md").read_text("utf-8")
COURSE = "courses/safer-recording.yaml"
_PAGE_OF_PDF = re.compile(rb"/Type\s*/Page\b")
STYLE = """<!doctype html><meta charset=utf-8><style>
@page { size: A4; margin: 15mm }
body { font: 10pt/1.3 sans-serif }
h1, h2 { font-size: 12pt; margin: 12pt 0 0 }
p, pre, table, ul { margin: 6pt 0 }
td, th { padding: 0 12pt 2pt 0; text-align: left }
</style>"""


def test_the_card_prints_on_one_side_of_a4(browser: Browser) -> None:
    """In 10-point type, which can still be read on a wall."""
    with browser.new_page() as page:
        page.set_content(STYLE + markdown(CARD, extensions=["tables", "fenced_code"]))
        sheet = page.pdf(prefer_css_page_size=True)
    assert len(_PAGE_OF_PDF.findall(sheet)) == 1


def test_what_the_card_says_to_type_is_right(tmp_path: Path) -> None:
    """Its article and its date have no problem in the content as it is shipped."""
    article, session = re.findall(r"^```\w+\n(.*?)^```$", CARD, re.MULTILINE | re.DOTALL)
    (place,) = re.findall(r"^## A text: `(content/.+\.md)`$", CARD, re.MULTILINE)
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (tmp_path / place).write_text(article, "utf-8")
    with (content / COURSE).open("a", encoding="utf-8") as course:
        course.write(session)
    request = Request(content, tmp_path / "output", today="2027-03-02")
    assert check(request) == 0
