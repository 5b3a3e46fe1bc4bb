"""What the index of a built site holds, unpacked."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

from tools.build.search_meta import MAGIC

if TYPE_CHECKING:
    from pathlib import Path

_GZIP = b"\x1f\x8b"


def index_files(folder: Path) -> dict[str, bytes]:
    """Return every file of a site's index by its path there, unpacked."""
    bundle = folder / "pagefind"
    files = (file for file in sorted(bundle.rglob("*")) if file.is_file())
    return {file.relative_to(bundle).as_posix(): _unpacked(file.read_bytes()) for file in files}


def found_pages(folder: Path) -> dict[str, dict[str, Any]]:
    """Return what a site's index says of each page that can be found, by address."""
    said = (data for name, data in index_files(folder).items() if name.endswith(".pf_fragment"))
    pages = [json.loads(each.removeprefix(MAGIC)) for each in said]
    return {page["url"]: page for page in pages}


def _unpacked(data: bytes) -> bytes:
    return gzip.decompress(data) if data.startswith(_GZIP) else data
