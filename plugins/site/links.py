"""Where links that name a source lead: to an address, or nowhere while it is not public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles.references import named, target_path
from plugins.postprocess.targets import escaped
from plugins.site.files import output_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.site.model import Library


def address_finder(
    library: Library, served: Iterable[str]
) -> Callable[[str, str, str], str | None]:
    """Take the library and the files served; give what finds the address that a link leads to.

    It takes the page's source, the link's kind and its value, and gives the local address, or None
    for what is not public.
    """
    entries = {named(entry.source): entry.address for entry in library.public}
    courses = {public.course.id: public.course.address for public in library.schedule.courses}
    sessions = {f"{each.course_id}#{each.id}" for each in library.schedule.sessions}
    files = {named(file): escaped(output_path(file)) for file in served}

    def find(source: str, kind: str, value: str) -> str | None:
        fragment = f"#{value.partition('#')[2]}" if "#" in value else ""
        if kind == "course":
            is_shown = not fragment or value in sessions
            path = courses.get(value.partition("#")[0]) if is_shown else None
        else:
            path = (entries if kind == "filename" else files).get(target_path(source, value))
        return None if path is None else f"{library.address.local(path)}{fragment}"

    return find
