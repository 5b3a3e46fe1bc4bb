"""YAML text to events, by libyaml where it reads a text as the parser in Python does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ruamel.yaml.events import Event

# What the two parsers read in different ways, or one of them refuses. Few files have any of it.
_READ_OTHERWISE = re.compile(
    r"""
      [^\w\n\x20-\x7e£€‘’“”–—…]              # tabs, other line ends, marks that nobody sees
    | ["']:(?!\s)                            # a quoted key with no space before its value
    | [|>][-+0-9]*\s*\#                      # a comment where a text over several lines begins
    | ^\ +$                                  # a line of spaces, which such a text may begin with
    | ^(?:---|\.\.\.)                        # the edges of documents
    """,
    re.VERBOSE | re.MULTILINE,
)


def reads_alike(text: str) -> bool:
    """Take YAML text; say whether both parsers give the same for it if libyaml takes it at all."""
    return _READ_OTHERWISE.search(text) is None


def fast_events(text: str) -> Iterator[Event]:
    """Take YAML text; give its events by libyaml, ten times as fast, or as `pure_events`.

    It is there on systems for which its package comes ready built. Raises YAMLError.
    """
    events: Iterator[Event] = YAML(typ="safe").parse(text)
    return events


def pure_events(text: str) -> Iterator[Event]:
    """Take YAML text; give its events by the parser in Python, which says best what is wrong.

    Raises YAMLError, RecursionError for what is nested in thousands.
    """
    events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
    return events
