"""EntryReader: Pelican's way to our entries, which were read and checked before any page."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from pelican.readers import BaseReader

from plugins.site.build import SETTING

if TYPE_CHECKING:
    from plugins.site.build import Build

# Pelican asks every article for a date; a withheld review may have none, and shows none.
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


class EntryReader(BaseReader):
    """Gives Pelican the metadata of an entry; what is not public is skipped."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return no text and the metadata that Pelican and the templates need of a file.

        Among it is `body`, which templates show in place of Pelican's `content`. Raises KeyError
        for a file that was not loaded, which would be a fault of ours: Pelican logs it, and the
        build fails.
        """
        build: Build = self.settings[SETTING]
        source = os.path.relpath(source_path, self.settings["PATH"]).replace(os.sep, "/")
        text = build.texts[source]
        if text is None:
            return "", {"status": "skip", "title": "", "date": _NO_DATE}
        entry, page = text
        return "", {
            "title": entry.title,
            "date": entry.dated or _NO_DATE,
            "slug": entry.slug,
            "summary": Markup.escape(entry.summary),
            "url": page.path,
            "save_as": page.file,
            "template": page.template,
            **page.view(),
        }
