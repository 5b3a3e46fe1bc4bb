"""Two commands started together end as if one had waited for the other."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests.building.commands import run, snapshot
from tests.site_factory import ARTICLE
from tools.build.request import ROOT

if TYPE_CHECKING:
    from tests.building.conftest import Place

ITEM = "news/x/a.md"


def started(place: Place, command: str, *words: str) -> subprocess.Popen[bytes]:
    """Return a process that runs a command on the place."""
    asked = [sys.executable, "-m", "tools.cli", command, *words, *map(str, place.words)]
    return subprocess.Popen(asked, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_takedown_and_a_publication_end_without_the_text(public: Place) -> None:
    """Whichever comes first: what is taken down is neither left nor brought back."""
    (public.content / "news/x/b.md").write_text(ARTICLE.replace("a-first", "a-second"), "utf-8")
    both = started(public, "publish"), started(public, "takedown", ITEM)
    publication, takedown = (each.wait() for each in both)
    assert (takedown, publication in {0, 1}) == (0, True)
    assert not (public.output / "news/x/a-first-article").exists()
    assert (public.output / "news/x/a-second-article").exists() == (publication == 0)


def test_two_publications_end_as_one(public: Place) -> None:
    """Both succeed, and the site is that of a single one."""
    (public.content / "news/x/b.md").write_text(ARTICLE.replace("a-first", "a-second"), "utf-8")
    assert [each.wait() for each in (started(public, "publish"), started(public, "publish"))] == [
        0,
        0,
    ]
    after = snapshot(public.output)
    assert run("publish", *public.words).status == 0
    assert snapshot(public.output) == after
