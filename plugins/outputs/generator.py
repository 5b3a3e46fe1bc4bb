"""SiteGenerator: what our generators share, writing a page, a list in pages, a feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator

from plugins.addresses import file_for
from plugins.feeds.channel import Channel, latest
from plugins.feeds.rss import rss

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from plugins.addresses import SiteAddress
    from plugins.board.model import Board
    from plugins.feeds.channel import FeedItem
    from plugins.outputs.writer import SiteWriter
    from plugins.page_head import Head

SETTING = "SITE_FRAME"


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose site it is, where it stands, and the moment it is built for."""

    board: Board
    address: SiteAddress
    moment: datetime


@dataclass(frozen=True, slots=True)
class FeedPlace:
    """A feed's title, its own path, and the path of the page that it belongs to."""

    title: str
    path: str
    page: str
    description: str


class SiteGenerator(Generator):
    """A generator whose content was loaded before any page was read.

    `writes_searched` says that among its pages are some that the search reads.
    """

    writes_searched = False

    @property
    def frame(self) -> Frame:
        """Give the frame that the site plugin put into the settings."""
        frame: Frame = self.settings[SETTING]
        return frame

    def write_page(self, writer: SiteWriter, path: str, template: str, **shown: Any) -> None:  # noqa: ANN401 -- whatever the template asks for
        """Take a page's path, its template and what it shows; write it."""
        file = path if path.endswith(".html") else file_for(path)
        writer.write_file(file, self.get_template(template), self.context, url=path, **shown)

    def write_list(
        self,
        writer: SiteWriter,
        head: Head,
        template: str,
        entries: Sequence[object],
        **shown: Any,  # noqa: ANN401 -- whatever the template asks for
    ) -> None:
        """Take a list's head, template and entries; write it in pages, the second at `page/2/`."""
        path = head.address.removeprefix(f"{self.frame.address.root}/")
        writer.write_file(
            file_for(path),
            self.get_template(template),
            self.context,
            url=path,
            paginated={"entries": list(entries)},
            template_name=template,
            head=head,
            **shown,
        )

    def write_feed(self, writer: SiteWriter, place: FeedPlace, items: Iterable[FeedItem]) -> None:
        """Take a feed's place and all its items; write those that it sends now."""
        frame = self.frame
        channel = Channel(
            title=f"{place.title}: {frame.board.name}",
            link=frame.address.absolute(place.page),
            address=frame.address.absolute(place.path),
            description=place.description,
            language=frame.board.language,
            items=latest(items, frame.moment),
        )
        writer.write_text(place.path, rss(channel))
