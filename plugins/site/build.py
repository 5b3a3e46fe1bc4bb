"""The build: the site as one frozen value, under one key of Pelican's settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.articles.model import Entry
    from plugins.output.plan import Frame, Page, Plan
    from plugins.site.model import Library

SETTING = "SITE_BUILD"


@dataclass(frozen=True, slots=True)
class Build:
    """What was read, the frame of the site, what will be written, and the page of each text.

    A text is found by its source; one that is not public has None.
    """

    library: Library
    frame: Frame
    plan: Plan
    texts: Mapping[str, tuple[Entry, Page] | None]
