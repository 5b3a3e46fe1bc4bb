"""All rules over the finished site, and the one function that applies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.finished.accounts import account_findings, altered_findings
from plugins.checks.finished.calendars import calendar_findings
from plugins.checks.finished.feeds import feed_findings
from plugins.checks.finished.headings import heading_findings
from plugins.checks.finished.links import link_findings
from plugins.checks.finished.machine_files import data_findings, sitemap_findings
from plugins.checks.finished.machine_links import header_findings, machine_link_findings
from plugins.checks.finished.naming import naming_findings, title_advice
from plugins.checks.finished.placing import Places
from plugins.checks.finished.policy import policy_findings
from plugins.checks.finished.privacy import privacy_findings, private_words
from plugins.checks.finished.resolving import Resolver
from plugins.checks.finished.search_engines import search_engine_findings
from plugins.checks.finished.tree import differing, read_tree
from plugins.site.files import output_path
from plugins.site.held_back import served_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plugins.checks.finished.finding import Finding
    from plugins.checks.finished.tree import Tree
    from plugins.problems import Problem
    from plugins.site.model import Library


def finished_problems(
    folder: Path, content: Path, library: Library, machine: Iterable[Path] = ()
) -> list[Problem]:
    """Take the folders of a finished site and its content, and its library; give all problems.

    Advice is among them, and all are sorted. `machine` are folders of the machine.
    What content has caused is told at its line; else the path is that of the file within the site.
    No path of the machine may stand in the site: neither of these folders nor of the two others.
    Raises OSError from the disk.
    """
    served = {output_path(source): source for source in served_files(library)}
    words = private_words((folder, content.resolve(), *machine), library.address)
    tree = read_tree(folder, served, words)
    altered = differing(folder, content, served)
    found = [*findings(tree, library), *altered_findings(altered)]
    return Places(folder, content, library).problems(found)


def findings(tree: Tree, library: Library) -> Iterator[Finding]:
    """Take the tree of a site and its library; give what every rule finds."""
    site = library.address
    resolver = Resolver(tree, site)
    yield from link_findings(tree, resolver)
    yield from machine_link_findings(tree, site, resolver)
    yield from header_findings(tree, site)
    yield from heading_findings(tree)
    yield from naming_findings(tree)
    yield from title_advice(tree)
    yield from policy_findings(tree, site, resolver)
    yield from feed_findings(tree, library, resolver)
    yield from calendar_findings(tree, library)
    yield from sitemap_findings(tree, site, is_sample=library.board.sample)
    yield from search_engine_findings(tree, is_sample=library.board.sample)
    yield from data_findings(tree)
    yield from privacy_findings(tree)
    yield from account_findings(tree, library, resolver)
