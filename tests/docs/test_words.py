"""No word stands in code, documents or tests that CONTRIBUTING.md says is never written."""

from __future__ import annotations

import pytest

from tests.docs.words import LIST, Piece, Word, of_document, of_python, pieces, table, words

TEXT = LIST.read_text("utf-8")
WORDS = words(TEXT)
MADE = '''"""A file that somebody mends."""

import figures


class FilesBeside:
    """Writes files."""

    def told(self) -> str:
        """Return it anew."""
        return "to whom"  # and not by the programme


judging = "reckoned by a short  way"
'''


def _found(listed: list[Word], seen: list[Piece]) -> list[str]:
    return [
        f"{piece.path}:{piece.line}: {word.word} ({piece.kind})"
        for piece in seen
        for word in listed
        if word.is_in(piece)
    ]


def test_no_word_of_the_list_is_written() -> None:
    """Each place is named with its word; the list says what to write instead."""
    assert _found(WORDS, list(pieces())) == []


def test_every_kind_of_writing_is_looked_at() -> None:
    """A made file is found out in names, comments, docstrings and strings, at their lines."""
    assert _found(WORDS, list(of_python("made.py", MADE))) == [
        "made.py:1: mend (docstrings)",
        "made.py:3: figures (names)",
        "made.py:6: beside (names)",
        "made.py:9: told (names)",
        "made.py:10: anew (docstrings)",
        "made.py:11: whom (strings)",
        "made.py:11: programme (comments)",
        "made.py:14: judge (names)",
        "made.py:14: reckon (strings)",
        "made.py:14: short way (strings)",
    ]


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.word)
def test_each_word_is_looked_for(word: Word) -> None:
    """The list itself would be found if it were not left out, word by word."""
    kind = min(word.kinds)
    text = table(TEXT)
    assert word.is_in(Piece(kind, LIST.name, 1, text))
    assert not word.is_in(Piece(kind, LIST.name, 1, "recommend, design, departed, misjudgment"))


@pytest.mark.parametrize("form", ["judge", "judges", "judged", "Judging"])
def test_each_form_of_a_word_is_looked_for(form: str) -> None:
    """In any letter case, and as a whole word."""
    assert _found(words(TEXT), list(of_document("a.md", f"They {form} it."))) == [
        "a.md:1: judge (documents)"
    ]
    assert _found(words(TEXT), list(of_document("a.md", f"They pre{form}x it."))) == []


def test_a_file_s_own_name_is_looked_at() -> None:
    """Parts of a path are words, too."""
    assert _found(WORDS, list(of_document("docs/0013-short-ways.md", ""))) == [
        "docs/0013-short-ways.md:1: short way (names)"
    ]


def test_a_kind_of_writing_must_be_known() -> None:
    """A slip in the last column is an error, not a word that is looked for nowhere."""
    with pytest.raises(ValueError, match="nowhere"):
        words("| never | write | looked for in |\n|---|---|---|\n| a | b | nowhere |\n")
    with pytest.raises(ValueError, match="no table"):
        words("# Working on the code\n")
