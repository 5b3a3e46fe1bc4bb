"""Old addresses as sites of every make wrote them: each is served, and the checks keep it."""

from __future__ import annotations

import functools
import threading
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from tests.building.commands import run
from tests.site_factory import ARTICLE, SiteFactory

if TYPE_CHECKING:
    from pathlib import Path

# As an editor writes it, and as a browser asks for it.
ADDRESSES = {
    "/info/200/form_(1).aspx": "/info/200/form_(1).aspx",
    "/downloads/caf%C3%A9-%28draft%29": "/downloads/caf%C3%A9-%28draft%29",
    "/aktuell/prüfung": "/aktuell/pr%C3%BCfung",
    "/a+b,c;d=e": "/a+b,c;d=e",
    "/news/tag:bruising": "/news/tag:bruising",
    "/news/!$&'*@~": "/news/!$&'*@~",
    "/old%20page.html": "/old%20page.html",
    "/100%25/": "/100%25/",
}


@pytest.mark.parametrize(("written", "asked"), ADDRESSES.items())
def test_an_old_address_leads_on(written: str, asked: str, site: SiteFactory) -> None:
    """What RFC 3986 allows in a path is served there by a server of plain files."""
    text = ARTICLE.replace("Slug:", f"Redirect-from: {written}\nSlug:")
    folder = site.build({"news/x/a.md": text}).folder
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        connection = HTTPConnection("127.0.0.1", server.server_port)
        is_file = asked.endswith((".html", "/"))
        connection.request("GET", asked if is_file else f"{asked}/")
        answer = connection.getresponse()
        page = answer.read().decode()
        connection.close()
        server.shutdown()
    assert answer.status == 200
    assert "/news/x/a-first-article/" in page


def test_the_finished_site_is_found_in_order(tmp_path: Path) -> None:
    """No rule over the site takes an old address for a page that nobody asked for."""
    lines = "".join(f"Redirect-from: {written}\n" for written in ADDRESSES)
    text = ARTICLE.replace("Slug:", f"{lines}Slug:").replace(
        "The text", "[Old](/news/tag:bruising/)"
    )
    content = SiteFactory(tmp_path).write({"news/x/a.md": text})
    done = run("check", "--content", content, "--today", "2027-01-01")
    assert [line for line in done.lines if not line.startswith("advice: ")] == [
        "No problems in 1 text and 0 courses."
    ]


@pytest.mark.parametrize(
    "written",
    ["/a b", "/a?b=1", "/a#b", "//a", "/a/../b", "/%2e%2e/b", "/a%2Fb", "/a%5Cb", "/a%00", "/a%0Ab",
     "/a%", "/a%zz", "/a[1]", "/a|b", "https://board.example/a", "a/b", "/"],
)  # fmt: skip
def test_what_no_path_holds_is_refused(written: str, site: SiteFactory) -> None:
    """What would lead out of the site, or cannot be seen, is refused, too."""
    text = ARTICLE.replace("Slug:", f"Redirect-from: {written}\nSlug:")
    (line,) = site.problems({"news/x/a.md": text})
    assert line.startswith("content/news/x/a.md:3: redirect-from: ")


def test_an_escape_of_an_older_encoding_is_named(site: SiteFactory) -> None:
    """Windows-1252 has another byte for é, which is no letter here."""
    text = ARTICLE.replace("Slug:", "Redirect-from: /caf%E9\nSlug:")
    (line,) = site.problems({"news/x/a.md": text})
    assert "escapes that are not UTF-8" in line


class _Quiet(SimpleHTTPRequestHandler):
    """A server of plain files that writes no log."""

    def log_message(self, *_given: object) -> None:
        """Say nothing."""
