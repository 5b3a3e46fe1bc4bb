"""What a worker looks at during the build is reported as if it were looked at in turn."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING

import pytest

from tests.recommendations.samples import AT, BOARD, DAY, REPORT, REVIEW
from tools.build import worker
from tools.build.build import check
from tools.build.request import Request
from tools.build.worker import AtOnce

if TYPE_CHECKING:
    from pathlib import Path

    from tests.site_factory import SiteFactory

FILES = {
    "board.yaml": BOARD,
    "case-reviews/a.md": REVIEW.replace("The text of it.", "The next course is soon."),
    AT: REPORT,
}
IDENTIFYING = {
    "case-reviews/a.md": REVIEW.replace("The text of it.", "The next course is in S60 1AE.")
}
FAULTY = {**IDENTIFYING, "news/x/b.md": "Title: B\n"}


@pytest.mark.parametrize("more", [{}, IDENTIFYING, FAULTY], ids=["advice", "identifying", "faulty"])
def test_a_worker_reports_the_same(
    more: dict[str, str],
    site: SiteFactory,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Advice, findings and faults of the content, whichever of the two ends first."""
    content = site.write({**FILES, **more})
    said = []
    for fewest, kind in ((0, ProcessPoolExecutor), (100, AtOnce)):
        monkeypatch.setattr(worker, "FEWEST", fewest)
        with worker.worker_for(content) as other:
            assert isinstance(other, kind)
        status = check(Request(content, today=DAY))
        said.append((status, *capsys.readouterr()))
    assert said[0] == said[1]
    assert said[0][0] == bool(more)
    assert said[0][1].count("\n") >= 2


def test_a_list_of_names_that_cannot_be_read_is_wrong_usage(
    site: SiteFactory,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What goes wrong in the other process comes back as what it is."""
    monkeypatch.setattr(worker, "FEWEST", 0)
    names = tmp_path / "names.txt"
    names.write_bytes(b"\x00\xff\xfe\x00")
    status = check(Request(site.write(FILES), today=DAY, names=names))
    assert (status, str(names) in capsys.readouterr().err) == (2, True)
