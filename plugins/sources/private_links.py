"""Finds addresses that readers cannot open because they were made for colleagues.

They belong to an e-mail filter, to shared file storage or to a private network. Addresses from
e-mail filters contain the e-mail address of whoever copied them, so messages quote only hosts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.sources.joining_links import has_joining_link

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_MESSAGE = (
    "This is the path of a file on one computer or in one network, which readers cannot open: put "
    "the file into content/documents, and link to it with “{static}/documents/” and its name."
)
_PASSING_ON_MESSAGE = (
    "“{}” only passes readers on, and this address can hold the e-mail address of whoever copied "
    "it. Open the link, and paste the address of the page itself, as the browser then shows it."
)
_SHARED_MESSAGE = (
    "“{}” shares files and pages with colleagues: readers would have to log in, or could change "
    "them. Put the file into content/documents and link to it there, or paste the address of a "
    "page that is public."
)
_NETWORK_MESSAGE = (
    "“{}” can be reached from inside one network alone, and readers are outside it. Paste the "
    "address of a page that is public, or put the file into content/documents and link to it there."
)
# Redirects from e-mail filters, Teams, newsletters and searches.
_PASSING_ON = re.compile(
    r"[a-z0-9.-]*safelinks\.protection\.(?:outlook\.com|office365\.us|partner\.outlook\.cn)/"
    r"|statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks/"
    r"|(?:[a-z0-9-]+\.)?urldefense(?:\.proofpoint)?\.(?:com|us)/"
    r"|[a-z0-9.-]*\bprotect(?:-[a-z0-9]+)?\.mimecast\.com/|[a-z0-9.-]+\.mimecastprotect\.com/"
    r"|linkprotect\.cudasvc\.com/|secure-web\.cisco\.com/|clicktime\.symantec\.com/"
    r"|[a-z0-9.-]+\.protection\.sophos\.com/|protect\d?\.fireeye\.com/|[a-z0-9-]+-ctp\.trendmicro\.com/"
    r"|url\.emailprotection\.link/"
    r"|links-\d+\.govdelivery\.com/|lnks\.gd/|[a-z0-9.-]+\.list-manage\.com/track/click"
    r"|[a-z0-9.-]+\.ct\.sendgrid\.net/|(?:www\.)?google\.[a-z.]{2,6}/url\?"
)
_OFFICE = r"(?:office|office365|live)\.com"
_SHARED = re.compile(
    r"[a-z0-9.-]+\.sharepoint(?:-mil)?\.(?:com|us|cn)/|(?:[a-z0-9-]+\.)?1drv\.ms/|onedrive\.live\.com/"
    r"|(?:docs|drive)\.google\.com/\S*?/d/[\w-]+/edit\b"
    r"|teams\.(?:microsoft\.com|cloud\.microsoft)/(?:l/|v2/|_#)"
    rf"|outlook\.(?:{_OFFICE}|cloud\.microsoft)/mail\b|mail\.google\.com/mail/"
    r"|forms\.(?:office\.com|(?:cloud\.)?microsoft(?:\.com)?)/pages/designpage",
    re.IGNORECASE,
)
# Names without a dot, and names and IP addresses reserved for private networks (RFC 1918, RFC
# 6762).
_NETWORK = re.compile(
    r"[\w-]+|intranet\..+|.+\.(?:corp|home|internal|intranet|lan|local|localdomain|localhost)"
    r"|(?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}"
)
_ADDRESS = re.compile(
    r"(?:(?:https?:)?//|(?=www\.))(?:[^\s/?#@]*@)?(?P<host>[^\s/?#:@]+)(?::\d*)?(?P<rest>[/?#]\S*)?",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\bhttps?://[^\s<>()\[\]\"'|]+", re.IGNORECASE)
# File paths at the beginning of a link, and anywhere in running text. Markdown may have removed a
# backslash.
_FILE = r"[A-Za-z]:\\|\\{1,2}[A-Za-z0-9][\w.-]+\\\w"
_FILE_LINK = re.compile(rf"file:|[A-Za-z]:[\\/]|{_FILE}", re.IGNORECASE)
_FILE_IN_WORDS = re.compile(rf"(?<![\w\\:])(?:{_FILE})|(?<=[\s(])file:/\S", re.IGNORECASE)


def private_link(address: str) -> str:
    """Return what to write in place of a private address, or "" if readers can use it.

    Return "" for links into meetings too, wrapped or not, because other rules report them.
    """
    found = _ADDRESS.match(address)
    if not found or has_joining_link(address):
        return ""
    host = found["host"].lower().rstrip(".")
    place = f"{host}{found['rest'] or '/'}"
    if _PASSING_ON.match(place):
        return _PASSING_ON_MESSAGE.format(host)
    if _SHARED.match(place):
        return _SHARED_MESSAGE.format(host)
    return _NETWORK_MESSAGE.format(host) if _NETWORK.fullmatch(host) else ""


def private_links(text: str) -> Iterator[tuple[int, str]]:
    """Yield the position of each private address in running text, and what to write instead."""
    for found in _IN_WORDS.finditer(text):
        if message := private_link(found[0]):
            yield found.start(), message


def is_file_link(target: str) -> bool:
    """Return whether a link leads to a file on one computer or network."""
    return _FILE_LINK.match(target) is not None


def files_in_words(text: str) -> Iterator[re.Match[str]]:
    """Yield a match where a path of a file on one computer or network begins in running text."""
    if "\\" in text or "file:/" in text.lower():
        yield from _FILE_IN_WORDS.finditer(text)
