"""Names with something between them that is no comma."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.datafiles.fields import Field, Reading

_SEPARATOR = re.compile(r"\s*;\s*|\s+[/|+•]\s+")


def split_names(reading: Reading, field: Field[tuple[str, ...]], written: str) -> list[str]:
    """Return the names that one is which nothing is called; more than one are a problem.

    So what is wrong with each is reported at once, with what separates them.
    """
    names = [name for name in _SEPARATOR.split(written) if name]
    if len(names) > 1:
        message = f"Commas separate names: write “{', '.join(names)}”."
        reading.refuse(field.key.lower(), message, reading.line_of(field))
    return names or [written]
