"""The text of a spreadsheet's export that is not UTF-8: whichever encoding makes sense of it."""

from __future__ import annotations

import re

_LOWER = "àáâäåæçèéêëìíîïñòóôöøùúûüýßœ"
_UPPER = "ÀÁÂÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜÝŒ"
_A_TO_Z = f"A-Za-z{_LOWER}{_UPPER}"
# What stands where English text has it: apostrophes, quotation marks, dashes, money.
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
    """Return the text of bytes that are no UTF-8, or None where no encoding makes sense of them.

    UTF-16 is known by its byte-order mark or by its many zero bytes. Otherwise Windows-1252 and
    Macintosh are compared: what stands where English text would have it speaks for an encoding, any
    other character against it. None, too, where both make equal sense.
    """
    if (wide := _wide(data)) is not None:
        return _decoded(data, wide)
    read = [_decoded(data, name) for name in ("cp1252", "mac_roman")]
    marks = [(_sense(text), text) for text in read if text is not None]
    best = max(mark for mark, _ in marks)
    texts = {text for mark, text in marks if mark == best}
    return texts.pop() if best >= 0 and len(texts) == 1 else None


def _wide(data: bytes) -> str | None:
    """Return the form of UTF-16 that the bytes are in, if any."""
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
