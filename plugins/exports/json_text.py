"""Data to JSON that reads the same everywhere: UTF-8 as it is, indented, in the order given."""

from __future__ import annotations

import json


def json_text(data: object) -> str:
    """Take data; give its JSON (RFC 8259) with a line end at its end. Raises ValueError for NaN."""
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
