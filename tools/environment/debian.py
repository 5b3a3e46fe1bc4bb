"""Packages of Debian and Ubuntu, installed only where we are root and may."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from tools.environment.running import run_logged, say

if TYPE_CHECKING:
    from pathlib import Path


def may_install() -> bool:
    """Tell whether this is Debian or Ubuntu and we are root."""
    if sys.platform == "win32":
        return False
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str, log: Path) -> bool:
    """Take a package's name and a log; install it where we may, and tell whether that succeeded."""
    if not may_install():
        return False
    say(f"Setting up: installing the system's package {package}…")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run_logged(log, "apt-get", "update", env=quiet)  # should it fail, an older list may do
    command = ("apt-get", "install", "-y", "--no-install-recommends", package)
    return run_logged(log, *command, env=quiet)
