"""The rules over a finished site, with what only this machine knows."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.checks.finished.rules import finished_problems
from tools.building.request import ROOT, Request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.problems import Problem
    from plugins.site.model import Library


def site_problems(folder: Path, request: Request, library: Library) -> list[Problem]:
    """Take a finished site's folder, its request and its library; give all problems and advice.

    No path of this project, of the user's own folder or of the system's for temporary files may
    stand in the site. Raises OSError from the disk.
    """
    return finished_problems(folder, request.content, library, _machine())


def _machine() -> Iterator[Path]:
    yield ROOT
    yield Path(tempfile.gettempdir())
    try:
        yield Path.home()
    except RuntimeError:  # a user without a folder, as in some containers
        return
