"""The commands of tasks.py: how their arguments are parsed, and which function runs each.

Loaded before anything is installed: imports only the standard library at module level.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from tools.benchmark import options as benchmark_options
from tools.commands import COMMANDS
from tools.setup.libraries import ROOT, SITE_LOCK, write_locks
from tools.setup.steps import SetUpError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.build.request import Request

INTERRUPTED = 130  # 128 + SIGINT, as in shells
# A build makes many long-lived objects and few cycles, so Python need not look for cycles often.
# Set before the libraries are loaded.
COLLECT_SELDOM = (1_000_000, 20, 100)


def main(arguments: Sequence[str]) -> int:
    """Run a command inside the environment and return its exit status."""
    options = read(arguments)
    try:
        status: int = options.do(options)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return error.exitcode
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """Return a command's options, with `do` and the `lock` file whose libraries it needs.

    Wrong usage prints the right usage and ends the process with status 2.
    """
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command != "test":
        parser.error(f"unknown: {' '.join(rest)}")
    options.rest = rest
    if "hugo" in getattr(options, "without", ()):
        options.lock = SITE_LOCK
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tasks.py", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for each in COMMANDS:
        added = commands.add_parser(
            each.name, help=each.explained, description=each.explained, allow_abbrev=False
        )
        added.set_defaults(do=DOERS[each.name], lock=each.lock)
        for option in each.options:
            added.add_argument(option.flag, **option.settings)
    return parser


def _request(options: argparse.Namespace) -> Request:
    from tools.build.request import Request

    return Request(
        publish=options.command in {"publish", "takedown"},
        content=options.content,
        output=options.output,
        site_url=options.site_url,
        today=options.today,
        names=getattr(options, "names", None),
        refresh=getattr(options, "refresh", False),
    )


def _build(options: argparse.Namespace) -> int:
    gc.set_threshold(*COLLECT_SELDOM)
    from tools.build.build import build

    return build(_request(options))


def _check(options: argparse.Namespace) -> int:
    if options.explain is not None:
        from tools.reference.rules import explain

        return explain(options.explain)
    gc.set_threshold(*COLLECT_SELDOM)
    from tools.build.build import check
    from tools.build.wording import Form

    return check(_request(options), Form(options.format))


def _publish(options: argparse.Namespace) -> int:
    gc.set_threshold(*COLLECT_SELDOM)
    from tools.build.build import publish

    return publish(_request(options))


def _takedown(options: argparse.Namespace) -> int:
    from tools.build.takedown import lift, takedown

    request = _request(options)
    return lift(request, options.path) if options.lift else takedown(request, options.path)


def _serve(options: argparse.Namespace) -> int:
    from tools.preview.serve import serve

    return serve(_request(options), options.port)


def _test(options: argparse.Namespace) -> int:
    from tools.setup.browser import ensure_browser
    from tools.setup.packages import ensure_packages
    from tools.testing.rounds import run_tests

    ensure_browser()
    ensure_packages()
    return run_tests([*(["-k", options.k] if options.k else []), *options.rest])


def _benchmark(options: argparse.Namespace) -> int:
    from tools.benchmark.benchmark import benchmark

    numbers = benchmark_options.numbers(options)
    return benchmark(numbers, options.runs, frozenset(options.without))


def _schemas(_options: argparse.Namespace) -> int:
    from tools.schemas import write_schemas

    write_schemas()
    return 0


def _reference(_options: argparse.Namespace) -> int:
    from tools.reference.files import write_reference

    write_reference()
    return 0


def _lock(options: argparse.Namespace) -> int:
    write_locks(ROOT, upgrade=options.upgrade)
    return 0


DOERS = {
    "build": _build,
    "check": _check,
    "publish": _publish,
    "takedown": _takedown,
    "serve": _serve,
    "test": _test,
    "benchmark": _benchmark,
    "schemas": _schemas,
    "reference": _reference,
    "lock": _lock,
}


def _end(status: int) -> NoReturn:
    """Flush and exit at once, since Python takes a while to free the objects of a build."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    _end(main(sys.argv[1:]))
