"""A web server on loopback for a built site, with the response headers that the site asks for."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class _Handler(SimpleHTTPRequestHandler):
    """Serves files, says nothing, and sends the headers of every path in `_headers`."""

    sent: tuple[tuple[str, str], ...] = ()

    def end_headers(self) -> None:
        for name, value in self.sent:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Keep quiet."""


def headers_of(folder: Path) -> tuple[tuple[str, str], ...]:
    """Take a built site; give the headers that `_headers` sets for every path.

    Strict-Transport-Security is left out, for loopback has no certificate.
    """
    lines = (folder / "_headers").read_text("utf-8").splitlines()
    first = lines[1 : next(n for n, line in enumerate(lines) if n and not line.startswith(" "))]
    pairs = [line.strip().split(": ", 1) for line in first]
    return tuple((name, value) for name, value in pairs if name != "Strict-Transport-Security")


@contextmanager
def served(folder: Path, headers: tuple[tuple[str, str], ...] = ()) -> Iterator[str]:
    """Take a built site and headers to send; serve it on loopback and give its address."""
    handler = type("Handler", (_Handler,), {"sent": headers})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
