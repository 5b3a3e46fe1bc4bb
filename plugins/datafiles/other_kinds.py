"""Files of other programs under the name of a text, known by how their bytes begin."""

from __future__ import annotations

_ZIP = b"PK\x03\x04"
# In a zip file, the folder that tells what is packed in it.
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
_FAR = 20_000  # bytes, in which the first names of a zip file stand


def other_kind(data: bytes, path: str) -> str:
    """Return what to say of a file of another program that is named as a text, "" for a text.

    A web page is one only where its name says that it is Markdown.
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
