"""All rules for the finished site, and the function that applies them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.checks.site.accounts import account_findings, altered_findings
from plugins.checks.site.calendars import calendar_findings
from plugins.checks.site.feeds import feed_findings
from plugins.checks.site.finding import Finding
from plugins.checks.site.machine_files import (
    data_findings,
    header_findings,
    machine_link_findings,
    search_engine_findings,
    sitemap_findings,
)
from plugins.checks.site.naming import (
    heading_findings,
    link_findings,
    naming_findings,
    title_advice,
)
from plugins.checks.site.placing import Places
from plugins.checks.site.policy import policy_findings, privacy_findings, private_words
from plugins.checks.site.resolving import Resolver
from plugins.checks.site.tree import differing, read_tree
from plugins.crashes import RULE as CRASH
from plugins.crashes import crash_words, file_in_hand
from plugins.site.addresses import offered
from plugins.site.files import output_path
from plugins.site.held_back import served_files
from plugins.site.planning import planned

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from plugins.checks.site.tree import Tree
    from plugins.problems import Problem
    from plugins.site.model import Library

    _Rule = Callable[[Tree], Iterable[Finding]]


def finished_problems(
    folder: Path, content: Path, library: Library, machine: Iterable[Path] = ()
) -> list[Problem]:
    """Return all problems and advice on a finished site, sorted.

    `machine` are more folders of this machine: neither their paths nor those of `folder` and
    `content` may appear in the site. A problem that content caused is reported at its source line;
    any other is reported under the path of the file within the site. Raises OSError from the disk.
    """
    served = {output_path(source): source for source in served_files(library)}
    words = private_words((folder, content.resolve(), *machine), library.address)
    tree = read_tree(folder, served, words)
    altered = differing(folder, content, served)
    found = [*findings(tree, library), *altered_findings(altered)]
    return Places(folder, content, library).problems(found)


def findings(tree: Tree, library: Library) -> Iterator[Finding]:
    """Yield what every rule finds in a site."""
    site = library.address
    plan = library.plan or planned(library, fewest=1)
    resolver = Resolver(tree, site, offered(plan))
    # Rules that look at each page or text by itself, and rules that compare them.
    of_each: tuple[_Rule, ...] = (
        lambda tree: link_findings(tree, resolver),
        lambda tree: machine_link_findings(tree, site, resolver),
        heading_findings,
        naming_findings,
        lambda tree: policy_findings(tree, site, resolver),
        data_findings,
        privacy_findings,
    )
    of_all: tuple[_Rule, ...] = (
        lambda tree: header_findings(tree, site),
        title_advice,
        lambda tree: feed_findings(tree, library, resolver),
        lambda tree: calendar_findings(tree, library),
        lambda tree: sitemap_findings(tree, site, is_sample=library.board.sample),
        lambda tree: search_engine_findings(tree, is_sample=library.board.sample),
        lambda tree: account_findings(tree, library, resolver),
    )
    for rule in of_each:
        yield from _found(rule, tree, _each_alone(tree))
    for rule in of_all:
        yield from _found(rule, tree, ())


def _found(rule: _Rule, tree: Tree, parts: Iterable[tuple[str, Tree]]) -> Iterable[Finding]:
    """Return what a rule finds or, if it raises an exception, what it finds in each part alone.

    An exception in a part is a finding for that part. If no part raises one, the exception is a
    finding for the file that was being checked.
    """
    try:
        return list(rule(tree))
    except Exception as error:  # noqa: BLE001 -- whatever a rule raises, the others go on
        found: list[Finding] = []
        crashed: list[Finding] = []
        for file, part in parts:
            try:
                found += rule(part)
            except Exception as fault:  # noqa: BLE001 -- as above
                crashed.append(Finding(file, CRASH, crash_words(fault)))
        return [*found, *(crashed or [Finding(file_in_hand(error), CRASH, crash_words(error))])]


def _each_alone(tree: Tree) -> Iterator[tuple[str, Tree]]:
    """Yield, for each page and each text, its file and a tree with only that page or text."""
    for file, page in tree.pages.items():
        yield file, replace(tree, pages={file: page}, texts={})
    for file, text in tree.texts.items():
        yield file, replace(tree, pages={}, texts={file: text})
