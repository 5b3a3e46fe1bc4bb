"""A web server on loopback for a built site, with the response headers that the site asks for."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Rules = tuple[tuple[str, tuple[str, ...]], ...]


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, says nothing, and sends the headers that `_headers` has for the path."""

    rules: Rules = ()

    def end_headers(self) -> None:
        for name, value in sent_for(self.path.partition("?")[0], self.rules):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Keep quiet."""


def headers_of(folder: Path) -> Rules:
    """Return the paths of a site's `_headers`, each with its lines.

    Strict-Transport-Security is left out, for loopback has no certificate.
    """
    rules: list[tuple[str, list[str]]] = []
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            rules.append((line, []))
        elif "Strict-Transport-Security" not in line:
            rules[-1][1].append(line.strip())
    return tuple((path, tuple(lines)) for path, lines in rules)


def sent_for(path: str, rules: Rules) -> list[tuple[str, str]]:
    """Return a path's headers as Cloudflare Pages does, `! Name` taking one off."""
    headers: list[tuple[str, str]] = []
    for pattern, lines in rules:
        if not fnmatchcase(path, pattern):
            continue
        for line in lines:
            if line.startswith("! "):
                headers = [(name, value) for name, value in headers if name != line[2:]]
            else:
                name, value = line.split(": ", 1)
                headers.append((name, value))
    own = [value for name, value in headers if name == "Content-Type"]
    return [each for each in headers if each[0] != "Content-Type" or not own]


@contextmanager
def served(folder: Path, headers: Rules = ()) -> Iterator[str]:
    """Serve a site with its headers on loopback and yield its address."""
    handler = type("Handler", (_Handler,), {"rules": headers})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
