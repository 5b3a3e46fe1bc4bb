"""Where the site stands on the web, and what may stand in an address of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import urlsplit


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


def plain_id(text: str) -> str:
    """Take text; give it as a to z, 0 to 9 and single hyphens, "" where nothing of it remains."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
