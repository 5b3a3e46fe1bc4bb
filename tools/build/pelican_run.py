"""One run of Pelican in this process, which fails if Pelican logs any warning or error."""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateSyntaxError
from pelican import Pelican
from pelican.generators import PelicanTemplateNotFound
from pelican.plugins import signals
from pelican.settings import read_settings

from plugins.crashes import crash_problem, is_ours
from plugins.problems import ContentError, Problem
from plugins.site.build import SETTING
from tools.build.request import ROOT, MachineError, Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.site.build import Build
    from plugins.site.model import Library


class _Complaints(logging.Handler):
    """Collects the faults that Pelican only logs before it carries on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []
        self.crashes: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        cause = sys.exc_info()[1]
        if cause and is_ours(cause) and not isinstance(cause, OSError):
            self.crashes.append(cause)
        self.said.append(f"{record.getMessage()}: {cause!r}" if cause else record.getMessage())


def run_pelican(request: Request, folder: Path, progress: Callable[[int], None]) -> Library:
    """Build into an empty folder and return the library that the site was built from.

    `progress` is called with the number of pages written so far. Raises ContentError for faults in
    the content and the templates, and MachineError for any other warning or error that Pelican only
    logs.
    """
    complaints = _Complaints()
    logger = logging.getLogger("pelican")
    logger.addHandler(complaints)
    written = 0

    def count(_path: str, **_more: object) -> None:
        nonlocal written
        written += 1
        progress(written)

    signals.content_written.connect(count)
    try:
        library = _run(request, folder)
    except TemplateError as error:
        raise ContentError([_template_problem(error)]) from error
    except PelicanTemplateNotFound as error:
        name = str(error).partition(" from ")[0].rpartition(" ")[2]
        message = f"The theme has no template “{name}”."
        raise ContentError([Problem("theme/templates", 1, "template", message)]) from error
    except MachineError as error:
        raise MachineError("\n".join([str(error), *complaints.said])) from error
    finally:
        signals.content_written.disconnect(count)
        logger.removeHandler(complaints)
    if complaints.crashes:
        raise ContentError(map(crash_problem, complaints.crashes))
    if complaints.said:  # guard: what Pelican logs
        raise MachineError("\n".join(["Pelican complained:", *complaints.said]))
    return library


def _run(request: Request, folder: Path) -> Library:
    name = "publishconf.py" if request.publish else "pelicanconf.py"
    settings = read_settings(
        str(ROOT / name),
        override={
            "PATH": str(request.content.resolve()),
            "OUTPUT_PATH": str(folder),
            "THEME": str(request.theme),
            "SITEURL": (request.site_url or "").rstrip("/"),
            "BUILD_DAY": request.today,
            # `publish` itself reports what a public site lacks, together with all other problems.
            "FOR_THE_PUBLIC": False,
        },
    )
    wanted = list(settings["PLUGINS"])
    pelican = Pelican(settings)
    if pelican.settings["PLUGINS"] != wanted:
        raise MachineError("A plugin could not be loaded: the site would lack its pages.")
    _run_quietly(pelican)
    build: Build = pelican.settings[SETTING]
    return replace(build.library, plan=build.plan)


def _run_quietly(pelican: Pelican) -> None:
    """Run Pelican without its own closing line, since our report says more."""
    console = sys.modules["pelican"].console
    quiet, console.quiet = console.quiet, True
    try:
        pelican.run()
    finally:
        console.quiet = quiet


def _template_problem(error: TemplateError) -> Problem:
    """Return a template's failure as a problem at the traceback's innermost template line."""
    if isinstance(error, TemplateSyntaxError):
        return Problem(_shown(error.filename), error.lineno, "template", error.message or "")
    place, line = "theme/templates", 1
    trace = error.__traceback__
    while trace:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".html"):
            place, line = _shown(filename), trace.tb_lineno
        trace = trace.tb_next
    return Problem(place, line, "template", str(error))


def _shown(filename: str | None) -> str:
    file = Path(filename or "theme/templates")
    return (file.relative_to(ROOT) if file.is_relative_to(ROOT) else file).as_posix()
