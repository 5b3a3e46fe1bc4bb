"""The command serve: build, serve, and build again at every save."""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from watchfiles import watch

from plugins.clock import BuildDayError
from plugins.crashes import crash_problem
from plugins.problems import ContentError
from tools.build.outcome import DONE, MACHINE, USAGE, restore
from tools.build.pelican_run import run_pelican
from tools.build.report import held_back
from tools.build.request import ROOT, MachineError, UsageError, check_request
from tools.preview.pages import COMPONENTS
from tools.preview.server import preview_server
from tools.preview.state import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.site.model import Library
    from tools.build.request import Request

# In milliseconds: saves within this time become one build, and how often to look for more.
GATHER, STEP = 200, 30


def serve(request: Request, port: int) -> int:
    """Serve until interrupted, and return the exit status; port 0 means any free port.

    The site is built into temporary folders: `output/` stays as the last build made it.
    """
    state = State()
    try:
        restore(request)
        check_request(request)
        with _serving(state, port) as address, tempfile.TemporaryDirectory() as folder:
            print(f"{address} shows the site, and changes at every save. Ctrl-C ends it.")
            print(f"{address.rstrip('/')}{COMPONENTS} shows every component of the theme.")
            _rebuild_at_saves(request, state, Path(folder))
    except UsageError as error:
        print(error, file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"The preview could not go on: {error}", file=sys.stderr)
        return MACHINE
    except KeyboardInterrupt:
        pass
    return DONE


@contextmanager
def _serving(state: State, port: int) -> Iterator[str]:
    """Serve what the state shows on a loopback address, and yield the address. Raises OSError."""
    server = preview_server(state, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def _rebuild_at_saves(request: Request, state: State, folder: Path) -> None:
    """Build now, and again after every save in the content or the theme."""
    _build(request, state, folder)
    watched = (request.content, ROOT / "theme", ROOT / "pelicanconf.py")
    for _saved in watch(*watched, debounce=GATHER, step=STEP, raise_interrupt=True):
        _build(request, state, folder)


def _build(request: Request, state: State, folder: Path) -> None:
    """Build once and show the new site, or the faults that stopped it."""
    before = state.shown
    new = folder / str(before.version + 1)
    new.mkdir()
    built = _built(request, new)
    if isinstance(built, tuple):
        shutil.rmtree(new)
        state.refuse(built)
        print(*built, "The site stays as it was.", sep="\n", flush=True)
        return
    state.show(new, built.address.root)
    if before.folder:
        shutil.rmtree(before.folder, ignore_errors=True)
    print(f"Built, version {state.shown.version}.", *held_back(built), sep="\n", flush=True)


def _built(request: Request, folder: Path) -> Library | tuple[str, ...]:
    """Build the site and return its library, or the lines that say what is wrong."""
    try:
        check_request(request)
        # Without the search index, which would double the wait at every save: the search page of a
        # preview says that the search does not work.
        return run_pelican(request, folder, lambda _written: None)
    except ContentError as error:
        return tuple(str(each) for each in error.problems if not each.advice)
    except (MachineError, UsageError, BuildDayError, OSError) as error:
        return tuple(str(error).splitlines())
    except Exception as error:  # noqa: BLE001 -- whatever fails, the server lives on
        return (str(crash_problem(error)),)
