"""What README says to a stranger is short and true."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tools.build.build import publish
from tools.build.request import ROOT, Request
from tools.commands import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (ROOT / "README.md").read_text("utf-8")
MOST_WORDS = 800
BOARD = "content/board.yaml"
_COMMAND = re.compile(r"python3 tasks\.py ([a-z]+)")
_RULE = re.compile(r"^content/\S+?:\d+: ([a-z-]+): ", re.MULTILINE)


def test_it_is_read_in_three_minutes() -> None:
    """A stranger reads on only where the first page is short."""
    assert len(TEXT.split()) <= MOST_WORDS


def test_each_command_in_it_is_there() -> None:
    """The two that everybody needs come first."""
    named = _COMMAND.findall(TEXT)
    assert set(named) <= {command.name for command in COMMANDS}
    assert named[0] == "build"
    assert "test" in named


def test_its_picture_is_small() -> None:
    """It is fetched by everybody who opens the page."""
    (picture,) = re.findall(r"!\[[^\]]{20,}\]\(([^)]+)\)", TEXT)
    assert (ROOT / picture).stat().st_size < 150_000


@pytest.mark.parametrize(
    ("gone", "rules"),
    [
        ("", {"sample-number", "sample-address", "sample-text"}),
        ("content/pages/privacy.md", {"fixed-page"}),
        ("  night:", {"emergency-number"}),
    ],
    ids=["as it is", "a page", "a number"],
)
def test_publish_refuses_what_it_says(
    gone: str, rules: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A board that only writes `sample: no` is stopped by what it has left undone."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    board = tmp_path / BOARD
    text = board.read_text("utf-8").replace("\nsample: yes\n", "\nsample: no\n")
    if gone.endswith(".md"):
        (tmp_path / gone).unlink()
    elif gone:
        start = text.index(gone)
        text = text[:start] + text[text.index("\ntime_zone", start) + 1 :]
    board.write_text(text, "utf-8")
    request = Request(tmp_path / "content", tmp_path / "public", today="2026-11-26", publish=True)
    assert publish(request) == 1
    assert rules <= set(_RULE.findall(capsys.readouterr().out))
    assert not request.output.exists()
