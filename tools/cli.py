"""The commands of tasks.py: their options, and which part of the tools does each.

Read before anything is installed: only the standard library is loaded up here.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tools.benchmarking import options as benchmark_options
from tools.environment.failure import SetUpError
from tools.environment.places import BENCHMARK_LOCK, HERE, SITE_LOCK, TESTS_LOCK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.building.request import Request

INTERRUPTED = 130  # 128 + SIGINT, as shells have it
# A build makes many objects that last and few cycles: Python need seldom look for those, from the
# loading of the libraries on.
COLLECT_SELDOM = (1_000_000, 20, 100)


def main(arguments: Sequence[str]) -> int:
    """Take a command's words, inside the environment; do it and give the exit status."""
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
    """Take a command's words; give its options, with `do` and the `locks` it needs installed.

    Wrong usage ends the programme with 2 and says what is right.
    """
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command != "test":
        parser.error(f"unknown: {' '.join(rest)}")
    options.rest = rest
    if "hugo" in getattr(options, "without", ()):
        options.locks = (SITE_LOCK,)
    return options


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tasks.py", allow_abbrev=False)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, explained: str, *locks: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=explained, description=explained, allow_abbrev=False)
        added.set_defaults(do=DOERS[name], locks=locks or (SITE_LOCK,))
        return added

    _add_site_options(command("build", "Build the content into the output folder."))
    checking = command("check", "Apply every rule to the content and to the site built of it.")
    _add_site_options(checking, "public")
    _add_names(checking)
    checking.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="for people, for programs, or for GitHub’s runner",
    )
    checking.add_argument("--explain", metavar="RULE", help="only say what a rule means")
    publishing = command("publish", "Check the content and its site, and put it before the public.")
    _add_site_options(publishing, "public")
    _add_names(publishing)
    serving = command("serve", "Serve the site on this machine, built anew at every save.")
    _add_site_options(serving, "public")
    serving.add_argument("--port", type=int, default=8000, help="0 for any that is free")
    command(
        "test", "Run every test; what else is given goes to pytest.", TESTS_LOCK, BENCHMARK_LOCK
    )
    against = "Compare the build with stock Pelican's and Hugo's, in time and memory."
    benchmark_options.add_options(command("benchmark", against, SITE_LOCK, BENCHMARK_LOCK))
    command("schemas", "Write the schemas of the data files anew into docs/schemas/.")
    command("reference", "Write the pages in docs/ that are made from the code.")
    locking = command("lock", "Write the lock files anew from requirements*.in.", TESTS_LOCK)
    locking.add_argument("--upgrade", action="store_true", help="with the newest libraries")
    return parser


def _add_site_options(parser: argparse.ArgumentParser, output: str = "output") -> None:
    """Add what names a site. `check` and `serve` only look after the public's: they write none."""
    parser.add_argument("--content", type=Path, default=HERE.clone / "content", metavar="DIR")
    parser.add_argument("--output", type=Path, default=HERE.clone / output, metavar="DIR")
    parser.add_argument("--site-url", metavar="URL", help="where the site will be public")
    parser.add_argument("--today", metavar="DAY", help="2027-03-02 or 2027-03-02T10:00")


def _add_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--names", type=Path, metavar="FILE", help="names that must not appear")


def _request(options: argparse.Namespace) -> Request:
    from tools.building.request import Request

    return Request(
        publish=options.command == "publish",
        content=options.content,
        output=options.output,
        site_url=options.site_url,
        today=options.today,
        names=getattr(options, "names", None),
    )


def _build(options: argparse.Namespace) -> int:
    gc.set_threshold(*COLLECT_SELDOM)
    from tools.building.build import build

    return build(_request(options))


def _check(options: argparse.Namespace) -> int:
    if options.explain is not None:
        from tools.reference.rules import explain

        return explain(options.explain)
    gc.set_threshold(*COLLECT_SELDOM)
    from tools.building.build import check
    from tools.building.telling import Form

    return check(_request(options), Form(options.format))


def _publish(options: argparse.Namespace) -> int:
    gc.set_threshold(*COLLECT_SELDOM)
    from tools.publishing.publish import publish

    return publish(_request(options))


def _serve(options: argparse.Namespace) -> int:
    from tools.preview.serve import serve

    return serve(_request(options), options.port)


def _test(options: argparse.Namespace) -> int:
    from tools.environment.browser import ensure_browser
    from tools.environment.judges import ensure_judges
    from tools.testing.rounds import run_tests

    ensure_browser(HERE)
    ensure_judges(HERE)
    return run_tests(options.rest)


def _benchmark(options: argparse.Namespace) -> int:
    from tools.benchmarking.benchmark import benchmark

    numbers = benchmark_options.numbers(options)
    return benchmark(numbers, options.runs, frozenset(options.without))


def _schemas(_options: argparse.Namespace) -> int:
    from tools.schemas.files import write_schemas

    write_schemas()
    return 0


def _reference(_options: argparse.Namespace) -> int:
    from tools.reference.files import write_reference

    write_reference()
    return 0


def _lock(options: argparse.Namespace) -> int:
    from tools.environment.locking import lock

    lock(HERE, upgrade=options.upgrade)
    return 0


DOERS = {
    "build": _build,
    "check": _check,
    "publish": _publish,
    "serve": _serve,
    "test": _test,
    "benchmark": _benchmark,
    "schemas": _schemas,
    "reference": _reference,
    "lock": _lock,
}


def _end(status: int) -> NoReturn:
    """End with a status at once, all said: to take apart what a build made takes Python a while."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    _end(main(sys.argv[1:]))
