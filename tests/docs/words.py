"""The words that CONTRIBUTING.md replaces, and where they could stand."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tools.build.request import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LIST = ROOT / "CONTRIBUTING.md"
# The only place in which the words may stand.
_TABLE = re.compile(r"^\| never \|.*\n\|-.*\n((?:\|.*\n)+)", re.MULTILINE)
_SENSE = re.compile(r" \(.*\)$")
_CAPITALS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
PYTHON = ("*.py", "plugins/**/*.py", "tools/**/*.py", "tests/**/*.py")
DOCUMENTS = (
    "*.md", "*.toml", ".ci/*", ".github/**/*.yml", "docs/**/*.md", "plugins/**/*.md",
    "plugins/**/*.html", "theme/**/*.html", "theme/**/*.css", "theme/**/*.js", "tools/**/*.html",
    "tools/**/*.css", "tools/**/*.js", "tests/**/*.js", "tests/**/*.cjs", "tests/**/*.mjs",
)  # fmt: skip
# Content of tests: what editors write, in their own words.
_CONTENT = (ROOT / "tests" / "cases", ROOT / "tests" / "docs" / "faulty")


class Kind(StrEnum):
    """What a piece of writing is."""

    NAME = "names"
    COMMENT = "comments"
    DOCSTRING = "docstrings"
    STRING = "strings"
    DOCUMENT = "documents"


class Piece(NamedTuple):
    """A piece of writing: where it begins, and its text; of a name its words."""

    kind: Kind
    path: str
    line: int
    text: str


@dataclass(frozen=True)
class Word:
    """A word that is not written, and the kinds of writing in which it is looked for."""

    word: str
    kinds: frozenset[Kind]

    def is_in(self, piece: Piece) -> bool:
        """Report whether a piece holds the word, in any letter case and with the usual endings."""
        return piece.kind in self.kinds and self._pattern.search(piece.text) is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        stem = r"\s+".join(map(re.escape, self.word.removesuffix("e").split()))
        ends = "(?:e|es|ed|ing)" if self.word.endswith("e") else "(?:s|ed|ing)?"
        return re.compile(rf"\b{stem}{ends}\b", re.IGNORECASE)


def table(text: str) -> str:
    """Return the rows of the list of words in a text. Raises ValueError where there is none."""
    if (found := _TABLE.search(text)) is None:
        raise ValueError("There is no table of words.")
    return found[1]


def words(text: str) -> list[Word]:
    """Return the words of the list in a text. Raises ValueError for an unknown kind."""
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table(text).split("\n")]
    return [Word(_SENSE.sub("", row[0]), _kinds(row[2])) for row in rows if row[0]]


def _kinds(where: str) -> frozenset[Kind]:
    return frozenset(Kind if where == "everywhere" else map(Kind, where.split(", ")))


def pieces() -> Iterator[Piece]:
    """Yield all writing of the project but its content and the list of words."""
    for file in _files(PYTHON):
        path = file.relative_to(ROOT).as_posix()
        for piece in of_python(path, file.read_text("utf-8")):
            # A string of a test is what somebody may have written.
            if piece.kind is not Kind.STRING or not path.startswith("tests/"):
                yield piece
    for file in _files(DOCUMENTS):
        text = file.read_text("utf-8")
        rest = text.replace(table(text), "") if file == LIST else text
        yield from of_document(file.relative_to(ROOT).as_posix(), rest)


def _files(patterns: Iterable[str]) -> list[Path]:
    found = {file for pattern in patterns for file in ROOT.glob(pattern) if file.is_file()}
    return sorted(file for file in found if not any(map(file.is_relative_to, _CONTENT)))


def of_document(path: str, text: str) -> Iterator[Piece]:
    """Yield the name of a file, and its whole text."""
    yield Piece(Kind.NAME, path, 1, _words_of(path))
    yield Piece(Kind.DOCUMENT, path, 1, text)


def of_python(path: str, text: str) -> Iterator[Piece]:
    """Yield the name of a module, and its comments, docstrings, other strings and names.

    A name that stands many times comes once, at its first line.
    """
    yield Piece(Kind.NAME, path, 1, _words_of(path))
    docstrings, seen = set(_docstrings(ast.parse(text))), set[str]()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME and token.string not in seen:
            seen.add(token.string)
            yield Piece(Kind.NAME, path, token.start[0], _words_of(token.string))
        elif token.type == tokenize.COMMENT:
            yield Piece(Kind.COMMENT, path, token.start[0], token.string)
        elif token.type == tokenize.STRING or tokenize.tok_name[token.type] == "FSTRING_MIDDLE":
            kind = Kind.DOCSTRING if token.start in docstrings else Kind.STRING
            yield Piece(kind, path, token.start[0], token.string)


def _docstrings(tree: ast.Module) -> Iterator[tuple[int, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.lineno, first.col_offset


def _words_of(name: str) -> str:
    return re.sub(r"[\W_]+", " ", _CAPITALS.sub(" ", name))
