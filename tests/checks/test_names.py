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
    assert _found("Ann\nNeill\nknown child\n") == []


def test_a_name_over_a_line_end_is_found() -> None:
    """A line end between two words of a name hides nothing."""
    assert len(_found("O'Neill brother")) == 1
