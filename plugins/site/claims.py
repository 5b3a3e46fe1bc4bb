"""Every address claimed once: entries, courses, files, redirects and the site's own pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.addresses import MOST_BYTES, file_for, folded, is_kept_by_every_system, is_kept_here
from plugins.articles.sections import briefing_address, has_briefing
from plugins.courses.lists import COURSES
from plugins.datafiles.values import slug_from
from plugins.problems import Problem
from plugins.recommendations.exports import CSV, JSON, SCHEMA
from plugins.recommendations.views import ROLL_UP
from plugins.site.files import output_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.articles.model import Entry
    from plugins.board.model import Category, Theme
    from plugins.courses.model import Course
    from plugins.glossary.model import Glossary

_REDIRECT = "redirect-from"
# The day that names of files begin with, which no address has.
_DAY_BEFORE = re.compile(r"\d{4}-\d\d(?:-\d\d)?-")
OWN_PAGES = (
    "", "worried-about-a-child/", "news/", "case-reviews/", "themes/", "guidance/", "training/",
    "feeds/", "search/", "case-reviews/matrix/", ROLL_UP,
    COURSES,
)  # fmt: skip
# Where the search's index is written, after the pages (tools/building/search_index.py).
SEARCH_INDEX = "pagefind"
OWN_FILES = (
    ".built-site", "404.html", "sitemap.xml", "robots.txt", "_headers", ".well-known/security.txt",
    "feeds/news.xml", "feeds/case-reviews.xml", "feeds/training.xml", "training/calendar.ics",
    "case-reviews/reviews.json", "case-reviews/reviews.csv", "case-reviews/reviews.schema.json",
    CSV, JSON, SCHEMA,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """A file of the output and what of the content asks for it."""

    file: str
    path: str
    line: int
    rule: str = "address"
    is_draft: bool = False


def redirect_file(old: str) -> str:
    """Take an old address without its first slash; give the file that answers at it."""
    if old.lower().endswith((".html", ".htm")):
        return old
    return file_for(f"{old.rstrip('/')}/")


def claim_problems(claims: Iterable[Claim]) -> list[Problem]:
    """Take claims, the site's own first; give a problem for each that an earlier one rules out.

    Two files differ in more than letter case and the way accents are written, and none is the
    folder of another: some disks and hosts could not keep them apart. Nor can some keep every name.
    For a draft that is advice.
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


def own_claims(
    categories: Iterable[Category], themes: Iterable[Theme], glossary: Glossary
) -> Iterator[Claim]:
    """Take what has pages of its own beside texts; give the claims of all that the site makes."""
    categories = tuple(categories)
    pages = [*OWN_PAGES, *(address for _, address in glossary.pages)]
    files = [*OWN_FILES]
    for category in categories:
        pages.append(category.address)
        files.append(category.feed)
    for theme in themes:
        pages.append(theme.address)
        files.append(theme.feed)
    lists = (
        "news",
        "case-reviews",
        "training",
        "training/courses",
        *(category.address.rstrip("/") for category in categories),
    )
    # As files these stand for all below them: further pages of lists, the stylesheet's folder.
    folders = (
        *(f"{each}/page" for each in lists),
        "case-reviews/by",
        f"{ROLL_UP}by",
        "training/by",
        "assets",
        SEARCH_INDEX,
    )
    for file in (*map(file_for, pages), *files, *folders):
        yield Claim(file, "", 1)


def content_claims(
    content: str, courses: Iterable[Course], entries: Iterable[Entry], files: Iterable[str]
) -> Iterator[Claim]:
    """Return all claims of what the content folder holds; redirects come late, drafts last."""
    entries, courses = tuple(entries), tuple(courses)
    for course in courses:
        if not course.is_draft:
            yield from _of_course(course, content)
    for entry in entries:
        if not entry.is_draft:
            yield from _of_entry(entry)
    for file in files:
        yield Claim(output_path(file), f"{content}/{file}", 1)
    for entry in entries:
        if not entry.is_draft:
            yield from _redirects(entry)
    for each in (
        *(_of_course(course, content) for course in courses if course.is_draft),
        *(_of_entry(entry) for entry in entries if entry.is_draft),
        *(_redirects(entry) for entry in entries if entry.is_draft),
    ):
        yield from (replace(claim, is_draft=True) for claim in each)


def _of_course(course: Course, content: str) -> Iterator[Claim]:
    path = f"{content}/courses/{course.id}.yaml"
    yield Claim(file_for(course.address), path, 1)
    yield Claim(course.calendar, path, 1)
    for session in course.sessions:
        yield Claim(f"{course.address}{session.id}.ics", path, 1)


def _of_entry(entry: Entry) -> Iterator[Claim]:
    """Return the claims of an entry's pages; a draft that has no address yet claims none."""
    if "//" in f"/{entry.address}":
        return
    yield Claim(file_for(entry.address), entry.path, entry.slug_line, "slug")
    if has_briefing(entry):
        yield Claim(file_for(briefing_address(entry)), entry.path, entry.slug_line, "slug")


def _redirects(entry: Entry) -> Iterator[Claim]:
    for old, line in zip(entry.redirects, entry.redirect_lines, strict=True):
        yield Claim(redirect_file(old), entry.path, line, _REDIRECT)


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
    """Return a slug that is free, made of the file's name, to go on with a message."""
    if claim.rule != "slug" or claim.file.endswith("/briefing/index.html"):
        return ""
    slug = slug_from(_DAY_BEFORE.sub("", PurePosixPath(claim.path).stem))
    page = PurePosixPath(claim.file).parent.with_name(slug or "-")
    is_free = slug and not {folded(str(each)) for each in (page, page / "index.html")} & taken
    return f", such as “{slug}”" if is_free else ""
