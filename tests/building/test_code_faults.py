"""Faults in the theme and the plugins stop a build: no site is ever made without a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run, snapshot

if TYPE_CHECKING:
    from pathlib import Path

    from tests.building.conftest import Place


@pytest.mark.parametrize(
    ("added", "message"),
    [
        ("{{ nothing.here }}", "'nothing' is undefined"),
        ("{{ site.nothing.here }}", "has no attribute 'nothing'"),
        ("{% if %}", "Expected an expression, got 'end of statement block'"),
    ],
)
def test_a_template_error_is_reported_with_its_file_and_line(
    added: str, message: str, built: Place, clone: Path
) -> None:
    """The theme's file and the line in it stand before what is wrong, and the site stays."""
    before = snapshot(built.output)
    template = clone / "theme" / "templates" / "worried.html"
    lines = template.read_text("utf-8").split("\n")
    at = lines.index("{% block content %}") + 1
    template.write_text("\n".join([*lines[:at], added, *lines[at:]]), "utf-8")
    done = run("build", *built.words, clone=clone)
    assert done.status == 1
    (line,) = done.lines
    assert line.startswith(f"theme/templates/worried.html:{at + 1}: template: ")
    assert message in line
    assert snapshot(built.output) == before


def test_a_missing_template_is_a_fault_and_no_stand_in_is_taken(built: Place, clone: Path) -> None:
    """Pelican's own “simple” theme has a page.html, too, and it is not used for ours."""
    before = snapshot(built.output)
    (built.content / "pages").mkdir()
    (built.content / "pages" / "a.md").write_text("Title: A\nSlug: a\nSummary: S.\n\nText.\n")
    (clone / "theme" / "templates" / "page.html").unlink()
    done = run("build", *built.words, clone=clone)
    assert done.status != 0
    assert "page" in done.complaint + "\n".join(done.lines)
    assert snapshot(built.output) == before


def test_a_plugin_that_cannot_be_loaded_fails_the_build(built: Place, clone: Path) -> None:
    """Status 3 with the reason, and the site as it was: never a site without that plugin."""
    before = snapshot(built.output)
    module = clone / "plugins" / "site" / "plugin.py"
    module.write_text(f"{module.read_text('utf-8')}\nraise ImportError('canary')\n", "utf-8")
    done = run("build", *built.words, clone=clone)
    assert (done.status, done.lines) == (3, [])
    assert "A plugin could not be loaded" in done.complaint
    assert "canary" in done.complaint
    assert snapshot(built.output) == before


def test_a_plugin_whose_registration_fails_fails_the_build(built: Place, clone: Path) -> None:
    """An exception in `register` is no smaller fault than one in the import."""
    before = snapshot(built.output)
    module = clone / "plugins" / "site" / "plugin.py"
    text = module.read_text("utf-8")
    call = "    signals.get_generators.connect(_generators)\n"
    assert call in text
    module.write_text(text.replace(call, "    raise RuntimeError('canary')\n"), "utf-8")
    done = run("build", *built.words, clone=clone)
    assert (done.status, done.lines) == (3, [])
    assert snapshot(built.output) == before


def test_what_pelican_only_logs_fails_the_build(built: Place, clone: Path) -> None:
    """A warning of Pelican's, after which it would carry on, is a fault of ours: status 3."""
    before = snapshot(built.output)
    with (clone / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write('\nARTICLE_ORDER_BY = "canary"\n')
    done = run("build", *built.words, clone=clone)
    assert (done.status, done.lines) == (3, [])
    assert done.complaint.startswith("The build could not go on: Pelican complained:\n")
    assert "canary" in done.complaint
    assert snapshot(built.output) == before
