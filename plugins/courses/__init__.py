"""Turns course data files into event listings, pages, calendars and a feed, in any Pelican site."""

from __future__ import annotations


def register() -> None:
    """Connect the plugin: Pelican calls this for each plugin that a site names in PLUGINS."""
    from plugins.courses.plugin import register as connect  # noqa: PLC0415 -- needs Pelican, which what reads courses does not

    connect()
