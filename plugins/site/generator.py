"""PlanGenerator: writes the plan of the site, but for what Pelican's own generators write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from blinker import signal
from pelican.generators import Generator

from plugins.outputs.feed_text import feed_text
from plugins.outputs.plan import Feed, File
from plugins.site.build import SETTING

if TYPE_CHECKING:
    from plugins.outputs.plan import Page
    from plugins.outputs.writer import SiteWriter
    from plugins.site.build import Build

# Sent when every page that the search reads is written.
searched_pages_made = signal("site_searched_pages_made")


class PlanGenerator(Generator):
    """Writes each page, file and feed of a plan that was made before any page was read."""

    def generate_context(self) -> None:
        """Take the build from the settings; nothing is read from the disk here."""
        self.build: Build = self.settings[SETTING]

    def generate_output(self, writer: SiteWriter) -> None:
        """Write the pages that the search reads, so that its index is made beside the rest."""
        pages = [each for each in self.build.plan.pages if not each.is_pelicans]
        for page in pages:
            if page.is_searched:
                self._write_page(writer, page)
        searched_pages_made.send(self)
        for page in pages:
            if not page.is_searched:
                self._write_page(writer, page)
        for each in self.build.plan.planned:
            if isinstance(each, Feed):
                writer.write_text(each.file, feed_text(each, self.build.frame))
            elif isinstance(each, File) and each.make:
                made = each.make()
                writer.write_bytes(each.file, made.encode() if isinstance(made, str) else made)

    def _write_page(self, writer: SiteWriter, page: Page) -> None:
        shown: dict[str, Any] = {"head": page.head, **page.view()}
        if page.entries is not None:
            shown["paginated"] = {"entries": list(page.entries())}
            shown["template_name"] = page.template
        template = self.get_template(page.template)
        writer.write_file(page.file, template, self.context, url=page.path, **shown)
