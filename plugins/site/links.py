"""Where a link to a source file leads: to its address, or nowhere while it is not public."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from plugins.articles.model import Section
from plugins.articles.references import named, target_path
from plugins.markdown.targets import escaped
from plugins.output.head import Link
from plugins.site.files import output_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from plugins.articles.model import Entry
    from plugins.courses.views import CourseNotice
    from plugins.site.model import Library
    from plugins.sources.themes import Theme


def address_finder(
    library: Library, served: Iterable[str]
) -> Callable[[str, str, str], str | None]:
    """Return a function that finds the address a link leads to.

    The function takes the page's source file, the link's kind and its value. It returns the local
    address, or None if the target is not public.
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


# At most how many reviews are shown with a course or a piece of guidance.
ANSWERED = 8


def courses_by_theme(
    library: Library, notices: Mapping[str, CourseNotice]
) -> dict[str, tuple[CourseNotice, ...]]:
    """Return the notices of courses that have coming dates, by theme.

    The course with the soonest date is first. A theme without such courses is left out.
    """
    held: defaultdict[str, list[CourseNotice]] = defaultdict(list)
    for public in library.schedule.courses:
        notice = notices[public.course.id]
        for theme in public.course.themes if notice.dates else ():
            held[theme.id].append(notice)
    return {
        theme: tuple(sorted(found, key=lambda each: (each.dates[0].start, each.address)))
        for theme, found in held.items()
    }


def reviews_of_courses(library: Library) -> dict[str, tuple[Link, ...]]:
    """Return the reviews that each course responds to, by the course's id."""
    answered = _Answered(library, lambda entry: entry.courses)
    return {
        public.course.id: answered.links(public.course.id, public.course.themes)
        for public in library.schedule.courses
    }


def reviews_of_guidance(library: Library) -> dict[str, tuple[Link, ...]]:
    """Return the reviews that each piece of guidance responds to, by its slug."""
    answered = _Answered(library, lambda entry: entry.guidance)
    return {
        entry.slug: answered.links(entry.slug, entry.themes)
        for entry in library.public
        if entry.section is Section.GUIDANCE
    }


class _Answered:
    """The public reviews, by the courses or guidance they name and by theme, the newest first."""

    def __init__(self, library: Library, named: Callable[[Entry], Iterable[str]]) -> None:
        self._library = library
        self._by_name: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_theme: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in library.public:
            if entry.review is None:
                continue
            for name in named(entry):
                self._by_name[name].append(entry)
            for theme in entry.themes:
                self._by_theme[theme.id].append(entry)

    def links(self, name: str, themes: Iterable[Theme]) -> tuple[Link, ...]:
        """Return the reviews that name something, then the reviews that share one of its themes."""
        found = {each.address: each for each in self._by_name[name][:ANSWERED]}
        for theme in themes:
            for each in self._by_theme[theme.id][:ANSWERED]:
                found.setdefault(each.address, each)
        site = self._library.address
        return tuple(
            Link(each.title, site.local(each.address), each.summary, each.language)
            for each in list(found.values())[:ANSWERED]
        )
