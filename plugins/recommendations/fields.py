"""The keys of a file of recommendations, and how each is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.characters import plain_value
from plugins.datafiles.fields import Field, UnreadableError
from plugins.datafiles.nodes import Items
from plugins.datafiles.values import day, line_text, texts, whole_number
from plugins.problems import hint
from plugins.recommendations.model import Status

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node


def _status(node: Node) -> Status:
    text = line_text(node)
    words = plain_value(text).lower().replace("-", " ")
    if words not in tuple(Status):
        message = f"“{text}” is not one of {', '.join(Status)}.{hint(text, tuple(Status))}"
        raise UnreadableError(message)
    return Status(words)


def _agencies(node: Node) -> tuple[str, ...]:
    named = texts(node)
    if not named:
        message = "No agency is named: write one, such as [Police]."
        raise UnreadableError(message)
    return named


def _recommendations(node: Node) -> tuple[Node, ...]:
    if not isinstance(node, Items) or not node.items:
        message = "The recommendations are a list: begin each with “- number:”."
        raise UnreadableError(message)
    return node.items


REPORTED = Field("reported", day, needed=True, meaning="the day it was reported to the board.")
RECOMMENDATIONS = Field(
    "recommendations", _recommendations, needed=True, meaning="what the review recommends."
)
REPORT_FIELDS: tuple[Field[Any], ...] = (REPORTED, RECOMMENDATIONS)

NUMBER = Field("number", whole_number, needed=True, meaning="its number in the review.")
TEXT = Field("text", line_text, needed=True, meaning="what is recommended.")
AGENCIES = Field("agencies", _agencies, needed=True, meaning="who it is addressed to.")
STATUS = Field("status", _status, needed=True, meaning="how it stands.")
EVIDENCE = Field("evidence", line_text, meaning="a sentence on what shows it.")
CHECKED = Field("checked", day, meaning="the day on which somebody last checked it.")
DUE = Field("due", day, meaning="the day by which it is to be done; never published.")
RECOMMENDATION_FIELDS: tuple[Field[Any], ...] = (
    NUMBER, TEXT, AGENCIES, STATUS, EVIDENCE, CHECKED, DUE,
)  # fmt: skip
