"""Decodes the bytes of a source file, or reports what the editor's program did wrong."""

from __future__ import annotations

import re

from plugins.characters import without_unseen
from plugins.problems import Problem

MAX_BYTES = 1_000_000
_NOT_UTF8 = "This line is not UTF-8: save the file again with the encoding “UTF-8”."
# Characters that no feed, calendar or page can contain (XML 1.0, 2.2 Characters), and characters
# that reverse the letters after them, so that they read as other words (Unicode TR 36, 2.1).
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u202d\u202e\ufffe\uffff\ud800-\udfff]"
)


def decode(data: bytes, path: str, *, spreadsheet: bool = False) -> tuple[str, list[Problem]]:
    """Return the text of a file's bytes and the problems with it; `path` is for messages.

    Line ends become LF, and invisible characters that nobody can mean are removed. With
    `spreadsheet`, UTF-16, Windows-1252 and Macintosh are read too, because a spreadsheet's export
    is often not UTF-8. If there is a problem, the text is "".
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
        text = data.decode("utf-8-sig")  # guard: bytes
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


_LOWER = "àáâäåæçèéêëìíîïñòóôöøùúûüýßœ"
_UPPER = "ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝŒ"
_A_TO_Z = f"A-Za-z{_LOWER}{_UPPER}"
# Characters in places where English text has them: apostrophes, quotation marks, dashes, money.
_SURE = (
    rf"(?<=[{_A_TO_Z}])’(?=(?:s|t|d|m|re|ve|ll)(?![{_A_TO_Z}]))|(?<=\b[OD])’(?=[A-Z])"
    rf"|(?<=[\w.,?!])[’”](?!\w)|(?<!\w)[‘“](?=\w)|(?<=[\s\d,;\"])[–—](?=[\s\d,;\"])"
    r"|(?<=[a-z])–(?=[A-Z])|(?<=[a-z\d\s])…(?!\w)|(?<!\w)•(?=\s)|(?<=\S)\xa0(?=\S)"
    r"|£(?=\s?\d)|(?<=\d)°|(?<![A-Za-z])[½¼¾](?![A-Za-z])|(?<=\w)[®©™](?!\w)"
)
_LETTER = (
    rf"(?<=[{_A_TO_Z}])[{_LOWER}]|(?<![{_A_TO_Z}])[{_UPPER}](?=[a-z{_LOWER}])"
    rf"|(?<=[A-Z{_UPPER}])[{_UPPER}](?![a-z])|(?<![{_A_TO_Z}])[{_UPPER}](?=[A-Z])"
)
_RARE = rf"[{_LOWER}žš](?=[a-z])|(?<=[a-z])[žš]|[ŽŠ](?=[a-z])|[{_UPPER}](?= [A-Z])"
_SENSE = re.compile(rf"({_SURE})|({_LETTER})|({_RARE})")
_POINTS = (0, 3, 2, 1)
_OTHER = re.compile(r"[^\x00-\x7f]")


def spreadsheet_text(data: bytes) -> str | None:
    """Return the text of bytes that are not UTF-8, or None if no encoding makes sense of them.

    UTF-16 is recognised by its byte-order mark or by its many zero bytes. Otherwise Windows-1252
    and Macintosh are compared: a character counts for an encoding if English text would have it in
    that place, and against it otherwise. None, too, if both make equal sense.
    """
    if (wide := _wide(data)) is not None:
        return _decoded(data, wide)
    read = [_decoded(data, name) for name in ("cp1252", "mac_roman")]
    marks = [(_sense(text), text) for text in read if text is not None]
    best = max(mark for mark, _ in marks)
    texts = {text for mark, text in marks if mark == best}
    return texts.pop() if best >= 0 and len(texts) == 1 else None


def _wide(data: bytes) -> str | None:
    """Return the name of the UTF-16 encoding that the bytes are in, or None."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if data and data[start::2].count(0) > len(data) // 4:
            return name
    return None


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def _sense(text: str) -> int:
    found = [each.lastindex or 0 for each in _SENSE.finditer(text)]
    return sum(_POINTS[each] for each in found) - 2 * (len(_OTHER.findall(text)) - len(found))


_ZIP = b"PK\x03\x04"
# Names in a zip file that show what kind of document it is.
_PACKED = {
    b"word/": "a Word document",
    b"xl/": "an Excel workbook",
    b"ppt/": "a PowerPoint presentation",
    b"opendocument": "a LibreOffice document",
}
_BEGINNINGS = {
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "a document of an old Word, Excel or Outlook",
    b"{\\rtf": "a Rich Text document",
    b"\xff\xd8\xff": "a picture",
    b"\x89PNG": "a picture",
    _ZIP: "a zip file",
}
_HTML = (b"<!doctype html", b"<html")
_FAR = 20_000  # bytes; the first names in a zip file are within them


def other_kind(data: bytes, path: str) -> str:
    """Return a message for another program's file that is named like a text, or "" for a text.

    A web page is reported only if its name ends with “.md”.
    """
    kind = next((said for start, said in _BEGINNINGS.items() if data.startswith(start)), "")
    if kind and data.startswith(_ZIP):
        kind = next((said for name, said in _PACKED.items() if name in data[:_FAR]), kind)
    if path.endswith(".md") and data[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_HTML):
        kind = "a web page"
    if not kind:
        return ""
    ending = path.rpartition(".")[2]
    if ending.lower() == "csv":
        how = "open it in its own program, and save it as “CSV UTF-8”."
    elif kind == "a picture":
        how = "put it into content/images, with its own ending."
    else:
        how = (
            f"open it in its own program, and copy its words into a new file .{ending} with a "
            "program for plain text, such as Notepad. A file for readers is in content/documents."
        )
    return f"This is {kind}, although its name ends with “.{ending}”: {how}"
