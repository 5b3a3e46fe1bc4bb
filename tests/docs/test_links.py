"""Links within the documents lead to files and headings that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs.pages import PAGES, links, parts
from tools.building.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_document_leads_somewhere(page: Path) -> None:
    """Files are there, and so are the headings behind `#`."""
    astray = [
        f"{file.name}#{part}"
        for file, part in links(page)
        if not file.exists() or (part and part not in parts(file))
    ]
    assert astray == []
