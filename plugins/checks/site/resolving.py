"""Resolves addresses on pages of the site to files, or says what is wrong with an address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from plugins.problems import hint
from plugins.site.addresses import HALF_ENCODED, Addresses
from plugins.telephones import TelephoneError, read_telephone
from plugins.urls import file_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.checks.site.tree import Tree
    from plugins.urls import SiteAddress

_MAIL = re.compile(r"mailto:[^@\s?,]+@[^@\s?,]+\.[^@\s?,]+(?:\?[^\s]*)?", re.IGNORECASE)
_HOST = re.compile(r"[^\s@:]+(?::\d+)?")
# An address that begins with a scheme, a host or both.
_ABROAD = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:(?!//)|(?:[A-Za-z][A-Za-z0-9+.-]*:)?//([^/?#]*))")
_WEB = ("http", "https", "webcal")


class Resolver:
    """Finds what is wrong with each address, once for all pages that share it."""

    def __init__(self, tree: Tree, site: SiteAddress, offered: Iterable[str] = ()) -> None:
        """Start with nothing resolved; `offered` are paths of pages that messages may suggest."""
        self._tree = tree
        self._site = site
        self._host = urlsplit(site.url).netloc.lower()
        self._root = f"{site.root}/"
        self._origin = site.url.removesuffix(site.root)
        self._known: dict[str, tuple[str, str] | None] = {}
        self._files: dict[str, str | None] = {}
        self._addresses = Addresses(tree.files, offered)

    def fault(self, address: str, page: str) -> tuple[str, str] | None:
        """Return the rule and the message for an address on a page, or None if it is correct.

        Other hosts are never contacted; only the form of their addresses is checked.
        """
        if address.startswith("#"):
            return self._fragment(address, address[1:], page)
        if not address:
            return "broken-link", "This link has no address: write where it leads."
        # Addresses that do not depend on the page are resolved once, because joining addresses is
        # slow.
        is_shared = address.startswith("/") or ":" in address
        key = address if is_shared else f"{page} {address}"
        if key not in self._known:
            self._known[key] = self._fault_of(address, self.whole(address, page))
        return self._known[key]

    def whole(self, address: str, page: str = "") -> str:
        """Return an address in full; `page` is the file of the page that has it."""
        if address.startswith("/") and not address.startswith("//") and "/." not in address:
            return f"{self._origin}{address}"
        if address.startswith(("https://", "http://")):
            return address
        try:
            return urljoin(f"{self._site.url}/{page.removesuffix('index.html')}", address)
        except ValueError:  # not a valid address, which `fault` reports
            return address

    def is_own(self, address: str) -> bool:
        """Report whether an address, as written on a page, is on the site's own host."""
        found = _ABROAD.match(address)
        return found is None or (found[1] or "").lower() == self._host

    def file_at(self, address: str) -> str | None:
        """Return the file at a full address, or None if the address is not part of this site."""
        if address not in self._files:  # several rules ask for most addresses
            self._files[address] = self._file_at(address)
        return self._files[address]

    def _file_at(self, address: str) -> str | None:
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        if parts.netloc.lower() != self._host or not f"{parts.path}/".startswith(self._root):
            return None
        path = unquote(parts.path).removeprefix(self._root)
        return file_for(path) if not path or path.endswith("/") else path

    def _fault_of(self, address: str, whole: str) -> tuple[str, str] | None:
        try:
            parts, written = urlsplit(whole), urlsplit(address)
        except ValueError:
            return "broken-link", f"“{address}” is no address: copy it again."
        if parts.scheme not in _WEB:
            return _other_kind(address, parts)
        if not _HOST.fullmatch(written.netloc if written.scheme else parts.netloc):
            return "broken-link", f"“{address}” names no host: copy the address again."
        if HALF_ENCODED.search(whole):
            return (
                "broken-link",
                f"“{self._below(address)}” has a % without two digits: write %25 for it.",
            )
        if parts.netloc.lower() != self._host:
            return None
        return self._local(address, whole, parts)

    def _local(self, address: str, whole: str, parts: SplitResult) -> tuple[str, str] | None:
        file = self.file_at(whole)
        if file is None and not address.startswith("/"):
            return None  # another site on the same host
        if file not in self._tree.files:
            return "broken-link", self._addresses.nowhere(self._below(address), file)
        if not parts.fragment or file not in self._tree.pages:
            return None
        return self._fragment(address, parts.fragment, file)

    def _fragment(self, address: str, fragment: str, file: str) -> tuple[str, str] | None:
        ids = self._tree.pages[file].ids if file in self._tree.pages else ()
        plain = unquote(fragment)
        # An empty fragment and “top” lead to the top of the page (HTML, section 7.4.6.4).
        if plain in ids or plain.lower() in {"", "top"} or plain.startswith(":~:"):
            return None
        where = f"/{file.removesuffix('index.html')}"
        near = hint(plain, sorted(each for each in ids if not each.startswith("page_")))
        return (
            "fragment",
            f"“{self._below(address)}”: the page “{where}” has no part “{plain}”.{near}",
        )

    def _below(self, address: str) -> str:
        """Return an address as editors write it: relative to the site's root, whatever its path."""
        return address[len(self._root) - 1 :] if address.startswith(self._root) else address


def _other_kind(address: str, parts: SplitResult) -> tuple[str, str] | None:
    if parts.scheme == "tel":
        return _dialling(unquote(address[len("tel:") :]))
    if parts.scheme != "mailto":
        return (
            "broken-link",
            f"“{address}” is no link that a page may have: begin it with https://.",
        )
    if _MAIL.fullmatch(address):
        return None
    message = f"“{address}” cannot be used: write one e-mail address after “mailto:”."
    return "broken-link", message


def _dialling(number: str) -> tuple[str, str] | None:
    try:
        read_telephone(number)
    except TelephoneError as error:
        return "broken-link", f"This link dials nobody: {error}"
    return None
