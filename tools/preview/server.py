"""The preview's web server, which only listens on a loopback address."""

from __future__ import annotations

from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from tools.components.gallery import gallery
from tools.preview.pages import (
    COMPONENTS,
    EVENTS,
    FAULTS_CSS,
    RELOAD_JS,
    SCRIPT,
    STYLE,
    fault_page,
    with_reload,
)

if TYPE_CHECKING:
    from tools.preview.state import Shown, State

HEARTBEAT = 10.0
_OWN = {SCRIPT: ("text/javascript", RELOAD_JS), STYLE: ("text/css", FAULTS_CSS)}


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves what the state shows: pages with the reloading script, or the page of faults."""

    state: State

    def do_GET(self) -> None:
        """Answer one request (http.server)."""
        address = urlsplit(self.path)
        if address.path == EVENTS:
            self._send_events(int(parse_qs(address.query).get("version", ["0"])[0]))
        elif address.path in _OWN:
            kind, text = _OWN[address.path]
            self._send(HTTPStatus.OK, kind, text.encode())
        elif address.path == COMPONENTS:
            self._send_components()
        else:
            self._send_shown(address.path)

    def _send_components(self) -> None:
        """Send the page of all components, or its error, since a macro may be half written."""
        version = self.state.shown.version
        try:
            page = with_reload(gallery().encode(), version)
        except Exception as error:  # noqa: BLE001 -- whatever fails, the server lives on
            page = fault_page((f"{type(error).__name__}: {error}",), version)
        self._send(HTTPStatus.OK, "text/html", page)

    def _send_shown(self, path: str) -> None:
        shown = self.state.shown
        if shown.folder is None or (shown.faults and _is_page(path)):
            self._send(HTTPStatus.OK, "text/html", fault_page(shown.faults, shown.version))
            return
        if path == "/" and shown.root:
            self._redirect(f"{shown.root}/")
            return
        self.directory = str(shown.folder)
        file = Path(self.translate_path(path.removeprefix(shown.root)))
        if file.is_dir() and not path.endswith("/"):
            self._redirect(f"{path}/")
            return
        self._send_file(file / "index.html" if file.is_dir() else file, shown)

    def _send_file(self, file: Path, shown: Shown) -> None:
        found = file.is_file() and (shown.folder is None or file.is_relative_to(shown.folder))
        if not found and shown.folder:
            file = shown.folder / "404.html"
        try:
            data = file.read_bytes()
        except OSError:  # a newer build has just replaced the folder: the page will reload
            data = b""
        body = with_reload(data, shown.version) if file.suffix == ".html" else data
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        self._send(status, self.guess_type(str(file)), body)

    def _send_events(self, version: int) -> None:
        """Send each new version to an open page, and a heartbeat as long as the server runs."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while True:
                version = self.state.wait(version, HEARTBEAT).version
                self.wfile.write(f"data: {version}\n\n".encode())
                self.wfile.flush()
        except OSError:
            return  # the page was closed

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}{charset}")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", f"/{to.lstrip('/')}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Log nothing: the terminal is for problems."""


def _is_page(path: str) -> bool:
    return Path(path).suffix in {"", ".html"}


def preview_server(state: State, port: int) -> ThreadingHTTPServer:
    """Return a server on a loopback address, not yet serving; port 0 means any free port.

    Raises OSError if the port is taken.
    """
    handler = type("Handler", (PreviewHandler,), {"state": state})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    return server
