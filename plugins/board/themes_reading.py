"""The nodes of themes.yaml to the list of themes, or every problem in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.problems import Problem
from plugins.sources.field import Field
from plugins.sources.fields import read_fields
from plugins.sources.nodes import Items
from plugins.sources.themes import Theme, Themes
from plugins.sources.values import address_slug, label, line_text, texts
from plugins.urls import as_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.sources.fields import Reading
    from plugins.sources.nodes import Node

THEME_ID = Field(
    "id", address_slug, needed=True, meaning="its address, for ever.", example="neglect"
)
THEME_NAME = Field("name", label, needed=True, meaning="what readers see.", example="Neglect")
SENTENCE = Field(
    "sentence",
    line_text,
    meaning="what the theme is about.",
    example="Children whose needs are not met, again and again.",
)
SYNONYMS = Field(
    "synonyms", texts, meaning="other names that editors may use.", example="[neglected, hunger]"
)
THEME_FIELDS = (THEME_ID, THEME_NAME, SENTENCE, SYNONYMS)


def read_themes(node: Node | None, path: str) -> tuple[Themes, list[Problem]]:
    """Return the themes in the nodes of themes.yaml, and their problems.

    Without a file, where `node` is None, any theme is accepted. An id, name or synonym used twice
    is a problem.
    """
    if node is None:
        return Themes(is_open=True), []
    if not isinstance(node, Items):
        message = "The themes are a list: begin each with “- id:”."
        return Themes(is_open=True), [Problem(path, node.line, "shape", message)]
    readings = [read_fields(item, THEME_FIELDS, path, "A theme") for item in node.items]
    themes = Themes()
    problems: list[Problem] = []
    for reading in readings:
        problems += reading.problems
        theme = _theme(reading)
        for name in sorted({theme.id, theme.name, *theme.synonyms} - {""}):
            if taken := themes.find(name):
                message = f"“{name}” already means the theme “{taken.name}”."
                problems.append(Problem(path, reading.line, "duplicate-theme", message))
        if theme.id and theme.id not in {each.id for each in themes.listed}:
            themes = Themes((*themes.listed, theme))
    return themes, [*problems, *_without_sentence(readings)]


def _without_sentence(readings: Sequence[Reading]) -> Iterator[Problem]:
    """Yield advice on each theme without a sentence, where most have one."""
    without = [each for each in readings if not each.gave(SENTENCE)]
    if len(without) * 2 < len(readings):
        for each in without:
            message = (
                f"This theme has no “{SENTENCE.key}”, and most have one. Readers see it in lists "
                f"and on the theme's page: say {SENTENCE.meaning}"
            )
            yield Problem(each.path, each.line, SENTENCE.key, message, advice=True)


def _theme(reading: Reading) -> Theme:
    return Theme(
        id=reading.get(THEME_ID) or as_id(reading.get(THEME_NAME) or ""),
        name=reading.get(THEME_NAME) or "",
        sentence=reading.get(SENTENCE) or "",
        synonyms=reading.get(SYNONYMS) or (),
    )
