"""The generator that writes the plan of the site, except what Pelican's own generators write."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from blinker import signal
from markupsafe import Markup
from pelican.generators import Generator
from pelican.readers import BaseReader

from plugins.output.planned_files import planned_files
from plugins.site.build import SETTING

if TYPE_CHECKING:
    from plugins.output.plan import Page
    from plugins.output.writer import SiteWriter
    from plugins.site.build import Build

# Sent when all pages that the search indexes have been written.
searched_pages_made = signal("site_searched_pages_made")


class PlanGenerator(Generator):
    """Writes each page, file and feed in the plan, which was made before Pelican read any page."""

    def generate_context(self) -> None:
        """Get the build from the settings; nothing is read from the disk here."""
        self.build: Build = self.settings[SETTING]

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the pages for the search first, to be indexed while the rest is written."""
        pages = [each for each in self.build.plan.pages if not each.is_pelicans]
        for page in pages:
            if page.is_searched:
                self._write_page(writer, page)
        searched_pages_made.send(self)
        for page in pages:
            if not page.is_searched:
                self._write_page(writer, page)
        for file, data in planned_files(self.build.plan.planned, self.build.frame):
            writer.write_bytes(file, data)

    def _write_page(self, writer: SiteWriter, page: Page) -> None:
        shown: dict[str, Any] = page.shown()
        if page.entries is not None:
            shown["paginated"] = {"entries": list(page.entries())}
            shown["template_name"] = page.template
        template = self.get_template(page.template)
        writer.write_file(page.file, template, self.context, url=page.path, **shown)


# Pelican needs a date for every article; a withheld review may have none, and shows none.
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


class EntryReader(BaseReader):
    """Gives Pelican the metadata of an entry; an entry that is not public is skipped."""

    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return an empty text, and the metadata of a file for Pelican and the templates.

        Templates show its `body` instead of Pelican's `content`. Raises KeyError for a file that
        was not loaded, which would be a fault in our code: Pelican logs it, and the build fails.
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
