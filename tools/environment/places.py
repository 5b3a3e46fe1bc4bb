"""Where everything that setting up makes is kept in a clone."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SITE_LOCK = "requirements.lock"
TESTS_LOCK = "requirements-dev.lock"
BENCHMARK_LOCK = "requirements-benchmark.lock"  # stands beside either of the others


@dataclass(frozen=True, slots=True)
class Places:
    """The files and folders of one clone that setting up reads and writes."""

    clone: Path

    @property
    def virtualenv(self) -> Path:
        """Give the folder of the virtual environment."""
        return self.clone / ".venv"

    @property
    def python(self) -> Path:
        """Give the interpreter inside the environment."""
        inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
        return self.virtualenv.joinpath(*inside)

    @property
    def turn(self) -> Path:
        """Give the file that one set-up holds at a time; the folder itself may be made anew."""
        return self.clone / ".venv.lock"

    @property
    def stamp(self) -> Path:
        """Give the record of what was installed last."""
        return self.virtualenv / "installed.json"

    @property
    def unfinished(self) -> Path:
        """Give the mark that stands only while libraries are being installed."""
        return self.virtualenv / "unfinished"

    @property
    def log(self) -> Path:
        """Give the file that keeps what the installers said."""
        return self.virtualenv / "install.log"

    @property
    def browser_record(self) -> Path:
        """Give the file that names the browser of the tests."""
        return self.virtualenv / "browser-path"

    @property
    def browsers(self) -> Path:
        """Give the folder of a browser that Playwright downloads."""
        return self.virtualenv / "browsers"

    @property
    def judges(self) -> Path:
        """Give the folder of the outside judges."""
        return self.virtualenv / "judges"

    @property
    def java_record(self) -> Path:
        """Give the file that names the Java which was seen to run the HTML checker."""
        return self.judges / "java-path"

    @property
    def judge_packages(self) -> Path:
        """Give the committed list of judges with their versions and integrity."""
        return self.clone / "tests" / "judges" / "packages.json"

    @property
    def lighthouse_lock(self) -> Path:
        """Give the committed folder that names Lighthouse and all it needs, with integrity."""
        return self.clone / "tests" / "judges" / "lighthouse"


HERE = Places(Path(__file__).resolve().parents[2])
