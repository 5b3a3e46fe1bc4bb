"""The site's address on the web, and what its addresses may contain."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

# The longest file name, in bytes, that every common file system can store.
MOST_BYTES = 255
# Words that Windows reserves for devices.
DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{device}{n}" for device in ("com", "lpt") for n in range(10))}
)
_UNKEPT = re.compile(r"[\x00-\x1f<>:\"|?*\\]")


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """The site's own web address, without a slash at the end."""

    url: str

    @property
    def root(self) -> str:
        """Return what comes before every local address, "" if the site has a host to itself."""
        return urlsplit(self.url).path.rstrip("/")

    def local(self, path: str) -> str:
        """Return the address of a path relative to the site's root, for links within the site."""
        return f"{self.root}/{path}"

    def absolute(self, path: str) -> str:
        """Return the full web address of a path relative to the site's root, as feeds need it."""
        return f"{self.url}/{path}"


def file_for(path: str) -> str:
    """Return the file of a page, whose path from the site's root is "" or ends with a slash."""
    return f"{path}index.html"


def folded(path: str) -> str:
    """Return a path in a form that is the same for all paths that some disk cannot tell apart.

    Case and the two ways to write an accented letter are ignored (Unicode, NFC).
    """
    return unicodedata.normalize("NFC", path).casefold()


def is_kept_by_every_system(part: str) -> bool:
    """Report whether every operating system can store a file or folder with this name.

    Windows reserves some words for devices, whatever their suffix, and drops a dot or a space at
    the end (Microsoft: Naming Files, Paths, and Namespaces).
    """
    is_plain = len(part.encode()) <= MOST_BYTES and part[-1:] not in {".", " "}
    return is_plain and not _UNKEPT.search(part) and part.partition(".")[0].lower() not in DEVICES


def is_kept_here(part: str) -> bool:
    """Report whether this system can store a name that is part of an old address.

    An old address cannot change, so “:” and “*” are allowed wherever files can have them: only
    Windows gives them a meaning.
    """
    plain = part if os.name == "nt" else part.replace(":", "-").replace("*", "-")
    return is_kept_by_every_system(plain)


def plain_id(text: str) -> str:
    """Return text as a to z, 0 to 9 and single hyphens, or "" if nothing remains of it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def as_id(name: str) -> str:
    """Return a name as an id of a to z, 0 to 9 and hyphens, 100 characters at most."""
    return plain_id(name)[:100].strip("-")
