"""What a line is, for everything that counts lines."""

from __future__ import annotations


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without their ends, the empty one behind the last end included.

    LF alone ends a line: `decode` has made it of CR and CRLF. `str.splitlines` would also end one
    at page breaks, vertical tabs and U+2028, which neither editors nor Python-Markdown count.
    """
    return text.split("\n")
