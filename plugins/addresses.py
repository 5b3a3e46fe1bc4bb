"""Where the site stands on the web: paths from its root to addresses, absolute or local."""

from __future__ import annotations

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
