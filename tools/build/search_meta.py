"""Sorts the header of Pagefind's index, so that the same content always makes the same index.

Pagefind 1.5 lists the filters in the order of a hash map, which differs from run to run. Everything
else that it writes is the same every time.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ENTRY = "pagefind-entry.json"
# Pagefind's own files begin with this once they are uncompressed.
MAGIC = b"pagefind_dcd"
# The header is an array: version, pages, chunks of words, filters, sorts, names of metadata.
_FILTERS = 3
_TEXTS, _ARRAY, _MAP, _TAG = (2, 3), 4, 5, 6
_ONE_BYTE = 24


class SearchMetaError(ValueError):
    """The header of the index is not in the format that this version of Pagefind writes."""


def settled_index(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return an index's files by path, with the filters sorted by name.

    A header's file is named by a hash, as in Pagefind, but left uncompressed, since compressed
    bytes differ between libraries. Pagefind's reader accepts that, as some servers decompress
    files. Raises SearchMetaError.
    """
    settled_files = dict(files)
    entry = json.loads(settled_files.get(_ENTRY, b"{}"))
    if not entry.get("languages"):
        raise SearchMetaError("It has no languages.")
    for name, language in sorted(entry["languages"].items()):
        data = settled(gzip.decompress(settled_files.pop(_head_file(language))))
        language["hash"] = f"{name}_{hashlib.sha256(data).hexdigest()[:12]}"
        settled_files[_head_file(language)] = data
    entry["languages"] = dict(sorted(entry["languages"].items()))
    text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
    return {**settled_files, _ENTRY: text.encode()}


def _head_file(language: Mapping[str, str]) -> str:
    return f"pagefind.{language['hash']}.pf_meta"


def settled(data: bytes) -> bytes:
    """Return a header's bytes with the filters sorted. Raises SearchMetaError."""
    if not data.startswith(MAGIC):
        raise SearchMetaError("It does not begin as it should.")
    parts = list(_items(data, len(MAGIC)))
    if len(parts) <= _FILTERS:
        raise SearchMetaError("It has fewer parts than it should.")
    start, end = parts[_FILTERS]
    filters = list(_items(data, start))
    if not filters:
        return data
    inner = b"".join(sorted(data[each[0] : each[1]] for each in filters))
    return data[: filters[0][0]] + inner + data[end:]


def _items(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each item of an array."""
    kind, number, at = _opening(data, at)
    if kind != _ARRAY:
        raise SearchMetaError("A list is missing.")
    for _ in range(number):
        end = _end(data, at)
        yield at, end
        at = end


def _end(data: bytes, at: int) -> int:
    """Return where the item that begins at `at` ends (RFC 8949, section 3)."""
    kind, number, at = _opening(data, at)
    if kind in _TEXTS:
        return at + number
    within = {_ARRAY: number, _MAP: 2 * number, _TAG: 1}.get(kind, 0)
    for _ in range(within):
        at = _end(data, at)
    return at


def _opening(data: bytes, at: int) -> tuple[int, int, int]:
    """Return an item's major type, its argument, and the next position (RFC 8949, section 3)."""
    if at >= len(data):
        raise SearchMetaError("It is cut off.")
    kind, number = data[at] >> 5, data[at] & 31
    if number < _ONE_BYTE:
        return kind, number, at + 1
    if number > _ONE_BYTE + 3:
        raise SearchMetaError("A list has no length.")
    size = 1 << (number - _ONE_BYTE)
    return kind, int.from_bytes(data[at + 1 : at + 1 + size]), at + 1 + size
