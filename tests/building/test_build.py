"""The command build: its statuses, what it says, and the site that stands when it ends."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from tests.building.commands import run, snapshot
from tests.site_factory import ARTICLE, COURSE
from tools.build.build import build
from tools.build.request import ROOT, Request

if TYPE_CHECKING:
    from tests.building.conftest import Place

BROKEN = ARTICLE.replace("2026-01-05", "03/04/2026").replace("Slug", "Tags: x\nSlug")
PROBLEMS = [
    (
        "content/news/x/a.md:2: date: “03/04/2026” can be read in two ways: "
        "write 3 April 2026 or 4 March 2026."
    ),
    "content/news/x/a.md:3: unknown-key: The metadata has no key “Tags”. Did you mean “Themes”?",
]


def test_a_build_says_what_it_made_and_where(fresh: Place) -> None:
    """Status 0, a report of what went in and came out, and nothing on the error stream."""
    done = run("build", *fresh.words)
    assert (done.status, done.complaint) == (0, "")
    assert re.fullmatch(
        r"Built Sample Safeguarding Children Partnership for 1 January 2027 in \d+\.\d seconds\.",
        done.lines[0],
    )
    assert done.lines[1] == "  Read: 1 text, 1 data file, 0 documents and pictures"
    assert done.lines[2] == (
        "  Shown: 1 news article, 0 case reviews, 0 guidance pages, 0 fixed pages, 1 course, "
        "1 coming session"
    )
    pages = len(list(fresh.output.rglob("*.html")))
    assert done.lines[3].startswith(f"  Made: {pages} pages, 3 calendars, 4 feeds, ")
    assert done.lines[-1].startswith("  Look at: ")
    assert (ROOT / done.lines[-1].removeprefix("  Look at: ")).resolve().is_file()


HELD = [
    "Held back: content/courses/b-course.yaml until 1 August 2027",
    "Held back: content/courses/c-course.yaml as a draft",
    "Held back: content/news/x/b.md as a draft",
    "Held back: content/news/x/c.md until 3 March 2027, 9am",
]


@pytest.mark.parametrize(("command", "indent"), [("build", "  "), ("check", "")])
def test_a_command_names_what_it_held_back_and_until_when(
    command: str, indent: str, fresh: Place
) -> None:
    """Each text and each course has a line; titles are not repeated."""
    for name, key in (("b", "Status: draft"), ("c", "Publish: 3 March 2027, 9am")):
        text = ARTICLE.replace("a-first-article", f"canary-{name}").replace("Slug", f"{key}\nSlug")
        (fresh.article.parent / f"{name}.md").write_text(text)
    later = COURSE.replace("announced: 2026-01-05", "announced: 2027-08-01")
    later = later.replace("date: 2027-02-02", "date: 2028-02-02")
    (fresh.content / "courses" / "b-course.yaml").write_text(later)
    (fresh.content / "courses" / "c-course.yaml").write_text(f"draft: yes\n{COURSE}")
    done = run(command, *fresh.words)
    assert done.status == 0
    assert [line for line in done.lines if "Held back" in line] == [indent + each for each in HELD]
    assert "canary" not in "".join(done.lines)


def test_problems_are_printed_all_at_once_and_the_site_stays(built: Place) -> None:
    """Status 1, every problem a line on stdout, and not a byte or a time of the site changed."""
    before = snapshot(built.output)
    built.article.write_text(BROKEN, "utf-8")
    done = run("build", *built.words)
    assert (done.status, done.lines) == (1, PROBLEMS)
    assert done.complaint == "2 problems: nothing was written.\n"
    assert snapshot(built.output) == before


def test_a_first_build_with_problems_leaves_no_target(fresh: Place) -> None:
    """Where nothing stood, nothing stands."""
    fresh.article.write_text(BROKEN, "utf-8")
    assert run("build", *fresh.words).status == 1
    assert not fresh.output.exists()


def test_a_build_replaces_the_whole_site(built: Place) -> None:
    """A deleted article disappears, and so does whatever was put into the output by hand."""
    page = built.output / "news" / "x" / "a-first-article" / "index.html"
    assert page.is_file()
    built.article.unlink()
    (built.output / "left-over.html").write_text("x")
    assert run("build", *built.words).status == 0
    assert not page.exists()
    assert not (built.output / "left-over.html").exists()
    assert (built.output / "index.html").is_file()


def test_nothing_else_stays_next_to_the_target(built: Place) -> None:
    """After a success and after a failure only the lock and the folder of releases may stay."""
    allowed = {"content", "output", ".output.lock", ".output.releases"}
    assert {each.name for each in built.output.parent.iterdir()} <= allowed
    built.article.write_text(BROKEN, "utf-8")
    assert run("build", *built.words).status == 1
    assert {each.name for each in built.output.parent.iterdir()} <= allowed


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--today", "02/03/2027"), "“02/03/2027” is not a day: write 2027-03-02, or"),
        (("--site-url", "board.example"), "“board.example” is not the address of a site: it"),
        (("--content", "/nowhere/at/all"), "There is no folder “/nowhere/at/all” to build from."),
        (("--output", "{content}/out"), "The output cannot stand in the content, nor the"),
        (("--content", "{output}/news"), "The output cannot stand in the content, nor the"),
        (("--colour", "red"), "usage: tasks.py"),
    ],
)
def test_wrong_usage_is_refused(words: tuple[str, str], complaint: str, built: Place) -> None:
    """Status 2, what is wrong on the error stream, and the site as it was."""
    before = snapshot(built.output)
    given = [each.format(content=built.content, output=built.output) for each in words]
    done = run("build", *built.words, *given)
    assert (done.status, done.lines) == (2, [])
    assert done.complaint.startswith(complaint)
    assert snapshot(built.output) == before


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_a_target_that_is_not_ours_is_refused(kind: str, fresh: Place) -> None:
    """Status 2 for a full folder without our marker, a file or a link; it stays as it was."""
    elsewhere = fresh.output.with_name("elsewhere")
    elsewhere.mkdir()
    (elsewhere / "thesis.txt").write_text("years of work")
    if kind == "folder":
        elsewhere.rename(fresh.output)
    elif kind == "file":
        fresh.output.write_text("years of work")
    else:
        fresh.output.symlink_to(elsewhere)
    before = snapshot(fresh.output.parent)
    done = run("build", *fresh.words)
    assert (done.status, done.lines) == (2, [])
    assert str(fresh.output) in done.complaint
    assert snapshot(fresh.output.parent) == before


def test_an_empty_folder_is_a_target(fresh: Place) -> None:
    """A folder made beforehand, with nothing in it, is built into."""
    fresh.output.mkdir()
    assert run("build", *fresh.words).status == 0
    assert (fresh.output / "index.html").is_file()


def test_problems_come_before_a_refused_target(fresh: Place) -> None:
    """With faults in the content and a foreign target, the content is reported, with 1."""
    fresh.output.mkdir()
    (fresh.output / "thesis.txt").write_text("years of work")
    fresh.article.write_text(BROKEN, "utf-8")
    done = run("build", *fresh.words)
    assert (done.status, done.lines) == (1, PROBLEMS)
    assert [each.name for each in fresh.output.iterdir()] == ["thesis.txt"]


def test_one_build_at_a_time(built: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """While another holds the lock a build waits, then gives up with 3 and changes nothing."""
    before = snapshot(built.output)
    request = Request(built.content, built.output, today="2027-01-01", lock_wait=0.2)
    with FileLock(built.output.with_name(".output.lock")):
        assert build(request) == 3
    assert "Another build is writing" in capsys.readouterr().err
    assert snapshot(built.output) == before
    assert build(request) == 0


@pytest.mark.parametrize("blocks", [0, 8])
def test_a_full_disk_leaves_the_site_as_it_was(blocks: int, built: Place) -> None:
    """When files cannot be written whole, the status is 3 and nothing half-written is left."""
    before = snapshot(built.output)
    done = run("build", *built.words, before=f"ulimit -f {blocks}")
    assert (done.status, done.lines) == (3, [])
    assert done.complaint.startswith("The build could not go on: ")
    assert snapshot(built.output) == before
    assert run("build", *built.words).status == 0


def test_a_target_that_cannot_be_made_is_the_machines_fault(fresh: Place) -> None:
    """No folder can be made below a file: status 3."""
    fresh.output.write_text("a file")
    done = run("build", "--content", fresh.content, "--output", fresh.output / "deep" / "site")
    assert done.status == 3
    assert done.complaint.startswith("The build could not go on: ")
    assert fresh.output.read_text() == "a file"


def test_a_killed_build_needs_no_repair(built: Place) -> None:
    """Killed in its midst it leaves the old site whole, and the next build clears up after it."""
    before = snapshot(built.output)
    staged = built.output.with_name(".output.releases")
    command = [sys.executable, "-m", "tools.cli", "build", *map(str, built.words)]
    with subprocess.Popen(command, cwd=ROOT) as process:
        while not (staged / "new").exists() and process.poll() is None:
            time.sleep(0.001)
        process.kill()
        assert process.wait() == -9
    assert snapshot(built.output) == before
    assert staged.exists()
    assert run("build", *built.words).status == 0
    assert not staged.exists()
