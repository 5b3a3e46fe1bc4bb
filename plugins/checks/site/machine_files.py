"""Checks the files for machines: sitemap, robots.txt, `_headers`, JSON, and addresses in them."""

from __future__ import annotations

import json
import re
from collections import Counter
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from plugins.checks.site.feeds import FeedError, parsed
from plugins.checks.site.finding import Finding, Seek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.site.resolving import Resolver
    from plugins.checks.site.tree import Tree
    from plugins.urls import SiteAddress

_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_FURTHER = re.compile(r"(?:^|/)page/\d+/$")
_SITEMAP, _ROBOTS = "sitemap.xml", "robots.txt"


def sitemap_findings(tree: Tree, site: SiteAddress, *, is_sample: bool) -> Iterator[Finding]:
    """Yield findings for pages that the sitemap lacks or should not list.

    Redirects, pages that are hidden from search engines and further pages of lists are not listed
    (sitemaps.org). The robots.txt of a sample site does not name the sitemap.
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
    """Yield a finding for each piece of JSON, in files or in pages, that cannot be parsed."""
    for file, text in tree.texts.items():
        if file.endswith(".json") and (message := _unreadable(text)):
            yield Finding(file, "data", message)
    for file, page in tree.pages.items():
        for tag in page.all("script"):
            if tag.get("type") == "application/ld+json" and (message := _unreadable(tag.text)):
                yield Finding(file, "data", message, tag.mark)


def _unreadable(text: str) -> str | None:
    try:
        json.loads(text)
    except ValueError as error:
        return f"This JSON cannot be read: {error}."
    return None


HEADERS = "_headers"


def machine_link_findings(tree: Tree, site: SiteAddress, resolver: Resolver) -> Iterator[Finding]:
    """Yield findings for the site's own addresses, in files for machines, that lead nowhere.

    These files are feeds, calendars, sitemap.xml, robots.txt, security.txt, JSON and CSV.
    """
    # An address ends at any character that may follow it in XML, JSON, CSV or a calendar's text.
    own = re.compile(re.escape(site.url) + r"(?=[/\s\"<]|$)[^\s\"<>\\,;]*")
    for file, text in tree.texts.items():
        unfolded = re.sub(r"\r?\n[ \t]", "", text) if file.endswith(".ics") else text
        for address in sorted({each.replace("&amp;", "&") for each in own.findall(unfolded)}):
            if fault := resolver.fault(address, file):
                yield Finding(file, *fault, address, Seek.LINK)


def header_findings(tree: Tree, site: SiteAddress) -> Iterator[Finding]:
    """Yield a finding for each path in `_headers` that matches no file of the site."""
    paths = [f"{site.root}/{page.address}" for page in tree.pages.values()]
    paths += [f"{site.root}/{file}" for file in tree.files]
    for pattern in re.findall(r"^\S+", tree.texts.get(HEADERS, ""), re.MULTILINE):
        if not any(fnmatchcase(path, pattern) for path in paths):
            message = (
                f"“{pattern}” stands in {HEADERS}, and nothing of the site has such an address."
            )
            yield Finding(HEADERS, "broken-link", message, pattern)


RULE = "search-engines"
_ROBOTS_ENGINES = "robots.txt"


def search_engine_findings(tree: Tree, *, is_sample: bool) -> Iterator[Finding]:
    """Yield findings for pages or a robots.txt that wrongly exclude or admit search engines.

    On a real board's site, only pages that give no address of their own, and redirects, may keep
    search engines out (robots meta tag and RFC 9309).
    """
    for file, page in tree.pages.items():
        if is_sample and not page.keeps_searches_away:
            message = "The site is a sample, and this page does not keep search engines away."
            yield Finding(file, RULE, message, "<head>")
        if not is_sample and page.keeps_searches_away and page.is_indexed and not page.is_redirect:
            message = "This page is for search engines to list, and keeps them away."
            yield Finding(file, RULE, message, "noindex")
    forbids_all = "Disallow: /\n" in tree.texts.get(_ROBOTS_ENGINES, "")
    if is_sample and not forbids_all:
        message = "The site is a sample, and robots.txt does not keep search engines away."
        yield Finding(_ROBOTS_ENGINES, RULE, message)
    if forbids_all and not is_sample:
        message = "robots.txt keeps search engines away from a site that is no sample."
        yield Finding(_ROBOTS_ENGINES, RULE, message)
