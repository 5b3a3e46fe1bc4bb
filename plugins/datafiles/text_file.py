"""Bytes of a source file to text, or a problem that says what the editor's program did."""

from __future__ import annotations

import re

from plugins.characters import without_unseen
from plugins.datafiles.encodings import spreadsheet_text
from plugins.datafiles.other_kinds import other_kind
from plugins.problems import Problem

MAX_BYTES = 1_000_000
_NOT_UTF8 = "This line is not UTF-8: save the file again with the encoding “UTF-8”."
# What no feed, calendar or page can hold (XML 1.0, 2.2 Characters), and what turns round the
# letters that follow it, so that they read as other words (Unicode TR 36, 2.1).
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u202d\u202e\ufffe\uffff\ud800-\udfff]"
)


def decode(data: bytes, path: str, *, spreadsheet: bool = False) -> tuple[str, list[Problem]]:
    """Return the text of a file's bytes and what is wrong with it, under the path for messages.

    Line ends become LF, and invisible characters go that nobody can mean. `spreadsheet` reads
    UTF-16, Windows-1252 and Macintosh where the file is not UTF-8, as a spreadsheet's export often
    is not. With a problem the text is "".
    """
    if kind := other_kind(data, path):
        return "", [Problem(path, 1, "encoding", kind)]
    if len(data) > MAX_BYTES:
        message = (
            f"The file is {len(data):,} bytes; at most {MAX_BYTES:,} are read: make it smaller."
        )
        return "", [Problem(path, 1, "size", message)]
    if not spreadsheet and data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "This is “Unicode text” (UTF-16): save the file again with the encoding “UTF-8”."
        return "", [Problem(path, 1, "encoding", message)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        other = spreadsheet_text(data) if spreadsheet else None
        if other is None:
            return "", [Problem(path, line, "encoding", _NOT_UTF8)]
        text = other
    if spreadsheet and "\0" in text:
        text = spreadsheet_text(data) or text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = (
            f"An invisible control character (code {ord(found[0]):#04x}) stands here: delete it."
        )
        return "", [Problem(path, line, "control-character", message)]
    return without_unseen(text), []
