"""The articles plugin's signals."""

from __future__ import annotations

from typing import Any

from pelican import signals

from plugins.articles.generator import ArticleListsGenerator
from plugins.articles.reader import EntryReader


def register() -> None:
    """Make ours the only reader, settle the order of the pages, and add the lists.

    Pelican signals `readers_init`, `article_generator_finalized`, `page_generator_finalized`,
    `get_generators`.
    """
    signals.readers_init.connect(_add_reader)
    signals.article_generator_finalized.connect(_settle_articles)
    signals.page_generator_finalized.connect(_settle_pages)
    signals.get_generators.connect(_generators)


def _add_reader(readers: Any) -> None:  # noqa: ANN401 -- Pelican has no types
    for extension in ("md", "markdown", "mkd", "mdown", "rst", "html", "htm"):
        readers.reader_classes.pop(extension, None)
    readers.reader_classes["md"] = EntryReader


def _generators(_sender: object) -> type[ArticleListsGenerator]:
    return ArticleListsGenerator


def _settle_articles(generator: Any) -> None:  # noqa: ANN401
    """Have the articles written in the order of their files, which the search numbers them by.

    Pelican finds files in the order of a set, and keeps it for articles of one day.
    """
    generator.articles.sort(key=_source)


def _settle_pages(generator: Any) -> None:  # noqa: ANN401
    generator.pages.sort(key=_source)


def _source(content: Any) -> str:  # noqa: ANN401
    source: str = content.get_relative_source_path()
    return source
