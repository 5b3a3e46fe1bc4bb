"""`Build`: the whole site as one frozen value, kept under one key in Pelican's settings."""

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
    """The content, the frame of the site, the plan, and the entry and page of each text.

    `texts` has source files as keys; the value is None if the text is not public.
    """

    library: Library
    frame: Frame
    plan: Plan
    texts: Mapping[str, tuple[Entry, Page] | None]
