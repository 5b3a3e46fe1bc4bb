"""A built site as a browser meets it: its pages, and where each link in them leads."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site_factory import BuiltSite

LINKS = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("form", "action"))
OTHER_PROGRAMS = ("mailto:", "tel:")


def pages(site: BuiltSite) -> dict[str, BeautifulSoup]:
    """Return every page of a site parsed, by its file."""
    files = sorted(file for file in site.files() if file.endswith(".html"))
    return {file: BeautifulSoup(site.text(file), "html.parser") for file in files}


def links(page: BeautifulSoup) -> Iterator[str]:
    """Return every address in a page that a browser would follow or fetch."""
    for element, attribute in LINKS:
        for tag in page.find_all(element, attrs={attribute: True}):
            yield str(tag[attribute])
    for tag in page.select("meta[http-equiv=refresh]"):
        yield str(tag["content"]).partition("url=")[2]


def broken_links(site: BuiltSite, root_url: str) -> list[str]:
    """Return "FILE: LINK" for each link of a site that leads nowhere.

    Other hosts are left alone; a calendar's webcal: address is followed like any other.
    """
    parsed = pages(site)
    files = site.files()
    ids = {
        file: {str(tag["id"]) for tag in page.find_all(id=True)} for file, page in parsed.items()
    }
    host, root = urlsplit(root_url).netloc, urlsplit(root_url).path.rstrip("/")
    broken = []
    for file, page in parsed.items():
        for link in links(page):
            if link.startswith(OTHER_PROGRAMS):
                continue
            parts = urlsplit(urljoin(f"{root_url.rstrip('/')}/{file}", link))
            if parts.netloc != host:
                continue
            target = _file_at(parts.path, root)
            anchored = not parts.fragment or unquote(parts.fragment) in ids.get(target, ())
            if target not in files or not anchored:
                broken.append(f"{file}: {link}")
    return broken


def _file_at(path: str, root: str) -> str:
    below = unquote(path).removeprefix(f"{root}/")
    if root and not path.startswith(f"{root}/"):
        return "outside the site"
    return f"{below}index.html" if not below or below.endswith("/") else below
