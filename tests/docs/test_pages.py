"""The documents: links lead to what is there, and what editors read is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.checks.texts.style import MOST_SENTENCES, MOST_WORDS, blocks
from tests.docs.pages import PAGES, links, parts
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MOST_OF_THE_GUIDE = 4000  # words


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    """Files are there, and so are the headings behind `#`."""
    astray = [
        f"{file.name}#{part}"
        for file, part in links(page)
        if not file.exists() or (part and part not in parts(file))
    ]
    assert astray == []


@pytest.mark.parametrize("name", ["card.md", "editing.md", "keys.md", "rules.md"])
def test_what_editors_read_keeps_to_the_style_that_check_asks_for(name: str) -> None:
    """No sentence is too long, and no paragraph."""
    read = tuple(blocks((ROOT / "docs" / name).read_text("utf-8")))
    assert [each for block in read for each in block if len(each.words) >= MOST_WORDS] == []
    assert [block[0] for block in read if len(block) > MOST_SENTENCES] == []


def test_the_guide_can_be_read_in_one_sitting() -> None:
    """What is only looked up stands elsewhere: a tired editor reads this from its beginning."""
    assert len((ROOT / "docs" / "editing.md").read_text("utf-8").split()) <= MOST_OF_THE_GUIDE
