"""Nothing of the machine that built the site, or of its editors, in any file of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.checks.finished.finding import Finding, Seek

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from plugins.addresses import SiteAddress
    from plugins.checks.finished.tree import Tree

RULE = "not-for-readers"
TRACEBACK = "Traceback (most recent call last)"
_PEOPLE = re.compile(
    r"<(?:author|managingEditor|webMaster|dc:creator)>|^(?:ORGANIZER|ATTENDEE)", re.MULTILINE
)


def private_words(folders: Iterable[Path], site: SiteAddress) -> tuple[str, ...]:
    """Take folders of the machine and the site's address; give the words that no file may hold.

    A folder is looked for as each system writes it. One below which the site's own addresses begin,
    or the root of the disk, would be found everywhere, and is left out.
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
    """Take the tree, read with words to look for; give what readers must not see in it."""
    for file, words in tree.found.items():
        for word in words:
            what = "the error of a program" if word == TRACEBACK else "a path of this machine"
            message = f"Here stands {what}, “{word}”: take it out."
            yield Finding(file, RULE, message, word, Seek.WORDS)
    for file, page in tree.pages.items():
        for tag in page.all("meta"):
            if tag.get("name") == "author":
                yield Finding(file, RULE, "The page names its editor.", tag.source)
    for file, text in tree.texts.items():
        if file.endswith((".xml", ".ics")) and (found := _PEOPLE.search(text)):
            yield Finding(file, RULE, "The file names an editor.", found[0])
