"""Claims to the plan's addresses: no two may clash, and every system must allow the file names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.output.plan import Feed, Page
from plugins.problems import Problem
from plugins.site.pages import SEARCH_INDEX
from plugins.sources.values import slug_from
from plugins.urls import MOST_BYTES, folded, is_kept_by_every_system, is_kept_here

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from plugins.output.plan import Plan

_REDIRECT = "redirect-from"
# The date at the start of a file name, which is not part of the address.
_DAY_BEFORE = re.compile(r"\d{4}-\d\d(?:-\d\d)?-")
# The marker of a finished build, the folder of assets, and the folder of the search index.
_RESERVED = (".built-site", "assets", SEARCH_INDEX)


@dataclass(frozen=True, slots=True)
class Claim:
    """A file of the output, and the place in the content that asks for it."""

    file: str
    path: str
    line: int
    rule: str = "address"
    is_draft: bool = False


def claim_problems(claims: Iterable[Claim]) -> list[Problem]:
    """Return a problem for each claim that clashes with an earlier one or has an unusable name.

    Two files clash if they differ only in case or in how accents are encoded, or if one needs a
    folder with the name of the other: some disks and hosts could not keep them apart. Some systems
    do not allow every name either. For a draft, each of these problems is advice.
    """
    taken: dict[str, Claim] = {}
    folders: dict[str, Claim] = {}
    problems = []
    for claim in claims:
        is_kept = is_kept_here if claim.rule == _REDIRECT else is_kept_by_every_system
        unkept = (part for part in claim.file.split("/") if not is_kept(part))
        if claim.path and (name := next(unkept, "")):
            problems.append(_problem(claim, _unkept(name)))
            continue
        file = folded(claim.file)
        parts = file.split("/")
        above = ["/".join(parts[:depth]) for depth in range(len(parts) - 1, 0, -1)]
        first = taken.get(file) or folders.get(file) or _first(taken, above)
        if first:
            problems.append(
                _problem(claim, f"{_message(claim, first)}{_another(claim, {*taken, *folders})}.")
            )
            continue
        taken[file] = claim
        for folder in above:
            folders.setdefault(folder, claim)
    return problems


def _problem(claim: Claim, message: str) -> Problem:
    return Problem(claim.path, claim.line, claim.rule, message, advice=claim.is_draft)


def claims(plan: Plan, drafts: Collection[str]) -> list[Claim]:
    """Return the claims to files: the site's own, then those of texts, old addresses and drafts.

    A list also claims the folders `page` and `by`, for its later pages and its narrowed lists.
    """
    own: dict[str, None] = dict.fromkeys(_RESERVED)
    asked: list[Claim] = []
    for each in plan.planned:
        if isinstance(each, Feed):
            own |= dict.fromkeys(each.files)
        elif (source := each.source) is not None:
            is_draft = source.path in drafts
            asked.append(Claim(each.file, source.path, source.line, source.rule, is_draft))
        elif isinstance(each, Page):
            own |= dict.fromkeys(_of_own_page(each))
        else:
            own[each.file] = None  # guard: files for machines
    asked.sort(key=lambda each: (each.is_draft, each.rule == _REDIRECT))
    return [*(Claim(file, "", 1) for file in own), *asked]


def _of_own_page(page: Page) -> Iterator[str]:
    above, by, _ = page.path.partition("by/")
    if by:
        yield f"{above}by"
        return
    yield page.file
    if page.path != page.file:  # below it go the later pages, and the lists narrowed to a value
        yield from (f"{page.path}page", f"{page.path}by")


def _first(taken: dict[str, Claim], above: list[str]) -> Claim | None:
    return next((taken[folder] for folder in above if folder in taken), None)


def _unkept(name: str) -> str:
    shown = name if len(name.encode()) <= MOST_BYTES else f"{name[:40]}…"
    return f"“{shown}” is no name that every system can keep: choose another."


def _message(claim: Claim, first: Claim) -> str:
    address = claim.file.removesuffix("index.html")
    owner = f"{first.path}:{first.line}" if first.path else "a page that the site makes itself"
    return f"“/{address}” is already taken by {owner}: choose another"


def _another(claim: Claim, taken: set[str]) -> str:
    """Return the end of a message that suggests a free slug from the file's name, or ""."""
    if claim.rule != "slug" or claim.file.endswith("/briefing/index.html"):
        return ""
    slug = slug_from(_DAY_BEFORE.sub("", PurePosixPath(claim.path).stem))
    page = PurePosixPath(claim.file).parent.with_name(slug or "-")
    is_free = slug and not {folded(str(each)) for each in (page, page / "index.html")} & taken
    return f", such as “{slug}”" if is_free else ""
