"""The commands and their options, defined once for `tools.cli` and invoke's tasks.

Loaded before anything is installed: standard library only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from tools.benchmark import options as benchmark
from tools.setup.libraries import ROOT, SITE_LOCK, TESTS_LOCK


class Option(NamedTuple):
    """An option: its flag, and the keyword arguments for argparse's `add_argument`."""

    flag: str
    settings: dict[str, Any]


class Command(NamedTuple):
    """A command: its name, help, options, and the lock file whose libraries it needs."""

    name: str
    explained: str
    options: tuple[Option, ...] = ()
    lock: str = SITE_LOCK


def _option(flag: str, **settings: Any) -> Option:  # noqa: ANN401, whatever argparse accepts
    return Option(flag, settings)


def _folder(flag: str, name: str) -> Option:
    return _option(flag, type=Path, default=ROOT / name, metavar="DIR")


CONTENT = _folder("--content", "content")
OUTPUT = _folder("--output", "output")
# `check` and `serve` do not write the public site; they only restore it after a killed command.
PUBLIC = _folder("--output", "public")
ADDRESS_AND_DAY = (
    _option("--site-url", metavar="URL", help="where the site will be public"),
    _option("--today", metavar="DAY", help="2027-03-02 or 2027-03-02T10:00"),
)
NAMES = _option("--names", type=Path, metavar="FILE", help="names that must not appear")
FORMAT = _option(
    "--format",
    choices=("text", "json", "github"),
    default="text",
    help="for people, for programs, or for GitHub’s runner",
)
ITEM = _option("path", metavar="PATH", help="the file in content/, or its address on the site")
LIFT = _option("--lift", action="store_true", help="let it be published again")
REFRESH = _option(
    "--refresh", action="store_true", help="what was last published, for today: for a timer"
)
EXPLAIN = _option("--explain", metavar="RULE", help="only say what a rule means")
PORT = _option("--port", type=int, default=8000, help="0 for any that is free")
ONLY = _option("-k", metavar="WORDS", help="only those whose names fit")
UPGRADE = _option("--upgrade", action="store_true", help="with the newest libraries")

COMMANDS = (
    Command(
        "build", "Build the content into the output folder.", (CONTENT, OUTPUT, *ADDRESS_AND_DAY)
    ),
    Command(
        "check",
        "Apply every rule to the content and to the site built of it.",
        (CONTENT, PUBLIC, *ADDRESS_AND_DAY, NAMES, FORMAT, EXPLAIN),
    ),
    Command(
        "publish",
        "Check the content and its site, and put it before the public.",
        (CONTENT, PUBLIC, *ADDRESS_AND_DAY, NAMES, REFRESH),
    ),
    Command(
        "takedown",
        "Take one text or course off the public site at once.",
        (ITEM, CONTENT, PUBLIC, *ADDRESS_AND_DAY, LIFT),
    ),
    Command(
        "serve",
        "Serve the site on this machine, built again at every save.",
        (CONTENT, PUBLIC, *ADDRESS_AND_DAY, PORT),
    ),
    Command("test", "Run every test; what else is given goes to pytest.", (ONLY,), TESTS_LOCK),
    Command(
        "benchmark",
        "Compare the build with stock Pelican's and Hugo's, in time and memory.",
        tuple(_option(flag, **settings) for flag, settings in benchmark.OPTIONS.items()),
        TESTS_LOCK,
    ),
    Command("schemas", "Write the schemas of the data files into docs/schemas/."),
    Command("reference", "Write the pages in docs/ that are made from the code."),
    Command("lock", "Write the lock files from pyproject.toml.", (UPGRADE,), TESTS_LOCK),
)
