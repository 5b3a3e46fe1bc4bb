"""The sitemap lists just the pages that may be found, and data parse back."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from plugins.checks.finished.feed_reading import FeedError, parsed
from plugins.checks.finished.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.addresses import SiteAddress
    from plugins.checks.finished.tree import Tree

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_FURTHER = re.compile(r"(?:^|/)page/\d+/$")
_SITEMAP, _ROBOTS = "sitemap.xml", "robots.txt"


def sitemap_findings(tree: Tree, site: SiteAddress, *, is_sample: bool) -> Iterator[Finding]:
    """Take the tree and the site's address; give pages that the sitemap lacks or should not list.

    Redirects, pages that are kept from searches and further pages of lists are not listed
    (sitemaps.org). A sample's robots.txt leads nobody to it.
    """
    try:
        root = parsed(tree.texts.get(_SITEMAP, ""))
    except FeedError as error:
        yield Finding(_SITEMAP, "sitemap", f"The sitemap cannot be read: {error}.")
        return
    listed = Counter(each.text or "" for each in root.iter(_LOC))
    wanted = {
        site.absolute(page.address)
        for page in tree.pages.values()
        if page.is_indexed and not page.is_redirect and not _FURTHER.search(page.address)
    }
    for address in sorted(wanted.difference(listed)):
        yield Finding(_SITEMAP, "sitemap", f"“{address}” is not listed.")
    for address in sorted(
        each for each, times in listed.items() if times > 1 or each not in wanted
    ):
        message = f"“{address}” is listed twice, or is no page that searches may list."
        yield Finding(_SITEMAP, "sitemap", message, address)
    named = f"Sitemap: {site.absolute(_SITEMAP)}\n" in tree.texts.get(_ROBOTS, "")
    if not (named or is_sample):
        yield Finding(_ROBOTS, "sitemap", "robots.txt does not name the sitemap.")


def data_findings(tree: Tree) -> Iterator[Finding]:
    """Take the tree; give each JSON that does not parse back, in pages, too."""
    for file, text in tree.texts.items():
        if file.endswith(".json") and (message := _unreadable(text)):
            yield Finding(file, "data", message)
    for file, page in tree.pages.items():
        for tag in page.all("script"):
            if tag.get("type") == "application/ld+json" and (message := _unreadable(tag.text)):
                yield Finding(file, "data", message, tag.source)


def _unreadable(text: str) -> str | None:
    try:
        json.loads(text)
    except ValueError as error:
        return f"This JSON cannot be read: {error}."
    return None
