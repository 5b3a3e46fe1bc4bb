"""`publish --refresh` builds for today what was last published, whatever lies half written."""

from __future__ import annotations

import shutil
import stat
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.building.commands import run, snapshot
from tests.site_factory import ARTICLE, COURSE
from tools.build.build import publish
from tools.build.kept_sources import KeptSources
from tools.build.request import Request

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.building.conftest import Place

LATER = ("--today", "2027-02-03")


def refreshed(place: Place) -> tuple[str, ...]:
    """Return the words of a refresh a month after the publication."""
    return ("--content", str(place.content), "--output", str(place.output), *LATER, "--refresh")


def releases(place: Place) -> Path:
    """Return the folder next to the target."""
    return place.output.with_name(".public.releases")


def test_a_half_written_file_stops_no_refresh(public: Place) -> None:
    """Dates stay true: a session that is over leaves the list, and the new text waits."""
    (public.content / "news/x/b.md").write_text("Title: Half wri", "utf-8")
    (public.content / "news/x/a.md").write_text(ARTICLE.replace("The text", "New text"), "utf-8")
    assert "2 February 2027" in (public.output / "training/index.html").read_text("utf-8")
    assert run("publish", *public.words).status == 1
    done = run("publish", *refreshed(public))
    assert done.status == 0
    assert done.lines[0].startswith("Published The board for 3 February 2027 in ")
    assert done.lines[-1] == "  Content: as published on 1 January 2027"
    assert "2 February 2027" not in (public.output / "training/index.html").read_text("utf-8")
    assert "New text" not in (public.output / "news/x/a-first-article/index.html").read_text(
        "utf-8"
    )


def test_a_refresh_needs_a_publication(ready: Place) -> None:
    """It says what to do, and makes nothing."""
    done = run("publish", *refreshed(ready))
    assert done.status == 2
    assert done.complaint == (
        f"Next to “{ready.output}” no content of a publication is kept: run “python3 tasks.py "
        "publish” first.\n"
    )
    assert not ready.output.exists()


def test_refreshes_go_on_from_the_same_sources(public: Place) -> None:
    """One after the other, each from what an editor published last."""
    assert run("publish", *refreshed(public)).status == 0
    first = snapshot(public.output)
    assert run("publish", *refreshed(public)).status == 0
    assert snapshot(public.output) == first


def test_what_is_published_next_takes_the_place_of_what_was_kept(public: Place) -> None:
    """Of a text that is gone nothing is left next to the target; only its owner may look there."""
    (public.content / "news/x/a.md").unlink()
    assert run("publish", *public.words).status == 0
    assert [each for each in releases(public).rglob("*") if each.name == "a.md"] == []
    (kept,) = releases(public).iterdir()
    assert (
        stat.S_IMODE(kept.stat().st_mode) == stat.S_IMODE(releases(public).stat().st_mode) == 0o700
    )
    assert run("publish", *refreshed(public)).status == 0
    assert not (public.output / "news/x/a-first-article").exists()


def test_no_word_of_a_draft_is_kept(public: Place) -> None:
    """What refers to it still finds it, and it goes on being in no page."""
    drafts = {
        "guidance/d.md": ARTICLE.replace("a-first-article", "a-draft").replace(
            "\n\nThe text", "\nStatus: draft\n\nCanary"
        ),
        "courses/d.yaml": f"draft: yes\n{COURSE}".replace("A short course", "Canary"),
        "news/x/a.md": ARTICLE.replace("\n\n", "\nGuidance: a-draft\nCourses: d\n\n"),
    }
    for path, text in drafts.items():
        (public.content / path).parent.mkdir(exist_ok=True)
        (public.content / path).write_text(text, "utf-8")
    assert run("publish", *public.words).status == 0
    kept = [each for each in releases(public).rglob("*") if each.is_file()]
    assert any(each.name == "d.md" for each in kept)
    assert not any("Canary" in each.read_text("utf-8") for each in kept)
    assert run("publish", *refreshed(public)).status == 0


def test_only_what_belongs_to_a_draft_is_left_out(public: Place) -> None:
    """A timetable of the same name may hold the dates of other courses."""
    (public.content / "courses/d.yaml").write_text(f"draft: yes\n{COURSE}", "utf-8")
    (public.content / "courses/d.csv").write_text("course,date\na-course,2027-04-06\n", "utf-8")
    assert run("publish", *public.words).status == 0
    assert run("publish", *refreshed(public)).status == 0
    assert "6 April 2027" in (public.output / "training/index.html").read_text("utf-8")


def test_a_refresh_after_a_takedown_is_lifted_keeps_the_day(public: Place) -> None:
    """The content is still as it was published then."""
    for more in ((), ("--lift",)):
        assert run("takedown", "news/x/a.md", *map(str, public.words), *more).status == 0
    done = run("publish", *refreshed(public))
    assert (done.status, done.lines[-1]) == (0, "  Content: as published on 1 January 2027")


def test_sources_that_were_lost_are_missed(public: Place) -> None:
    """A disk that lost them: nothing older is put before the public."""
    before = snapshot(public.output)
    shutil.rmtree(releases(public))
    assert run("publish", *refreshed(public)).status == 2
    assert snapshot(public.output) == before


def test_a_refresh_that_waited_for_a_takedown_publishes_nothing_old(
    public: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It had read which content was published last before the takedown replaced that."""
    before = snapshot(public.output)
    gone = KeptSources(
        releases(public) / "sources-old" / "content", datetime(2027, 1, 1, tzinfo=UTC)
    )
    monkeypatch.setattr("tools.build.kept_sources.kept_sources", lambda _output: gone)
    request = Request(public.content, public.output, today="2027-02-03", publish=True, refresh=True)
    assert publish(request) == 2
    assert capsys.readouterr().err == (
        "What was published last has changed meanwhile: run this again.\n"
    )
    assert snapshot(public.output) == before
