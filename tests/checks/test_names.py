"""Names that must not appear are found wherever they stand, and never repeated."""

from __future__ import annotations

import hashlib

from plugins.checks.names import name_problems, read_names

TEXT = "Title: A review\n\nThe child, Mary-Ann  O’Neill's\nbrother, was known.\n"


def _found(listed: str) -> list[str]:
    return [str(problem) for problem in name_problems([("content/a.md", TEXT)], read_names(listed))]


def test_a_plain_name_is_found_with_its_line() -> None:
    """A plain name is found in any letter case, with a possessive ending, and not repeated."""
    found = _found("# names\n\nmary-ann o'neill\n")
    message = "A name stands here that must not appear: take it out, or write a pseudonym."
    assert found == [f"content/a.md:3: anonymity-name: {message}"]


def test_a_hashed_name_is_found() -> None:
    """A name that is listed only as its digest is found, too."""
    digest = hashlib.sha256(b"mary-ann o'neill").hexdigest()
    assert len(_found(f"sha256:{digest}")) == 1


def test_part_of_a_word_is_no_name() -> None:
    """A name inside a longer word is not found, nor one whose words stand apart."""
    assert _found("Mar\nNeil\nknown child\n") == []


def test_a_name_over_a_line_end_is_found() -> None:
    """A line end between two words of a name hides nothing."""
    assert len(_found("O'Neill brother")) == 1


def test_a_name_in_an_address_is_found() -> None:
    """Hyphens part the words of a name in an address, and a file's name is looked at, too."""
    listed = read_names("Jane Smith")
    texts = [("content/news/jane-smith.md", "Slug: jane-smith-review\n")]
    assert [(each.line, each.rule) for each in name_problems(texts, listed)] == [
        (1, "anonymity-name"),
        (1, "anonymity-name"),
    ]


def test_a_hashed_name_is_found_as_it_is_written() -> None:
    """A full stop or a hyphen in a name, and more words than usual, are no hiding place."""
    for name in ("j. brown", "mary-ann jones", "maria del carmen lopez garcia"):
        listed = read_names(f"sha256:{hashlib.sha256(name.encode()).hexdigest()}")
        text = f"It was {name.title()}’s idea."
        assert len(name_problems([("content/a.md", text)], listed)) == 1, name
