"""Markdown to HTML as a programme: a line of JSON in for each text, a line of JSON out in turn."""

from __future__ import annotations

import gc
import json
import sys
from typing import IO

from plugins.postprocess.markdown_body import body_html


def answer(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Take where texts come from and where HTML goes; answer each text until there are no more."""
    for line in asked:
        answers.write(json_line(body_html(json.loads(line))))


def json_line(text: str) -> bytes:
    """Take a text; give it as one line of ASCII."""
    return json.dumps(text).encode("ascii") + b"\n"


if __name__ == "__main__":
    gc.disable()  # it makes little that lasts, and soon ends
    answer(sys.stdin.buffer, sys.stdout.buffer)
