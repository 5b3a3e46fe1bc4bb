"""SiteWriter: Pelican's writer, which refuses to write any file twice, ignoring case."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from blinker import signal
from pelican.paginator import Paginator
from pelican.plugins import signals
from pelican.utils import sanitised_join
from pelican.writers import Writer

from plugins.output.files import Files
from plugins.urls import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jinja2 import Template
    from pelican.paginator import Page

# Sent after each page, with the page's path from the site's root and, as `html`, its text.
page_made = signal("site_page_made")


class WrittenTwiceError(RuntimeError):
    """Two pages claim one file: a fault in our own code, because content is checked earlier."""


class SiteWriter(Writer):
    """Pelican's writer, which also writes text and bytes, uses LF, and never overwrites a file."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        """Set the folder that the site is written to."""
        super().__init__(output_path, settings)
        self._files = Files(output_path)

    def write_text(self, name: str, text: str) -> None:
        """Write text to a path from the site's root, as UTF-8 with LF line ends."""
        self.write_bytes(name, text.encode())

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write bytes to a path from the site's root.

        Raises WrittenTwiceError, or RuntimeError for a path outside the output folder.
        """
        self._claim(sanitised_join(self.output_path, name))  # guard: paths of pages
        self._files.write(name, data)

    def write_file(  # noqa: PLR0913, PLR0917 -- Pelican's, whose generators call it
        self,
        name: str,
        template: Template,
        context: Mapping[str, Any],
        relative_urls: bool = False,  # noqa: FBT001, FBT002
        paginated: Mapping[str, Sequence[object]] | None = None,
        template_name: str | None = None,
        override_output: bool = False,  # noqa: FBT001, FBT002
        url: str | None = None,
        **shown: Any,  # noqa: ANN401 -- whatever the template asks for
    ) -> None:
        """Render a page and write it; a list may be written as several pages.

        Unlike Pelican's own method, this one does not pass all settings to the template.
        """
        # Templates read what they show and `site`, but no settings.
        del context, relative_urls, override_output
        if not name:
            return
        if not paginated or template_name not in self.settings["PAGINATED_TEMPLATES"]:
            self._write_page(name, template, shown)
            return
        for listed, things in paginated.items():
            of_list = self.settings["PAGINATED_TEMPLATES"][template_name]
            paginator = Paginator(name, url, things, self.settings, of_list)
            for page, pages in _pages(paginator, listed):
                self._write_page(page.save_as, template, {**shown, **pages})

    def _write_page(self, name: str, template: Template, shown: Mapping[str, Any]) -> None:
        html = template.render(shown)
        self.write_text(name, html)  # guard: paths in pages
        page_made.send(name, html=html)
        signals.content_written.send(name, context=shown)

    def _claim(self, filename: str) -> None:
        claimed: set[str] = self._written_files
        key = folded(os.path.normpath(filename))
        if key in claimed:
            message = f"“{filename}” was written twice."
            raise WrittenTwiceError(message)
        claimed.add(key)


def _pages(paginator: Paginator, listed: str) -> Iterator[tuple[Page, dict[str, object]]]:
    """Yield each page of a list, and the paginator variables that Pelican passes to a template."""
    pages = [None, *map(paginator.page, paginator.page_range), None]
    for before, page, after in zip(pages, pages[1:], pages[2:], strict=False):
        yield (
            page,
            {
                f"{listed}_paginator": paginator,
                f"{listed}_previous_page": before,
                f"{listed}_page": page,
                f"{listed}_next_page": after,
            },
        )


def as_writer(_sender: Any) -> type[SiteWriter]:  # noqa: ANN401 -- Pelican has no types
    """Return our writer for Pelican (signal `get_writer`)."""
    return SiteWriter
