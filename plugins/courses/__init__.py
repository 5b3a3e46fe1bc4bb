"""Course data files to event listings, course pages, calendars, JSON-LD and an RSS feed.

A Pelican plugin that works by itself: README.md in this folder says how.
"""

from __future__ import annotations


def register() -> None:
    """Connect the plugin, as Pelican asks of what a site names in PLUGINS."""
    from plugins.courses.plugin import register as connect  # noqa: PLC0415 -- needs Pelican, which what reads courses does not

    connect()
