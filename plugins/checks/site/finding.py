"""What a rule finds in the finished site, before it is known which source file caused it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Seek(Enum):
    """What the mark of a finding would be in the source file that caused it."""

    NOWHERE = "no source can have caused it"
    LINK = "where a link leads"
    HEADING = "a heading"
    WORDS = "words as they are"


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a file of the site; `mark` is the text that shows it, there and in a source.

    `target` is the full address that a link leads to, however it is written. `about` is the page
    that the file was compared with, or "" if the fault is in the file alone.
    """

    file: str
    rule: str
    message: str
    mark: str = ""
    seek: Seek = Seek.NOWHERE
    advice: bool = False
    target: str = ""
    about: str = ""
