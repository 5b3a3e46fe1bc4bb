"""Where the site stands on the web, and what may stand in an address of it."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit

# Every disk in use keeps a name of so many bytes.
MOST_BYTES = 255
# Words that Windows keeps for devices.
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
        """Give what stands before every local address: "" where the site has a host to itself."""
        return urlsplit(self.url).path.rstrip("/")

    def local(self, path: str) -> str:
        """Take a path from the site's root; give the address for links within the site."""
        return f"{self.root}/{path}"

    def absolute(self, path: str) -> str:
        """Take a path from the site's root; give the full web address, as feeds need it."""
        return f"{self.url}/{path}"


def file_for(path: str) -> str:
    """Take a page's path from the site's root, "" or with a slash at its end; give its file."""
    return f"{path}index.html"


def folded(path: str) -> str:
    """Take a path; give what it shares with every path that some disk could not keep apart from it.

    Letter case and the two ways to write an accented letter count for nothing (Unicode, NFC).
    """
    return unicodedata.normalize("NFC", path).casefold()


def is_kept_by_every_system(part: str) -> bool:
    """Take a folder's or a file's name; say whether every system can keep a file of that name.

    Windows keeps some words for devices, whatever their suffix, and drops a dot or a space at the
    end (Microsoft: Naming Files, Paths, and Namespaces).
    """
    is_plain = len(part.encode()) <= MOST_BYTES and part[-1:] not in {".", " "}
    return is_plain and not _UNKEPT.search(part) and part.partition(".")[0].lower() not in DEVICES


def is_kept_here(part: str) -> bool:
    """Report whether this system can keep a name that stands in an old address.

    An old address cannot be another, so that “:” and “*” are kept where they can be: Windows alone
    has meanings of its own for them.
    """
    plain = part if os.name == "nt" else part.replace(":", "-").replace("*", "-")
    return is_kept_by_every_system(plain)


def plain_id(text: str) -> str:
    """Take text; give it as a to z, 0 to 9 and single hyphens, "" where nothing of it remains."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def as_id(name: str) -> str:
    """Return a name as an id of a to z, 0 to 9 and hyphens, 100 characters at most."""
    return plain_id(name)[:100].strip("-")
