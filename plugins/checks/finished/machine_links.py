"""Every address of the site in a feed, a calendar or a file for programs has something at it."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from plugins.checks.finished.finding import Finding, Seek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.addresses import SiteAddress
    from plugins.checks.finished.resolving import Resolver
    from plugins.checks.finished.tree import Tree

HEADERS = "_headers"


def machine_link_findings(tree: Tree, site: SiteAddress, resolver: Resolver) -> Iterator[Finding]:
    """Take the tree, the site's address and what resolves; give own addresses that lead nowhere.

    In feeds, calendars, sitemap.xml, robots.txt, security.txt, JSON and CSV.
    """
    # What may follow an address in XML, JSON, CSV and the text of a calendar ends it.
    own = re.compile(re.escape(site.url) + r"(?=[/\s\"<]|$)[^\s\"<>\\,;]*")
    for file, text in tree.texts.items():
        unfolded = re.sub(r"\r?\n[ \t]", "", text) if file.endswith(".ics") else text
        for address in sorted({each.replace("&amp;", "&") for each in own.findall(unfolded)}):
            if fault := resolver.fault(address, file):
                yield Finding(file, *fault, address, Seek.LINK)


def header_findings(tree: Tree, site: SiteAddress) -> Iterator[Finding]:
    """Take the tree and the site's address; give paths of `_headers` that no file answers to."""
    paths = [f"{site.root}/{page.address}" for page in tree.pages.values()]
    paths += [f"{site.root}/{file}" for file in tree.files]
    for pattern in re.findall(r"^\S+", tree.texts.get(HEADERS, ""), re.MULTILINE):
        if not any(fnmatchcase(path, pattern) for path in paths):
            message = (
                f"“{pattern}” stands in {HEADERS}, and nothing of the site has such an address."
            )
            yield Finding(HEADERS, "broken-link", message, pattern)
