"""Links from the site's root: which ones are not in the plan, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from plugins.markdown.body import parsed
from plugins.markdown.targets import escaped
from plugins.problems import Problem, hint
from plugins.site.pages import SEARCH_INDEX
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from plugins.output.plan import Plan
    from plugins.site.model import Library

RULE = "broken-link"
_MOST_HINTS = 20  # the nearest address is slow to find
_INDEX = file_for("")
HALF_ENCODED = re.compile(r"%(?![0-9A-Fa-f]{2})")
# Not in the plan: the folders of assets and of the search index, and the later pages of lists.
_OTHERS = re.compile(rf"(?:assets|{SEARCH_INDEX})/|(?:.*/)?page/\d+/index\.html")


class Addresses:
    """The files of a site, and the addresses that may be suggested instead of a wrong one."""

    def __init__(self, files: Collection[str], offered: Iterable[str]) -> None:
        """Store the files, and the paths of the pages that may be suggested."""
        self._files = files
        self._offered = tuple(offered)
        self._hints = 0

    def __contains__(self, file: str) -> bool:
        """Report whether the site has a file."""
        return file in self._files

    def nowhere(self, shown: str, file: str | None) -> str:
        """Return the message about an address without a file; `shown` is the address to quote."""
        return f"“{shown}” leads nowhere: {self._instead(file)}"

    def _instead(self, file: str | None) -> str:
        nowhere = "no page and no file of the site stands there."
        if file is None:
            return nowhere
        if f"{file}/index.html" in self._files:
            return f"write “/{file}/”, with a slash at the end."
        self._hints += 1
        if self._hints > _MOST_HINTS:
            return nowhere
        offered = sorted(f"/{each}" for each in self._offered if each)
        return f"{nowhere}{hint(f'/{file.removesuffix(_INDEX)}', offered)}"


def offered(plan: Plan) -> tuple[str, ...]:
    """Return the paths of pages to suggest: no old addresses, and no reviews taken down.

    A page that is not public yet is not in the plan, and so is never suggested.
    """
    return tuple(each.path for each in plan.pages if each.is_in_sitemap)


def dead_links(library: Library, plan: Plan) -> list[Problem]:
    """Return a problem for each link from the root that readers see and that leads nowhere."""
    addresses = Addresses(plan.files, offered(plan))
    found = dict.fromkeys(_root_links(library))
    files = {target: _file_at(target) for target in {target for _, _, target in found}}
    dead = {target: file for target, file in files.items() if file and file not in addresses}
    return [
        Problem(path, line, RULE, addresses.nowhere(target, dead[target]))
        for path, line, target in found
        if target in dead and not _OTHERS.match(dead[target])
    ]


def with_dead_links(advice: Iterable[Problem], found: Iterable[Problem]) -> list[Problem]:
    """Return advice and findings in the finished site, with dead links in the advice as problems.

    A dead link that is in both is reported once.
    """
    known = {_where(each): replace(each, advice=False) for each in advice if each.rule == RULE}
    others = [each for each in advice if each.rule != RULE]
    return [*others, *known.values(), *(each for each in found if _where(each) not in known)]


def _where(problem: Problem) -> tuple[str, int, str, str]:
    """Return a problem's place, rule and quoted address, without the suggestion that follows."""
    address, _, _ = problem.message.partition(" leads nowhere")
    return problem.path, problem.line, problem.rule, unquote(address)


def _root_links(library: Library) -> Iterator[tuple[str, int, str]]:
    """Yield the file, line and target of each link from the root that readers see."""
    written = {each.source: each for each in library.entries}
    for shown in library.public:
        entry = written[shown.source]
        links = parsed(entry.body).links
        if shown.body != entry.body:  # less is shown of a review that was taken down
            targets = {each.target for each in parsed(shown.body).links}
            links = tuple(each for each in links if each.target in targets)
        for link in links:
            if _is_from_root(link.target):
                yield entry.path, entry.body_line + link.target_line, link.target
    for public in library.schedule.courses:
        course = public.course
        for link in parsed(course.description).links:
            if _is_from_root(link.target):
                yield course.path, course.description_line + link.target_line, link.target


def _is_from_root(target: str) -> bool:
    return target.startswith("/") and not target.startswith("//")


def _file_at(target: str) -> str:
    """Return the file at an address from the root, "" if other rules report the address."""
    try:
        path = urlsplit(urljoin("https://site/", escaped(target))).path
    except ValueError:
        return ""
    if HALF_ENCODED.search(path):
        return ""
    path = unquote(path).removeprefix("/")
    return file_for(path) if not path or path.endswith("/") else path
