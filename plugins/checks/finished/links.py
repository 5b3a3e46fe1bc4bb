"""Every link of a page, and every file that it asks for, leads to something that is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.finished.finding import Finding, Seek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.finished.resolving import Resolver
    from plugins.checks.finished.tree import Tree

_IN_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")


def link_findings(tree: Tree, resolver: Resolver) -> Iterator[Finding]:
    """Take the tree and what resolves addresses; give each link and fetch that leads nowhere.

    Relative, root-relative and whole addresses, fragments, percent-encoding, `tel:` and `mailto:`
    (RFC 3986; WCAG 2.2 has no rule for it, readers have).
    """
    for file, page in tree.pages.items():
        addresses = {each: None for tag in page.tags for each in (*tag.follows, *tag.fetches)}
        for address in addresses:
            if fault := resolver.fault(address, file):
                target = resolver.whole(address, file)
                yield Finding(file, *fault, address, Seek.LINK, target=target)
    for file, text in tree.texts.items():
        if file.endswith(".css"):
            for found in _IN_STYLE.finditer(text):
                address = found[1] or found[2]
                if fault := resolver.fault(address, file):
                    yield Finding(file, *fault, address)
