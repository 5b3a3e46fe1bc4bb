"""Compiled templates are kept, and never stand in for what the theme says now."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import Environment, FileSystemLoader

from plugins.site.templates import CompiledTemplates

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = "{% if yes %}\nShown\n{% endif %}\n"
TRIMMED: dict[str, Any] = {"trim_blocks": True}


@pytest.fixture(autouse=True)
def _python_keeps_its_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Return a theme of one template."""
    (tmp_path / "page.html").write_text(TEMPLATE)
    return tmp_path


def rendered(theme: Path, options: dict[str, Any]) -> str:
    """Return a theme's template as a build of its own renders it, with Jinja's options."""
    environment = Environment(
        loader=FileSystemLoader(theme),
        bytecode_cache=CompiledTemplates(theme, options),
        autoescape=True,
        **options,
    )
    return environment.get_template("page.html").render(yes=True)


def kept(theme: Path) -> dict[str, int]:
    """Return the files kept next to a theme, each with the moment it was written."""
    return {file.name: file.stat().st_mtime_ns for file in theme.glob("__pycache__/*")}


def test_a_second_build_takes_what_the_first_compiled(theme: Path) -> None:
    """A template is compiled and kept once."""
    assert rendered(theme, TRIMMED) == "Shown\n"
    first = kept(theme)
    assert len(first) == 1
    assert rendered(theme, TRIMMED) == "Shown\n"
    assert kept(theme) == first


def test_a_changed_template_is_compiled_again(theme: Path) -> None:
    """What is kept of an older text is not used, and makes room."""
    rendered(theme, TRIMMED)
    (theme / "page.html").write_text("New")
    assert rendered(theme, TRIMMED) == "New"
    assert len(kept(theme)) == 1


def test_other_options_have_compiled_templates_of_their_own(theme: Path) -> None:
    """The options change what a template means, so none compiled with others is taken."""
    assert rendered(theme, TRIMMED) == "Shown\n"
    assert rendered(theme, {}) == "\nShown\n"
    assert len(kept(theme)) == 2


def test_a_spoilt_file_is_passed_over(theme: Path) -> None:
    """A file that breaks off anywhere gives the template that the theme has."""
    rendered(theme, TRIMMED)
    (file,) = (theme / "__pycache__").iterdir()
    whole = file.read_bytes()
    for length in range(0, len(whole), 10):
        file.write_bytes(whole[:length])
        assert rendered(theme, TRIMMED) == "Shown\n"
    assert rendered(theme, TRIMMED) == "Shown\n"


def test_where_nothing_can_be_written_the_site_is_built_all_the_same(theme: Path) -> None:
    """A file in the folder's place stops nothing, and is left alone."""
    (theme / "__pycache__").write_text("mine")
    assert rendered(theme, TRIMMED) == "Shown\n"
    assert (theme / "__pycache__").read_text() == "mine"


def test_nothing_is_kept_where_python_keeps_nothing(
    theme: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PYTHONDONTWRITEBYTECODE holds for templates, too."""
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert rendered(theme, TRIMMED) == "Shown\n"
    assert kept(theme) == {}
