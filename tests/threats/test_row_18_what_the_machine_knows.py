"""Threat 18: an exception's text, a path of the building machine or an editor's name is shown."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

import pytest
from pelican import signals

from tests.search.reading_index import index_files
from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported
from tools.build import build as command
from tools.build.request import ROOT, Request
from tools.build.search_index import build_site

if TYPE_CHECKING:
    from pathlib import Path

AT = "news/good-practice/a.md"
FILES = {AT: ARTICLE, "courses/a.yaml": COURSE, "documents/a.pdf": "%PDF"}


def test_no_path_of_the_machine_is_in_any_file(tmp_path: Path) -> None:
    """Neither content, output, code, Python nor the user’s folder, index included."""
    place = tmp_path / "machine-canary"
    place.mkdir()
    content = SiteFactory(place).write(FILES)
    output = place / "output"
    output.mkdir()
    build_site(Request(content, output, today="2027-01-01"), output, lambda _written: None)
    made = {
        each.relative_to(output).as_posix(): each.read_bytes()
        for each in output.rglob("*")
        if each.is_file()
    }
    made |= index_files(output)
    words = {"machine-canary", str(ROOT), sys.prefix, f"/home/{getpass.getuser()}"}
    found = {(name, word) for name, data in made.items() for word in words if word.encode() in data}
    assert found == set()


@pytest.mark.parametrize("key", ["Author", "Authors", "Editor", "Email"])
def test_no_key_names_an_editor(key: str, site: SiteFactory) -> None:
    """What other systems write of the author is refused, so that no template can show it."""
    said = reported(site, {AT: ARTICLE.replace("Slug:", f"{key}: Canary Name\nSlug:")})
    named = f"content/{AT}:3: unknown-key: The metadata has no key “{key}”."
    assert [line[: len(named)] for line in said] == [named]


def test_a_problem_names_no_folder_of_the_machine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Messages begin at the content folder, wherever it stands."""
    content = SiteFactory(tmp_path).write({AT: "Title: A\n", "images/a.svg": "x"})
    assert command.build(Request(content, tmp_path / "output", today="2027-01-01")) == 1
    said = capsys.readouterr()
    assert [line.partition("/")[0] for line in said.out.splitlines()] == ["content"] * 4
    assert str(tmp_path) not in said.out + said.err


def test_a_fault_of_the_build_shows_no_trace_and_makes_no_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says what failed; no page is made of it."""

    def fail(_generators: object) -> None:
        raise RuntimeError("canary")

    request = Request(SiteFactory(tmp_path).write(FILES), tmp_path / "output", today="2027-01-01")
    signals.all_generators_finalized.connect(fail)
    try:
        status = command.build(request)
    except RuntimeError:
        status = 1  # and Python shows its trace
    finally:
        signals.all_generators_finalized.disconnect(fail)
    said = capsys.readouterr()
    assert (status, (tmp_path / "output").exists()) == (3, False)
    assert said.out.startswith("tools/build/pelican_run.py:1: crash: ")
    assert "canary" not in said.out
    assert said.err.splitlines() == [
        "The build could not go on, by a fault of its own: RuntimeError: canary"
    ]


GUARDS = (
    # No single line keeps all paths out, so one is let in.
    Guard(
        "paths in pages",
        "plugins/output/writer.py",
        "# guard: paths in pages",
        'self.write_text(name, f"{html}<!-- {self.output_path} -->")',
        ("test_no_path_of_the_machine_is_in_any_file",),
    ),
    Guard(
        "names of editors",
        "plugins/sources/fields.py",
        "# guard: keys",
        "",
        ("test_no_key_names_an_editor",),
    ),
    Guard(
        "paths in problems",
        "plugins/articles/sources.py",
        "# guard: paths in problems",
        'path = f"{content}/{source}"',
        ("test_a_problem_names_no_folder_of_the_machine",),
    ),
    Guard(
        "faults of the build",
        "tools/build/outcome.py",
        "    except Exception as error:",
        "    except ZeroDivisionError as error:",
        ("test_a_fault_of_the_build_shows_no_trace_and_makes_no_page",),
    ),
)
test_guards = guarded(__file__, GUARDS)
