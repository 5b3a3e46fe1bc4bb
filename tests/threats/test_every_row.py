"""Each threat has a module of claims; its guards stand, and its claims hold in the copy."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.threats.guards import MARK
from tools.build.request import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.threats.guards import Guard, Program

HERE = Path(__file__).parent
MODULES = sorted(HERE.glob("test_row_*.py"))
# Each threat by its number. What is not here has tests of its own: a publication that is
# broken off (9), what pictures and documents hold (11), and the times of files that did not change
# (14).
THREATS = {*range(1, 28)} - {9, 11, 14}


def guards() -> Iterator[tuple[Path, tuple[Guard, ...]]]:
    """Yield each module with its guards."""
    for module in MODULES:
        yield module, importlib.import_module(f"tests.threats.{module.stem}").GUARDS


def test_each_threat_has_a_module() -> None:
    """Every number has one, named after it, with at least one guard."""
    found = [int(re.findall(r"test_row_(\d+)_", module.name)[0]) for module in MODULES]
    assert found == sorted(THREATS)
    assert [module.name for module, held in guards() if not held] == []


def test_each_guard_stands_where_the_table_says() -> None:
    """Its mark or its text is found just once in its file, and undoing it changes something."""
    stale = [
        f"{module.name}: {guard.name}"
        for module, held in guards()
        for guard in held
        if guard.without((ROOT / guard.file).read_text("utf-8")) is None
    ]
    assert stale == []


def test_each_mark_of_the_code_is_one_of_a_guard() -> None:
    """No line claims to be tried that is not."""
    known = {(guard.file, guard.where) for _, held in guards() for guard in held}
    marked = {
        (file.relative_to(ROOT).as_posix(), f"{MARK}{name}")
        for folder in ("plugins", "tools")
        for file in (ROOT / folder).rglob("*.py")
        for name in re.findall(rf"{MARK}(.*)$", file.read_text("utf-8"), re.MULTILINE)
    }
    assert marked - known == set()
    assert len(marked) > 60


def test_all_claims_on_what_is_read_from_disk_hold_in_the_copy(clone: Program) -> None:
    """So that a claim which fails there fails for the guard that was undone, and nothing else.

    All others are run on the code itself, where they hold or are reported by name.
    """
    named = [
        (module, sorted({test for guard in of_disk for test in guard.tests}))
        for module, held in guards()
        if (of_disk := [guard for guard in held if guard.is_read_from_disk])
    ]
    said = clone.run(named)
    assert {test: faults for test, faults in said.items() if any(faults)} == {}
    assert set(said) == {test for _, tests in named for test in tests}
