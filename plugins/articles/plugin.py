"""The articles plugin's signals."""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.articles.generator import ArticleListsGenerator
from plugins.articles.reader import EntryReader


def register() -> None:
    """Make ours the only reader and add the lists.

    Pelican signals `readers_init`, `get_generators`.
    """
    signals.readers_init.connect(_add_reader)
    signals.get_generators.connect(_generators)


def _add_reader(readers: Any) -> None:  # noqa: ANN401 -- Pelican has no types
    for extension in ("md", "markdown", "mkd", "mdown", "rst", "html", "htm"):
        readers.reader_classes.pop(extension, None)
    readers.reader_classes["md"] = EntryReader


def _generators(_sender: object) -> type[ArticleListsGenerator]:
    return ArticleListsGenerator
