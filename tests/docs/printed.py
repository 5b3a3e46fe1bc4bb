"""Every line that a build prints for the faulty folders and cases of the tests."""

from __future__ import annotations

import contextlib
import io
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.articles.model import FIXED_PAGES
from tests.articles.broken_content import broken_content
from tests.building.commands import run
from tests.cases.reading import cases
from tests.checks.finished.faults import FAULTS
from tests.checks.finished.small_site import CONTENT, Spoilt
from tests.recommendations.samples import AT, REVIEW
from tests.site_factory import ARTICLE, BuiltSite, SiteFactory
from tools.build.build import check, publish
from tools.build.request import ROOT, Request
from tools.build.takedown import takedown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FAULTY = Path(__file__).parent / "faulty"
DAY = "2027-01-15"
# What no text file in a repository can be: made by the test itself.
MADE: dict[str, bytes] = {
    "guidance/from-word.md": "Title: From Word\nSlug: from-word\nSummary: Café.\n".encode("cp1252"),
    "guidance/pasted.md": b"Title: Pasted\nSlug: pasted\nSummary: A\x0bB.\n",
    "guidance/long.md": b"Title: Long\nSlug: long\nSummary: S.\n\n" + b"word " * 60_000,
}
NAMED = {"news/good-practice/a.md": ARTICLE.replace("The text", "Alex Sample and the text")}
TIMETABLE = {
    "courses/autumn-2027.csv": "course,date\na,07/10/2027\n",
    "courses/a.yaml": "title: A\nsummary: One sentence.\ncontact: {email: a@board.example}\n"
    "announced: 2026-01-05\nvenue: online\nstart: 9:00\nend: 13:00\n",
}
REPORTED_AT = "case-reviews/2027-02-01-child-w.recommendations.yaml"
DUE = {
    "case-reviews/2027-02-01-child-w.md": REVIEW,
    REPORTED_AT: """reported: 1 June 2027
recommendations:
  - number: 1
    text: Agencies should read each other's records before they decide.
    agencies: [Police, Health]
    status: under way
    evidence: In May 2027 the police and the hospital looked at 40 decisions together.
    checked: 12 May 2027
    due: 1 December 2027
""",
}
# What may tell who a child is, and a day that was over before the review.
DETAILED = {
    "case-reviews/2027-01-04-child-v.md": REVIEW.replace("2027-02-01", "2027-01-04").replace(
        "The text of it.\n",
        "The twins lived above [the shop](https://shop.example/).\n\n## What to do\n\n"
        "- Train each team, by 30 June 2026.\n",
    )
}
# Of the faults that only the site's own code can cause, one of each rule.
SPOILT = (
    "no main heading on an error page", "a page without a language", "an empty title", "no policy",
    "a field before all", "other bytes than those of the source",
    "data cut short", "a feed under another address", "a calendar cut short",
    "an error in robots.txt", "a page that the sitemap lacks", "a robots.txt that forbids all",
)  # fmt: skip
DUE_DAY = "2027-11-15"
# A real board with what was left of a sample.
LEFT = {
    "board.yaml": "name: The board\narea: Anywhere\nwebsite: https://anglesham.example\n"
    "contact: {telephone: 01632 960123}\n",
    "courses/venues.yaml": "hall:\n  name: Sample Town Hall\n  address: 1 High Street\n",
}
FIXED = "Title: {0}\nSlug: {0}\nSummary: What it says.\n\nText.\n"
# A real board, without what the public needs of it.
BARE = {"board.yaml": "name: The board\narea: Anywhere\n"}


def printed(folder: Path) -> set[str]:
    """Return every line that is printed for cases, faulty folders and a template.

    Raises AssertionError where `check` finds nothing to say.
    """
    return {
        *_of_cases(),
        *_of_folders(folder),
        *_of_made_sites(folder),
        *_of_spoilt_sites(folder),
        *_of_a_template(folder),
    }


def _of_folders(folder: Path) -> Iterator[str]:
    """Yield the lines for the folders of tests/docs/faulty, with what only a test can make."""
    for name in sorted(each.name for each in FAULTY.iterdir()):
        made = MADE if name == "content" else {}
        files = {
            file.relative_to(FAULTY / name).as_posix(): file.read_bytes()
            for file in sorted((FAULTY / name).rglob("*"))
            if file.is_file()
        }
        content = _content(folder / name, {**files, **made})
        if made:
            (content / "pages").mkdir()
            (content / "pages" / "shared.md").symlink_to(folder)
        yield from _said(Request(content, folder / "output", today=DAY))


