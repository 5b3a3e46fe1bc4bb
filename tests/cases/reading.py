"""Broken files and, beside each, every problem that it must be refused for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
BASE = {file.name: file.read_bytes() for file in sorted((HERE / "base").iterdir())}
EXPECTED = ".expected"


@dataclass(frozen=True, slots=True)
class Case:
    """A file as an editor saved it, and the lines of all its problems, the path left out."""

    name: str
    data: bytes
    problems: tuple[str, ...]

    def lines(self, path: str) -> list[str]:
        """Return the lines that a build must print for the file at a path."""
        return [f"{path}:{problem}" for problem in self.problems]


def cases(folder: str) -> list[Case]:
    """Return the cases of a folder of this one, by name.

    NAME.expected stands beside NAME and holds `line: rule: message` for each problem, in order.
    Raises OSError for a file without one, so that none is passed over.
    """
    files = sorted((HERE / folder).iterdir())
    return [_case(file) for file in files if file.suffix != EXPECTED]


def _case(file: Path) -> Case:
    expected = file.with_name(f"{file.name}{EXPECTED}").read_bytes().decode("utf-8")
    return Case(file.name, file.read_bytes(), tuple(expected.splitlines()))


def expected_files(folder: str) -> set[str]:
    """Return the names in a folder of this one that expectations are written for."""
    return {file.name.removesuffix(EXPECTED) for file in (HERE / folder).glob(f"*{EXPECTED}")}
