"""Every contender really builds all that it is given."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tools.benchmark.benchmark import result_of
from tools.benchmark.contenders import Contender, ContenderError, contenders
from tools.benchmark.measuring import Run, measure

if TYPE_CHECKING:
    from pathlib import Path

NUMBER = 30


def named(name: str) -> Contender:
    """Return the contender of an id."""
    without = frozenset() if name == "hugo" else frozenset({"hugo"})
    return next(each for each in contenders(without) if each.id == name)


def built(name: str, folder: Path) -> Contender:
    """Write a contender's content into a folder, build it, and return the contender."""
    contender = named(name)
    contender.write(folder, NUMBER)
    measure(contender, folder)
    return contender


def listed(output: Path, *pages: str) -> list[int]:
    """Return how many reviews each page of a site's list links to."""
    texts = [(output / page).read_text("utf-8") for page in pages]
    return [len(set(re.findall(r"/child-(\d+)-", text))) for text in texts]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder, with room next to it for the log and the measurements."""
    made = tmp_path / "site"
    made.mkdir()
    return made


def test_ours_finds_nothing_to_say(folder: Path) -> None:
    """Our own rules find neither a problem nor advice in the articles and courses."""
    named("ours").write(folder, NUMBER)
    done = run("check", "--content", folder / "content", "--today", "2027-01-01")
    assert done.lines == ["No problems in 30 texts and 3 courses."]


def test_ours_builds_the_courses_too(folder: Path) -> None:
    """Ours makes a page of each review, lists of 20, and a calendar of each session."""
    assert built("ours", folder).built(folder, NUMBER) == NUMBER
    output = folder / "output"
    register = ("case-reviews/index.html", "case-reviews/page/2/index.html")
    assert listed(output, *register) == [20, 10]
    assert len(list((output / "training").glob("course-*/2*.ics"))) == 30


def test_stock_builds_all_of_it(folder: Path) -> None:
    """Stock Pelican makes a page of each review, lists of 20, one for each theme, and feeds."""
    assert built("stock", folder).built(folder, NUMBER) == NUMBER
    output = folder / "output"
    assert listed(output, "index.html", "index2.html") == [20, 10]
    assert len([each for each in (output / "tag").iterdir() if not each.stem[-1].isdigit()]) == 12
    assert (output / "feeds" / "all.atom.xml").is_file()


def test_hugo_builds_all_of_it(folder: Path) -> None:
    """Hugo makes a page of each review with its record and table, lists of 20, and feeds."""
    assert built("hugo", folder).built(folder, NUMBER) == NUMBER
    output = folder / "output"
    assert listed(output, "index.html", "page/2/index.html") == [20, 10]
    assert len(list(output.glob("themes/*/index.xml"))) == 12
    assert (output / "index.xml").is_file()
    page = next((output / "case-reviews").glob("child-7-*/index.html")).read_text("utf-8")
    assert "<dd>Child 7</dd>" in page
    assert "<table>" in page


def test_a_review_without_a_page_ends_the_comparison(folder: Path) -> None:
    """A contender that left a review out is named, with how many it built."""
    contender = built("stock", folder)
    next((folder / "output").glob("child-7-*.html")).unlink()
    with pytest.raises(ContenderError, match="built only 29 of 30"):
        result_of(contender, folder, [Run(1.0, None)], NUMBER)


def test_a_build_that_fails_is_named_with_what_it_said(folder: Path) -> None:
    """A contender that ends with another status than 0 is reported with its own last words."""
    broken = replace(named("stock"), command=(*named("stock").command, "--nonsense"))
    with pytest.raises(ContenderError, match=r"stock Pelican.*ended with 2:[\s\S]*--nonsense"):
        measure(broken, folder)
