"""Where links that name a source lead: to an address, or nowhere while it is not public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.references import target_path
from plugins.site.files import held_back, output_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.site.model import Library


def address_finder(library: Library) -> Callable[[str, str, str], str | None]:
    """Take the library; give what finds the address that a link in a text leads to.

    It takes the page's source, the link's kind and its value, and gives the local address, or None
    for what is not public.
    """
    entries = {entry.source: entry.address for entry in library.public}
    courses = {public.course.id: public.course.address for public in library.schedule.courses}
    hidden = held_back(library)
    files = {file: output_path(file) for file in library.files if file not in hidden}

    def find(source: str, kind: str, value: str) -> str | None:
        fragment = f"#{value.partition('#')[2]}" if "#" in value else ""
        if kind == "course":
            path = courses.get(value.partition("#")[0])
        else:
            path = (entries if kind == "filename" else files).get(target_path(source, value))
        return None if path is None else f"{library.address.local(path)}{fragment}"

    return find
