"""Names with something between them that is no comma."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"\s*;\s*|\s+[/|+•]\s+")
_ENTITY = re.compile(r"&#?\w+;")


def split_names(written: str) -> tuple[list[str], str]:
    """Return the names that one is which nothing is called, and what to say where they are more.

    So what is wrong with each is reported at once, with what separates them.
    """
    if _ENTITY.search(written):  # its semicolon separates nothing
        return [written], ""
    names = [name for name in _SEPARATOR.split(written) if name] or [written]
    said = f"Commas separate names: write “{', '.join(names)}”." if len(names) > 1 else ""
    return names, said
