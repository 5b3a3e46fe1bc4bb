"""The form of a rule."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """What a rule finds and how to put it right, in Markdown sentences for editors.

    `guide` is a heading of docs/editing.md that says more.
    """

    meaning: str
    fix: str
    guide: str = ""


class OfKey(str):
    """The name of a rule that a field has by its key, with or without an entry in this folder."""

    __slots__ = ()
