"""Rows as CSV that a spreadsheet reads as text only, and data as JSON with its schema."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# Without this mark Excel reads the file as Windows-1252 and garbles every curly quotation mark.
BYTE_ORDER_MARK = "\ufeff"
# A spreadsheet may run a cell that starts with one of these as a formula; full-width forms and
# control characters are included (OWASP: CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return headings and rows of text as CSV with a byte-order mark (RFC 4180).

    Every cell is quoted. A cell that could run as a formula starts with an apostrophe.
    """
    out = io.StringIO(BYTE_ORDER_MARK)
    out.seek(0, io.SEEK_END)
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def safe_cell(text: str) -> str:
    """Return a cell's text in a form that no spreadsheet runs as a formula."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text


Shape = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema(fields: Mapping[str, tuple[Shape, str]]) -> Shape:
    """Return the JSON schema of a record with exactly these fields, given as (schema, meaning)."""
    return {
        "type": "object",
        "required": list(fields),
        "additionalProperties": False,
        "properties": {
            name: {"description": meaning, **shape} for name, (shape, meaning) in fields.items()
        },
    }


def json_text(data: object) -> str:
    """Return data as JSON (RFC 8259) with a final newline. Raises ValueError for NaN."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
