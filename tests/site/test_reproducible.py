"""The same content and moment give the same bytes, whatever the machine is set to."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import time_machine

from tests.articles.embargoed_content import EMBARGOED
from tests.site_factory import BuiltSite, SiteFactory
from tools.build.request import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_zone_language_and_hash_seed_of_the_machine_change_nothing(
    tmp_path: Path, real_site: BuiltSite
) -> None:
    """Builds in other programs, zones and languages are byte for byte one site."""
    built = [
        build_elsewhere(tmp_path / "first", TZ="Pacific/Kiritimati", PYTHONHASHSEED="1"),
        build_elsewhere(tmp_path / "second", TZ="America/New_York", LANG="de_DE.UTF-8", LC_ALL="C"),
    ]
    first, second = (BuiltSite(folder, real_site.library) for folder in built)
    assert first.files() == second.files() == real_site.files() | {".built-site"}
    assert first.everything() == second.everything()


def build_elsewhere(output: Path, **environment: str) -> Path:
    """Build the project's own site into a folder, in a program of its own with variables."""
    command = [sys.executable, "-m", "tools.cli", "build", "--today", "2026-11-22"]
    done = subprocess.run(
        [*command, "--output", str(output)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return output


def test_the_order_of_files_on_the_disk_changes_nothing(tmp_path: Path) -> None:
    """A folder written back to front builds the same site."""
    (tmp_path / "forwards").mkdir()
    (tmp_path / "backwards").mkdir()
    forwards = SiteFactory(tmp_path / "forwards").build(EMBARGOED, "2027-07-01")
    backwards = SiteFactory(tmp_path / "backwards").build(
        dict(reversed(EMBARGOED.items())), "2027-07-01"
    )
    assert forwards.everything() == backwards.everything()


def test_source_date_epoch_is_the_moment_where_none_is_asked_for(
    tmp_path: Path, real_site: BuiltSite
) -> None:
    """`SOURCE_DATE_EPOCH` stands for now, so that packagers get the same bytes every day."""
    output = tmp_path / "output"
    command = [sys.executable, "-m", "tools.cli", "build", "--output", str(output)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795305600"}
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    (output / ".built-site").unlink()
    assert BuiltSite(output, real_site.library).everything() == real_site.everything()


def test_every_system_writes_the_same_line_ends(real_site: BuiltSite) -> None:
    """Lines end with LF, but in calendars and spreadsheets, whose standards ask for CRLF."""
    for file in sorted(each for each in real_site.files() if not each.startswith("pagefind/")):
        data = (real_site.folder / file).read_bytes()
        ends = data.count(b"\n") if file.endswith((".ics", ".csv")) else 0
        assert (data.count(b"\r"), data.count(b"\r\n")) == (ends, ends), file


def test_the_day_decides_and_not_the_clock(site: SiteFactory) -> None:
    """Builds of one content for one day are the same bytes, years apart."""
    built = []
    for now in ("2019-06-01 12:34:56", "2031-12-31 23:59:59"):
        with time_machine.travel(f"{now}+00:00"):
            built.append(site.build(EMBARGOED, "2027-07-01").everything())
    assert built[0] == built[1]
