"""Rules for page languages, titles, ids, headings and links, picture texts and form labels."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from plugins.checks.site.finding import Finding, Seek

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.checks.site.pages import Element, Page
    from plugins.checks.site.resolving import Resolver
    from plugins.checks.site.tree import Tree

_COURSE = re.compile(r"training/[^/]+/")
_FIELDS = frozenset({"input", "select", "textarea"})
_NEEDS_NO_LABEL = frozenset({"hidden", "submit", "button", "reset", "image"})
_NAMED_BY = ("aria-label", "aria-labelledby", "title")


def naming_findings(tree: Tree) -> Iterator[Finding]:
    """Yield findings for parts of a page that have no name, and for ids that occur twice.

    WCAG 2.2: 1.1.1 (pictures), 2.4.2 (titles), 3.1.1 (language), 3.3.2 and 4.1.2 (forms).
    """
    for file, page in tree.pages.items():
        if not any(element.get("lang") for element in page.all("html")):
            yield Finding(file, "page-language", "The page does not say its language.", "<html")
        if not page.title or any(not (each or "").strip() for each in _own_titles(page)):
            yield Finding(file, "page-title", "The page has no title.", "<title>")
        yield from _repeated_ids(page)
        yield from _pictures(page)
        yield from _fields(page)


def title_advice(tree: Tree) -> Iterator[Finding]:
    """Yield advice on pages that searches list under the same title.

    Two course pages are skipped here: courses are compared by their source files, which say more
    than their titles.
    """
    titled: defaultdict[str, list[Page]] = defaultdict(list)
    for page in tree.pages.values():
        if page.is_indexed and not page.is_redirect:
            titled[page.title].append(page)
    for pages in titled.values():
        for page, other in zip(pages[1:], pages, strict=False):
            if _is_course(page) and _is_course(other):
                continue
            message = (
                f"The page “/{other.address}” has this title, too: say in the title what is "
                "different, such as the year or the place."
            )
            yield Finding(page.file, "same-title", message, page.name, Seek.WORDS, advice=True)


def _is_course(page: Page) -> bool:
    return _COURSE.fullmatch(page.address) is not None


def _own_titles(page: Page) -> Iterator[str | None]:
    """Yield the title without the site's name, from the meta tag that is meant for sharing."""
    yield from (
        element.get("content")
        for element in page.all("meta")
        if element.get("property") == "og:title"
    )


def _repeated_ids(page: Page) -> Iterator[Finding]:
    if len(page.ids) == len(set(page.ids)):  # true for most pages, and quicker than counting
        return
    for identity, times in Counter(page.ids).items():
        if times > 1:
            message = f"The id “{identity}” stands {times} times on the page: links find the first."
            yield Finding(page.file, "repeated-id", message, f'id="{identity}"', Seek.WORDS)


def _pictures(page: Page) -> Iterator[Finding]:
    for element in page.all("img"):
        if element.get("alt") is None:
            message = "This picture has no words for those who cannot see it."
            yield Finding(
                page.file, "picture", message, element.get("src") or element.mark, Seek.LINK
            )


def _fields(page: Page) -> Iterator[Finding]:
    labelled = {element.get("for") for element in page.all("label")}
    for element in page.elements:
        if element.name in _FIELDS and not (element.in_label or _is_named(element, labelled)):
            message = "This field of a form has no label that is read out with it."
            yield Finding(page.file, "form-label", message, element.mark)


def _is_named(field: Element, labelled: set[str | None]) -> bool:
    if (field.get("type") or "").lower() in _NEEDS_NO_LABEL:
        return True
    return field.get("id") in labelled - {None} or any(field.get(each) for each in _NAMED_BY)


def heading_findings(tree: Tree) -> Iterator[Finding]:
    """Yield each page without exactly one h1, and each heading that skips a level.

    People who listen to a page go from heading to heading (WCAG 2.2, 1.3.1 and 2.4.6).
    """
    for file, page in tree.pages.items():
        mains = sum(heading.level == 1 for heading in page.headings)
        if mains != 1:
            message = f"The page has {mains} main headings (h1): it needs one."
            yield Finding(file, "main-heading", message)
        for above, heading in pairwise(page.headings):
            if heading.level > above.level + 1:
                wanted = "#" * (above.level + 1)
                message = (
                    f"The heading “{heading.words}” is of level {heading.level} (“"
                    f"{'#' * heading.level}”), the one above it of level {above.level}: levels go "
                    f"down one by one, so begin it with “{wanted} ”."
                )
                yield Finding(file, "heading-order", message, heading.words, Seek.HEADING)


_IN_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")


def link_findings(tree: Tree, resolver: Resolver) -> Iterator[Finding]:
    """Yield a finding for each link or fetched address that leads nowhere.

    Relative, root-relative and absolute addresses, fragments, percent-encoding, `tel:` and
    `mailto:` are checked (RFC 3986; WCAG 2.2 has no rule for links that lead nowhere).
    """
    for file, page in tree.pages.items():
        for address in dict.fromkeys((*page.follows, *page.fetches)):
            if fault := resolver.fault(address, file):
                target = resolver.whole(address, file)
                yield Finding(file, *fault, address, Seek.LINK, target=target)
    for file, text in tree.texts.items():
        if file.endswith(".css"):
            for found in _IN_STYLE.finditer(text):
                address = found[1] or found[2]
                if fault := resolver.fault(address, file):
                    yield Finding(file, *fault, address)