def _of_made_sites(folder: Path) -> Iterator[str]:
    """Yield the lines for a name that must not appear, and for dates that call for advice."""
    names = folder / "names.txt"
    names.write_text("Alex Sample\n", "utf-8")
    content = _content(folder / "named", NAMED)
    yield from _said(Request(content, folder / "output", today=DAY, names=names))
    for name, files, day in (
        ("timetable", TIMETABLE, DAY),
        ("due", DUE, DUE_DAY),
        ("detailed", DETAILED, DAY),
        ("left", LEFT, DAY),
    ):
        content = _content(folder / name, files)
        yield from _said(Request(content, folder / "output", today=day))
    content = _content(folder / "bare", BARE)
    yield from _said(Request(content, folder / "output", today=DAY, publish=True), publish)
    yield from _of_what_was_taken_down(folder)


def _of_what_was_taken_down(folder: Path) -> Iterator[str]:
    """Yield the lines for a text that was taken down and is to be published again."""
    files = {"board.yaml": "sample: yes\nname: The board\narea: Anywhere\n", "news/x/a.md": ARTICLE}
    pages = {f"pages/{slug}.md": FIXED.format(slug) for slug in FIXED_PAGES}
    content = _content(folder / "taken", {**files, **pages})
    request = Request(content, folder / "taken-public", today=DAY, publish=True)
    with contextlib.redirect_stdout(io.StringIO()):
        assert (publish(request), takedown(request, "news/x/a.md")) == (0, 0)
    yield from _said(request, publish)


def _of_spoilt_sites(folder: Path) -> Iterator[str]:
    """Yield the lines for finished sites with faults put in by hand, which no text can cause."""
    (folder / "small").mkdir()
    whole = SiteFactory(folder / "small").build(CONTENT)
    for name in SPOILT:
        site = folder / "spoilt" / name
        shutil.copytree(whole.folder, site)
        spoilt = Spoilt(BuiltSite(site, whole.library), folder / "small" / "content")
        spoilt.rewrite(FAULTS[name].file, FAULTS[name].old, FAULTS[name].new)
        (site / "notes").write_text("Found nowhere.\n", "utf-8")
        (site / "old" / "place" / "index.html").unlink()
        yield from spoilt.reported()


def _of_a_template(folder: Path) -> Iterator[str]:
    """Yield the lines for a theme with a fault in its first line, and for a rule that raises.

    Both in a copy of the code.
    """
    clone = folder / "clone"
    clone.mkdir()
    for part in ("plugins", "tools", "theme"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / part, clone / part, ignore=ignored)
    shutil.copy(ROOT / "pelicanconf.py", clone)
    home = clone / "theme" / "templates" / "home.html"
    whole = home.read_text("utf-8")
    home.write_text("{% if %}\n" + whole, "utf-8")
    content = _content(folder / "plain", {"news/good-practice/a.md": ARTICLE})
    words = ("check", "--content", content, "--today", DAY)
    yield from run(*words, clone=clone).lines
    home.write_text(whole, "utf-8")
    rule = clone / "plugins" / "checks" / "texts" / "style.py"
    raises = "    if len(title) > LONGEST_TITLE:\n"
    text = rule.read_text("utf-8")
    assert text.count(raises) == 1
    rule.write_text(text.replace(raises, f"    raise ValueError(title)\n{raises}"), "utf-8")
    yield from run(*words, clone=clone).lines


def _of_cases() -> Iterator[str]:
    """Yield the lines that tests/cases expects, which its own tests hold against real builds."""
    for broken in broken_content():
        yield from broken.problems
    for place in ("courses", "timetables", "venues"):
        for case in cases(place):
            name = "venues.yaml" if place == "venues" else case.name
            yield from case.lines(f"content/courses/{name}")
    for place in ("board", "themes", "glossary"):
        for case in cases(place):
            yield from case.lines(f"content/{place}.yaml")
    for case in cases("recommendations"):
        yield from case.lines(f"content/{AT}")


def _said(request: Request, command: Callable[[Request], int] = check) -> set[str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        command(request)
    lines = set(said.getvalue().splitlines())
    assert lines, request.content
    return lines


def _content(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    folder.mkdir()
    return SiteFactory(folder).write(files)
