"""How a command ends: its exit status (contract: Commands), and what it prints on the way."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from plugins.clock import BuildDayError
from plugins.crashes import RULE as CRASH
from plugins.crashes import crash_problem
from plugins.problems import ContentError
from tools.build.report import counted
from tools.build.request import MachineError, Request, UsageError, check_request
from tools.build.target import put_back
from tools.build.wording import Form, worded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DONE, CONTENT, USAGE, MACHINE = 0, 1, 2, 3


def run(command: Callable[[Request], None], request: Request, form: Form = Form.TEXT) -> int:
    """Run a command and return its exit status.

    An exception is reported as problems in the given form, or as plain lines on standard error.
    """
    try:
        restore(request)
        check_request(request)
        command(request)
    except ContentError as error:
        print(worded(error.problems, form))
        faults = sum(1 for problem in error.problems if not problem.advice)
        print(f"{counted(faults, 'problem', 'problems')}: nothing was written.", file=sys.stderr)
        has_crashed = any(problem.rule == CRASH for problem in error.problems)
        return MACHINE if has_crashed else CONTENT
    except (UsageError, BuildDayError) as error:
        print(error, file=sys.stderr)
        return USAGE
    except (MachineError, OSError) as error:
        print(f"The build could not go on: {error}", file=sys.stderr)
        return MACHINE
    except Exception as error:  # noqa: BLE001 -- no traceback for an editor, whatever fails
        print(worded([crash_problem(error)], form))
        kind = type(error).__name__
        print(f"The build could not go on, by a fault of its own: {kind}: {error}", file=sys.stderr)
        return MACHINE
    return DONE


def restore(request: Request) -> None:
    """Restore the site if a killed command had moved it out of the request's target, and say so.

    Raises OSError.
    """
    if put_back(request.output):
        print(
            f"A command was killed while it replaced “{request.output}”: the site that stood "
            "there is back.",
            file=sys.stderr,
        )


@contextmanager
def progress() -> Iterator[Callable[[int], None]]:
    """Show how many pages have been written, if standard error is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _written: None
        return
    yield lambda written: print(f"\r{written} pages", end="", file=sys.stderr, flush=True)
    print("\r\033[K", end="", file=sys.stderr, flush=True)
