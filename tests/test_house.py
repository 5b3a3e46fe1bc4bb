"""The house itself: small modules, one reader of the clock, no board named in the code."""

from __future__ import annotations

import ast
import statistics
from pathlib import Path

from pelicanconf import IGNORE_FILES
from plugins.sources.folder import IGNORED

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted(file for folder in ("plugins", "tools") for file in (ROOT / folder).rglob("*.py"))
CLOCK = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}


def _lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def test_modules_stay_small() -> None:
    """No module has over 300 lines, and half of them have under 125."""
    assert [file.name for file in CODE if _lines(file) > 300] == []
    assert statistics.median(_lines(file) for file in CODE) < 125


def test_only_the_build_day_reads_the_clock() -> None:
    """No plugin but `clock` asks what day or time it is."""
    readers = {
        file.relative_to(ROOT).as_posix()
        for file in CODE
        if file.is_relative_to(ROOT / "plugins")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    }
    assert readers == {"plugins/clock.py"}


def test_no_code_names_the_board() -> None:
    """The board is data: neither code nor theme names it or its area."""
    files = [*CODE, ROOT / "pelicanconf.py", ROOT / "publishconf.py", ROOT / "tasks.py"]
    files += [file for file in (ROOT / "theme").rglob("*") if file.is_file()]
    named = [file.name for file in files if b"rotherham" in file.read_bytes().lower()]
    assert named == []


def test_every_plugin_says_what_it_is_in_a_sentence() -> None:
    """Each plugin's folder opens with one sentence that says what it is for."""
    for folder in sorted((ROOT / "plugins").iterdir()):
        if folder.is_dir() and (folder / "__init__.py").exists():
            said = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
            assert said, folder.name
            assert "\n" not in said, folder.name


def test_pelican_passes_over_all_that_we_pass_over() -> None:
    """What our own reading of folders ignores, Pelican's ignores, too, and never serves."""
    assert set(IGNORED) <= set(IGNORE_FILES)
