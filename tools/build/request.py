"""The request for a build."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Request:
    """Where the content is, where the site goes, its address, and the day it is built for.

    `theme` is the folder of templates, style sheets and scripts; commands always use the project's
    own. `refresh` says that the content last published is built, not the content as it is now.
    `gone` are addresses that were taken down: a link to one of them is advice, not a problem.
    `lock_wait` is how many seconds to wait for another build into the same folder.
    """

    content: Path = ROOT / "content"
    output: Path = ROOT / "output"
    site_url: str | None = None
    today: str | None = None
    publish: bool = False
    refresh: bool = False
    gone: tuple[str, ...] = ()
    lock_wait: float = 60
    names: Path | None = None
    theme: Path = ROOT / "theme"


class UsageError(Exception):
    """The command was asked to do something impossible; exit status 2."""


class MachineError(Exception):
    """The disk, a permission or a lock failed, not the content; exit status 3."""


def check_request(request: Request) -> None:
    """Raise UsageError if the request's folders or address cannot be right."""
    content, output = request.content.resolve(), request.output.resolve()
    if not content.is_dir():
        raise UsageError(f"There is no folder “{request.content}” to build from.")
    if content.is_relative_to(output) or output.is_relative_to(content):
        raise UsageError("The output cannot stand in the content, nor the content in the output.")
    if request.names and not request.names.is_file():
        raise UsageError(f"There is no file “{request.names}” of names.")
    url = request.site_url
    if url is not None and not _is_site_address(url):
        raise UsageError(f"“{url}” is not the address of a site: it begins with https://.")


def _is_site_address(url: str) -> bool:
    """Report whether a URL can be a site's address: it has a host, and nothing after its path."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    plain = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return plain and not (parts.query or parts.fragment or re.search(r"\s", url))
