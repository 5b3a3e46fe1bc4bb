"""The page that says what terms mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.glossary.model import ADDRESS, TITLE
from plugins.outputs.plan import Page
from plugins.page_head import PAGE, page_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.glossary.model import Glossary
    from plugins.outputs.plan import Frame

PLACE = 2  # in the footer


def pages(glossary: Glossary, frame: Frame) -> Iterator[Page]:
    """Yield the page /glossary/, unless no term is listed."""
    if glossary.terms:
        description = "What the special words on this site mean, in plain English."
        yield Page(
            path=ADDRESS,
            head=page_head(frame.address, ADDRESS, TITLE, description, kind=PAGE),
            template="glossary",
            view=lambda: {"terms": glossary.in_order},
            footer=PLACE,
        )
