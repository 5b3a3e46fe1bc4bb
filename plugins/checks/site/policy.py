"""Checks that pages have nothing that their policy blocks, and fetch nothing from other hosts."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from plugins.checks.site.finding import Finding, Seek
from plugins.checks.site.machine_files import HEADERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from plugins.checks.site.pages import Element, Page
    from plugins.checks.site.resolving import Resolver
    from plugins.checks.site.tree import Tree
    from plugins.urls import SiteAddress

Policy = dict[str, frozenset[str]]
_POLICY = "content-security-policy"
_INLINE = "'unsafe-inline'"
# Scripts of these types are data, which no browser runs (HTML, section 4.12.1).
_DATA = frozenset({"application/ld+json", "application/json"})


def policy_findings(tree: Tree, site: SiteAddress, resolver: Resolver) -> Iterator[Finding]:
    """Yield findings for what browsers would block, and for what comes from another host.

    Inline scripts, styles and handlers are checked against the policy in `_headers` (CSP 3).
    Anything fetched from another host is a finding, whatever the policy says.
    """
    policies = _policies(tree.texts.get(HEADERS, ""))
    if not policies:
        yield Finding(HEADERS, "policy", "No policy (Content-Security-Policy) stands here.")
    for file, page in tree.pages.items():
        policy = policies.get(_pattern(policies, f"{site.root}/{page.address}"), {})
        yield from _fetches(page, resolver)
        for element in page.elements:
            for rule, message, mark in _faults(element, policy):
                yield Finding(file, rule, message, mark, Seek.LINK)
        yield from _forms(page, resolver)


def _fetches(page: Page, resolver: Resolver) -> Iterator[Finding]:
    for address in page.fetches:
        if address.startswith("data:") or not resolver.is_own(address):
            message = f"“{address}” would be asked of another host: put the file into the content."
            yield Finding(page.file, "third-party", message, address, Seek.LINK)


def _faults(element: Element, policy: Policy) -> Iterator[tuple[str, str, str]]:
    has_inline = (
        element.name == "script" and element.text.strip() and element.get("type") not in _DATA
    )
    handlers = [name for name in element.attributes if name.startswith("on")]
    if (has_inline or handlers) and not _allows(policy, "script-src"):
        yield (
            "policy",
            "A script within the page: the site's policy does not let it run.",
            element.mark,
        )
    has_style = element.name == "style" or element.get("style") is not None
    if has_style and not _allows(policy, "style-src"):
        yield (
            "policy",
            "A style within the page: the site's policy does not let it in.",
            element.mark,
        )


def _forms(page: Page, resolver: Resolver) -> Iterator[Finding]:
    for form in page.all("form"):
        action = form.get("action") or ""
        if not resolver.is_own(action):
            message = f"This form would send what is typed to another host: “{action}”."
            yield Finding(page.file, "third-party", message, action, Seek.LINK)


def _allows(policy: Policy, directive: str) -> bool:
    return _INLINE in policy.get(directive, policy.get("default-src", frozenset()))


def _policies(text: str) -> Mapping[str, Policy]:
    """Return the policy of each path pattern in `_headers`, in the order in which they appear."""
    found: dict[str, Policy] = {}
    pattern = ""
    for line in text.splitlines():
        if line[:1].strip():
            pattern = line.strip()
        name, _, value = line.strip().partition(":")
        if name.lower() == _POLICY:
            parts = [each.split() for each in value.split(";") if each.strip()]
            found[pattern] = {each[0]: frozenset(each[1:]) for each in parts}
    return found


def _pattern(policies: Mapping[str, Policy], path: str) -> str:
    """Return the last pattern that matches a path, because its policy replaces those above it."""
    fitting = [each for each in policies if fnmatchcase(path, each)]
    return fitting[-1] if fitting else ""


RULE = "not-for-readers"
TRACEBACK = "Traceback (most recent call last)"
_PEOPLE = re.compile(
    r"<(?:author|managingEditor|webMaster|dc:creator)>|^(?:ORGANIZER|ATTENDEE)", re.MULTILINE
)


def private_words(folders: Iterable[Path], site: SiteAddress) -> tuple[str, ...]:
    """Return the words that no file of the site may contain, such as paths on this machine.

    The path of each folder is returned in the notation of each operating system. The root of the
    disk, and a folder that the site's own addresses begin with, are left out, because they would be
    found everywhere.
    """
    paths = {str(each) for each in folders if each.name}
    paths |= {each.replace("\\", "/") for each in paths} | {
        each.replace("\\", r"\\") for each in paths
    }
    return (
        TRACEBACK,
        *sorted(each for each in paths if not f"{site.root}/".startswith(f"{each}/")),
    )


def privacy_findings(tree: Tree) -> Iterator[Finding]:
    """Yield findings for what readers must not see; `tree.found` has the private words."""
    for file, words in tree.found.items():
        for word in words:
            what = "the error of a program" if word == TRACEBACK else "a path of this machine"
            message = f"Here stands {what}, “{word}”: take it out."
            yield Finding(file, RULE, message, word, Seek.WORDS)
    for file, page in tree.pages.items():
        for element in page.all("meta"):
            if element.get("name") == "author":
                yield Finding(file, RULE, "The page names its editor.", element.mark)
    for file, text in tree.texts.items():
        if file.endswith((".xml", ".ics")) and (found := _PEOPLE.search(text)):
            yield Finding(file, RULE, "The file names an editor.", found[0])
