"""Names that must not appear are found wherever they stand, and never repeated."""

from __future__ import annotations

import hashlib

import pytest

from tests.checks.anonymity.reading import problems

NEWS = "content/news/x/a.md"
TEXT = "Title: A review\n\nThe child, Mary-Ann  O’Neill's\nbrother, was known.\n"
MESSAGE = "A name stands here that must not appear: take it out, or write a pseudonym."


def _found(listed: str, text: str = TEXT) -> list[str]:
    return [str(problem) for problem in problems({NEWS: text}, listed)]


def _hashed(name: str) -> str:
    return f"sha256:{hashlib.sha256(name.encode()).hexdigest()}"


def test_a_plain_name_is_found_with_its_line() -> None:
    """A plain name is found in any letter case, with a possessive ending, and not repeated."""
    found = _found("# names\n\nmary-ann o'neill\n")
    assert found == [f"{NEWS}:3: anonymity-name: {MESSAGE}"]


def test_a_hashed_name_is_found() -> None:
    """A name that is listed only as its digest is found, too."""
    assert len(_found(_hashed("mary-ann o'neill"))) == 1


def test_part_of_a_word_is_no_name() -> None:
    """A name inside a longer word is not found, nor one whose words stand apart."""
    assert _found("Mar\nNeil\nknown child\n") == []


def test_a_name_over_a_line_end_is_found() -> None:
    """A line end between two words of a name hides nothing."""
    assert len(_found("O'Neill brother")) == 1


def test_a_name_in_an_address_is_found() -> None:
    """Hyphens part the words of a name in an address, and a file's name is looked at, too."""
    files = {
        "content/images/jane-smith.png": "",
        "content/news/jane-smith.md": "Slug: jane-smith-review\n",
    }
    named = "The name of this file holds a name that must not appear: call it something else."
    assert [(each.path[8:], each.line, each.message) for each in problems(files, "Jane Smith")] == [
        ("images/jane-smith.png", 1, named),
        ("news/jane-smith.md", 1, MESSAGE),
        ("news/jane-smith.md", 1, named),
    ]


def test_a_hashed_name_is_found_as_it_is_written() -> None:
    """A full stop or a hyphen in a name, and more words than usual, are no hiding place."""
    for name in ("j. brown", "mary-ann jones", "maria del carmen lopez garcia"):
        assert len(_found(_hashed(name), f"It was {name.title()}’s idea.")) == 1, name


@pytest.mark.parametrize(
    "text",
    [
        "Jo&euml;l Sample", "Jo&#235;l Sample", "Jo&#xEB;l Sample",
        "Joe\u0308l Sample", "Jo\u00adël Sam\u200bple", "*Joël* **Sam**ple", "Jo<b>ë</b>l Sample",
        "[Joël](https://a.example) Sample", "> Joël\n> Sample", "Joël&nbsp;Sample",
        "𝐉𝐨ë𝐥 𝕊𝕒𝕞𝕡𝕝𝕖", "<!-- Joël Sample -->", '![x](a.png "Joël Sample")',
        "![Joël Sample]({static}/images/a.png)", "[x]({static}/images/jo%C3%ABl-sample.png)",
        "[x](mailto:jo%C3%ABl.sample@a.example)", "JOËL SAMPLE", "Joël<!-- x --> Sample",
    ],
)  # fmt: skip
@pytest.mark.parametrize("listed", ["Joël Sample", _hashed("joël sample")])
def test_no_disguise_hides_a_name(text: str, listed: str) -> None:
    """Entities, marks, tags, links and look-alike letters are undone first."""
    assert _found(listed, f"Title: T\n\nText.\n\n{text}\n") == [
        f"{NEWS}:5: anonymity-name: {MESSAGE}"
    ]
