"""EntryReader: Pelican's way to our entries, which were read and checked before any page."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from pelican.readers import BaseReader

from plugins.addresses import file_for
from plugins.articles.bodies import EntryBody
from plugins.articles.generator import SETTING, ArticleSettings
from plugins.articles.model import ARTICLES, Section
from plugins.articles.views import entry_view

if TYPE_CHECKING:
    from plugins.articles.model import Entry

# Pelican asks every article for a date; a withheld review may have none, and shows none.
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)
_TEMPLATES = {Section.GUIDANCE: "guidance", Section.PAGES: "page"}


class EntryReader(BaseReader):
    """Gives Pelican the metadata of an entry; what is not public is skipped."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Take a file's path; give no text and the metadata that Pelican and templates need.

        Among it is `body`, which templates show in place of Pelican's `content`.
        Raises KeyError for a file that was not loaded, which would be a fault of ours: Pelican
        logs it, and the build fails.
        """
        loaded: ArticleSettings = self.settings[SETTING]
        source = os.path.relpath(source_path, self.settings["PATH"]).replace(os.sep, "/")
        entry = loaded.sources[source]
        if entry is None:
            return "", {"status": "skip", "title": "", "date": _NO_DATE}
        return "", _metadata(entry, loaded)


def _metadata(entry: Entry, loaded: ArticleSettings) -> dict[str, Any]:
    return {
        "title": entry.title,
        "date": entry.dated or _NO_DATE,
        "slug": entry.slug,
        "summary": Markup.escape(entry.summary),
        "url": entry.address,
        "save_as": file_for(entry.address),
        "template": "article" if entry.section in ARTICLES else _TEMPLATES[entry.section],
        "body": EntryBody(entry, loaded.bodies, loaded.terms),
        "view": entry_view(entry, loaded.around),
    }
