"""Threat 12: YAML that guesses, repeats, refers to itself, runs or nests without end."""

from __future__ import annotations

import pytest

from tests.site_factory import COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported

AT = "courses/a.yaml"
MARKS = "“&” and “*” have a meaning of their own in YAML: put the text in quotes."
TAGS = "“!” has a meaning of its own in YAML: put the text in quotes."
DEEP = "The file is nested deeper than 12, or has over 50,000 values."
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
VENUES = "hall: {name: Hall, address: 1 High Street, postcode: SA1 1AA}\n"


@pytest.mark.parametrize("title", ["9:30", "01632", "no", "1e3", "2026-01-05", "0x10", "~"])
def test_text_is_text(title: str, site: SiteFactory) -> None:
    """What YAML takes for a time, a number, a date or nothing is shown as it was written."""
    built = site.build({AT: COURSE.replace("A short course", title)})
    heading = built.page("training/a/").h1
    assert heading is not None
    assert heading.get_text().strip() == title


def test_times_and_numbers_are_read_by_their_fields(site: SiteFactory) -> None:
    """9:30 is half past nine, and a telephone number keeps its nought."""
    telephone = COURSE.replace("{email: training@board.example}", "{telephone: 01632 960100}")
    page = site.build({AT: telephone.replace("9:00", "9:30")}).page("training/a/").get_text()
    assert "9:30am to 1pm" in page
    assert "01632 960100" in page


def test_a_key_that_stands_twice_is_reported(site: SiteFactory) -> None:
    """The later does not quietly win."""
    assert site.problems({AT: f"{COURSE}title: Another\n"}) == [
        (
            f"content/{AT}:10: duplicate-key: “title” stands twice, first in line 1. Delete the "
            "one that is wrong."
        )
    ]


@pytest.mark.parametrize("text", [BOMB, "a: &a x\n", "- &a\n", "a: *b\n", "a: &a [*a]\n"])
def test_aliases_are_refused(text: str, site: SiteFactory) -> None:
    """A bomb of aliases is refused at its first mark, before anything is built of it."""
    assert reported(site, {AT: text}) == [f"content/{AT}:1: yaml: {MARKS}"]


@pytest.mark.parametrize(
    "text", ["title: !!python/object/apply:os.system [echo]\n", "title: !x y\n", "title: !!int 7\n"]
)
def test_tags_are_refused(text: str, site: SiteFactory) -> None:
    """No tag makes an object, or a number of text."""
    assert reported(site, {AT: text}) == [f"content/{AT}:1: yaml: {TAGS}"]


@pytest.mark.parametrize("text", ["[" * 5_000, "{a: " * 5_000, "- " * 5_000, "[" * 14 + "]" * 14])
def test_depth_is_bounded(text: str, site: SiteFactory) -> None:
    """A file is refused that is nested deeper than any editor writes."""
    assert reported(site, {AT: f"{text}\n"}) == [f"content/{AT}:1: yaml: {DEEP}"]


def test_the_number_of_values_is_bounded(site: SiteFactory) -> None:
    """A file of more values than any editor writes is refused."""
    assert reported(site, {AT: f"[{'a,' * 50_000}]\n"}) == [f"content/{AT}:1: yaml: {DEEP}"]


_YAML = "plugins/sources/yaml_file.py"
GUARDS = (
    Guard(
        "text",
        _YAML,
        "            return Text(str(event.value), line)\n",
        "            from ruamel.yaml import YAML\n"
        '            return Text(str(YAML(typ="safe", pure=True).load(event.value)), line)\n',
        ("test_text_is_text",),
    ),
    Guard(
        "repeated keys",
        "plugins/sources/fields.py",
        "# guard: repeated keys",
        "if False:",
        ("test_a_key_that_stands_twice_is_reported",),
    ),
    Guard(
        "aliases",
        _YAML,
        "# guard: aliases",
        "if False:",
        ("test_aliases_are_refused",),
    ),
    Guard(
        "tags",
        _YAML,
        "# guard: tags",
        "if False:",
        ("test_tags_are_refused",),
    ),
    Guard("depth", _YAML, "depth > MAX_DEPTH or ", "", ("test_depth_is_bounded",)),
    Guard(
        "number",
        _YAML,
        " or self._count > MAX_VALUES:",
        ":",
        ("test_the_number_of_values_is_bounded",),
    ),
)
test_guards = guarded(__file__, GUARDS)
