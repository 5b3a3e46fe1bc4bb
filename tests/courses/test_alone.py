"""The courses plugin works by itself, in a site as Pelican's own quickstart makes it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import feedparser
import pytest
from icalendar import Calendar

from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path

README = (ROOT / "plugins" / "courses" / "README.md").read_text("utf-8")
# As pelican-quickstart 4.12 writes them, but for the last lines.
QUICKSTART = """
AUTHOR = "A. Editor"
SITENAME = "Little board"
SITEURL = ""
PATH = "content"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = 10
BUILD_DAY = "2027-01-01"
"""


def code(language: str) -> str:
    """Return the README's first block of code in a language, "" for none in particular."""
    found = re.search(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


def pelican(site: Path, settings: str, course: str) -> subprocess.CompletedProcess[str]:
    """Build a stock site with the README's timetable and a course; return what Pelican said."""
    (site / "content" / "courses").mkdir(parents=True)
    (site / "content" / "hello.md").write_text("Title: Hello\nDate: 2026-01-01\n\nHello.\n")
    (site / "content" / "courses" / "basic.yaml").write_text(course)
    timetable = README.partition("from a spreadsheet:")[2].split("```")[1].lstrip("\n")
    (site / "content" / "courses" / "spring.csv").write_text(timetable)
    (site / "pelicanconf.py").write_text(QUICKSTART + settings)
    command = [sys.executable, "-m", "pelican", "content", "-o", "out", "-s", "pelicanconf.py"]
    # Pelican breaks what it says to the width of the screen.
    wide = {**os.environ, "COLUMNS": "1000"}
    return subprocess.run(
        command, cwd=site, env=wide, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the output of the README's own example in a stock site."""
    site = tmp_path_factory.mktemp("stock")
    settings = code("python").replace("path/to/this/project", str(ROOT))
    ran = pelican(site, settings, code("yaml"))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "1 article" in ran.stdout
    return site / "out"


def test_the_readme_s_example_gives_pages_of_the_site_s_own_theme(built: Path) -> None:
    """The list and the course stand in Pelican's own theme, beside the site's article."""
    assert "Hello" in (built / "hello.html").read_text("utf-8")
    for page in ("training/index.html", "training/basic/index.html", "training/courses/index.html"):
        html = (built / page).read_text("utf-8")
        assert "Basic child protection" in html
        assert "Proudly powered by" in html


def test_the_dates_of_both_files_are_in_calendars_and_feed(built: Path) -> None:
    """One of the YAML file, one of the spreadsheet."""
    whole = Calendar.from_ical((built / "training" / "calendar.ics").read_bytes())
    starts = [event.start.isoformat() for event in whole.events]
    assert starts == ["2027-03-10T09:00:00+00:00", "2027-04-10T09:00:00+01:00"]
    assert (built / "training" / "basic" / "2027-04-10.ics").is_file()
    feed = feedparser.parse((built / "feeds" / "training.xml").read_bytes())
    assert [each.id.rpartition("basic:")[2] for each in feed.entries] == [
        "2027-03-10:announced",
        "2027-04-10:announced",
    ]
    assert feed.entries[0].link == "https://board.example/training/basic/#2027-03-10"


def test_a_fault_stops_the_build_with_its_line(tmp_path: Path) -> None:
    """As on the board's site: path, line, rule and what to do."""
    settings = code("python").replace("path/to/this/project", str(ROOT))
    ran = pelican(
        tmp_path, settings, code("yaml").replace("- date: 2027-03-10", "- dat: 2027-03-10")
    )
    assert ran.returncode != 0
    assert "content/courses/basic.yaml:9: " in re.sub(r"\s+", " ", ran.stdout + ran.stderr)
    assert not (tmp_path / "out" / "training").exists()
