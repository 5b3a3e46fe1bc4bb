"""Search engines are let to a real board's pages, and kept away from all of a sample's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.finished.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.finished.tree import Tree

RULE = "search-engines"
_ROBOTS = "robots.txt"


def search_engine_findings(tree: Tree, *, is_sample: bool) -> Iterator[Finding]:
    """Report pages, and a robots.txt, that say another thing of search engines than the board does.

    In a real board's site only pages that name no address of their own keep searches away (robots
    meta tag and RFC 9309).
    """
    for file, page in tree.pages.items():
        if page.unread:
            continue
        if is_sample and not page.keeps_searches_away:
            message = "The site is a sample, and this page does not keep search engines away."
            yield Finding(file, RULE, message, "<head>")
        if not is_sample and page.keeps_searches_away and page.is_indexed and not page.is_redirect:
            message = "This page is for search engines to list, and keeps them away."
            yield Finding(file, RULE, message, "noindex")
    forbids_all = "Disallow: /\n" in tree.texts.get(_ROBOTS, "")
    if is_sample and not forbids_all:
        message = "The site is a sample, and robots.txt does not keep search engines away."
        yield Finding(_ROBOTS, RULE, message)
    if forbids_all and not is_sample:
        message = "robots.txt keeps search engines away from a site that is no sample."
        yield Finding(_ROBOTS, RULE, message)
