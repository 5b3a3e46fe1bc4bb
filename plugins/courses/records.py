"""Reads content/courses/ into records with their paths and lines; only this module reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.characters import odd_character, plain_value
from plugins.courses import fields as f
from plugins.courses.foreign_keys import OF_COURSES, OF_SESSIONS
from plugins.courses.sheet_cells import Places, places, row_fields
from plugins.courses.sheet_courses import CourseNames, course_names
from plugins.courses.sheet_unknown import Names
from plugins.courses.timetables import CourseRecord, Row, read_rows, with_rows
from plugins.courses.unread_statuses import commented_statuses, unread_statuses
from plugins.crashes import crash_problem
from plugins.problems import Problem, of_draft
from plugins.sources.fields import Reading, read_fields
from plugins.sources.folder import TIMETABLES, walk
from plugins.sources.nodes import Entry, Fields, Text, texts_of
from plugins.sources.text_file import decode
from plugins.sources.values import RESERVED, is_slug
from plugins.sources.yaml_file import load_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.sources.nodes import Node

# The line that marks a course as a draft, for files that are not valid YAML yet.
_DRAFT = re.compile(rf"^{f.DRAFT.key}\s*:\s*(?:yes|true)\s*(?:#.*)?$", re.IGNORECASE | re.MULTILINE)
VENUES_FILE = "venues.yaml"
_TIMETABLES = " or ".join(TIMETABLES)


@dataclass(frozen=True, slots=True)
class Records:
    """What was read from the folder of courses; `ids` are of all course files, readable or not.

    `venues` is None if venues.yaml could not be read, so that its venues are unknown. `files` are
    the paths of all files found, from the content folder.
    """

    courses: tuple[CourseRecord, ...] = ()
    venues: tuple[tuple[str, Reading], ...] | None = ()
    problems: tuple[Problem, ...] = ()
    ids: frozenset[str] = frozenset()
    files: tuple[str, ...] = ()


def read_records(content: Path, folder: str = "courses", *, day_first: bool = True) -> Records:
    """Return the records of the courses in a content folder, and the problems of their files.

    Every file is read, and every fault that makes a file unreadable becomes a problem. Files are
    read in order of their names, so that their order on disk does not matter. Raises OSError if
    the disk cannot be read.
    """
    courses_folder = content / folder
    problems: list[Problem] = []
    courses: list[CourseRecord] = []
    venues: tuple[tuple[str, Reading], ...] | None = ()
    timetables: list[Row] = []
    files = tuple(walk(courses_folder, content, problems))
    # Timetables come last: the names of courses and venues in their rows must be known by then.
    for file in sorted(files, key=lambda each: each.suffix.lower() in TIMETABLES):
        path = f"{content.name}/{file.relative_to(content).as_posix()}"
        try:
            if file == courses_folder / VENUES_FILE:
                venues = _venues(file, path, problems)
            elif file.suffix == ".yaml" and file.parent == courses_folder:
                courses += _course(file, path, problems)
            elif file.suffix.lower() in TIMETABLES and file.parent == courses_folder:
                named = Names(_named(courses).has, (_places(venues) or places([])).has)
                data = file.read_bytes()
                timetables += read_rows(data, path, problems, day_first=day_first, names=named)
            else:
                problems.append(_unexpected(file, path))
        except OSError:
            raise
        except Exception as error:  # noqa: BLE001 -- whatever fails, the others are still read
            problems.append(crash_problem(error, path))
    ids = frozenset(file.stem for file in courses_folder.glob("*.yaml")) - {"venues"}
    names = _named(courses, ids)
    read_as = row_fields(names, _places(venues), day_first=day_first)
    joined = with_rows(courses, timetables, names, read_as, problems)
    sources = tuple(file.relative_to(content).as_posix() for file in files)
    return Records(joined, venues, tuple(problems), ids, sources)


def _course(file: Path, path: str, problems: list[Problem]) -> list[CourseRecord]:
    if not is_slug(file.stem) or file.stem in RESERVED:  # guard: names of courses
        message = (
            f"“{file.stem}” is a word that addresses need for themselves: choose another name."
            if file.stem in RESERVED
            else f"“{file.stem}” becomes an address: use a to z, 0 to 9 and hyphens only."
        )
        if odd := odd_character(file.stem):
            message = f"{message} It {odd}."
        problems.append(Problem(path, 1, "file-name", message))
        return []
    data = file.read_bytes()
    node, faults = load_yaml(data, path)
    if node is None and (draft := _unreadable_draft(data, file, path)):
        problems += map(of_draft, faults)
        return [draft]
    problems += faults
    if node is None:
        problems += unread_statuses(decode(data, path)[0], path)
        return []
    node = _first_course(node, path, problems)
    course = read_fields(node, f.COURSE_FIELDS, path, "A course", OF_COURSES)
    items = course.get(f.SESSIONS) or ()
    sessions = [
        read_fields(item, f.SESSION_FIELDS, path, "A session", OF_SESSIONS) for item in items
    ]
    problems += commented_statuses(decode(data, path)[0], sessions)
    texts = tuple((path, text) for text in texts_of(node))
    return [CourseRecord(file.stem, path, course, tuple(sessions), texts)]


def _first_course(node: Node, path: str, problems: list[Problem]) -> Node:
    """Return the part of a file above a second course, and add a problem if there is one.

    A second course begins at a second title, if at least one other key is repeated below it.
    """
    entries = node.entries if isinstance(node, Fields) else ()
    titles = [n for n, entry in enumerate(entries) if entry.key.lower() == f.TITLE.key]
    first, second = (entries[: titles[1]], entries[titles[1] :]) if titles[1:] else (entries, ())
    if len({each.key for each in first} & {each.key for each in second}) < 2:  # noqa: PLR2004
        return node
    message = "A second course begins in this line: write it in a file of its own."
    problems.append(Problem(path, second[0].line, "duplicate-key", message))
    return Fields(first, node.line)


def _unreadable_draft(data: bytes, file: Path, path: str) -> CourseRecord | None:
    """Return a draft that is not valid YAML as its text alone, or None if it is not a draft."""
    text, _ = decode(data, path)
    found = _DRAFT.search(text)
    if not found:
        return None
    line = text.count("\n", 0, found.start()) + 1
    said = Entry(f.DRAFT.key, Text("yes", line), line)
    reading = read_fields(Fields((said,), 1), (f.DRAFT,), path, "A course")
    return CourseRecord(file.stem, path, reading, (), ((path, Text(text, 1)),))


def _venues(
    file: Path, path: str, problems: list[Problem]
) -> tuple[tuple[str, Reading], ...] | None:
    node, faults = load_yaml(file.read_bytes(), path, may_be_empty=True)
    problems += faults
    if node is None:
        return None if faults else ()
    if not isinstance(node, Fields):
        problems.append(Problem(path, node.line, "shape", "Write each venue as “id: {name: …}”."))
        return None
    readings: list[tuple[str, Reading]] = []
    for entry in node.entries:
        reading = read_fields(entry.value, f.VENUE_FIELDS, path, "A venue")
        reading.line = entry.line
        key = plain_value(entry.key)
        if not is_slug(key):
            message = f"“{entry.key}” cannot be a venue's id: use a to z, 0 to 9 and hyphens."
            reading.refuse("venue", message, entry.line)
        elif key in {"online", *(taken for taken, _ in readings)}:
            message = f"“{key}” is already a venue: give this one another id."
            reading.refuse("venue", message, entry.line)
        readings.append((key, reading))
    return tuple(readings)


def _named(courses: Iterable[CourseRecord], unread: frozenset[str] = frozenset()) -> CourseNames:
    return course_names(((each.id, each.course.get(f.TITLE) or "") for each in courses), unread)


def _places(venues: tuple[tuple[str, Reading], ...] | None) -> Places | None:
    if venues is None:
        return None
    return places((key, reading.get(f.VENUE_NAME) or "") for key, reading in venues)


def _unexpected(file: Path, path: str) -> Problem:
    message = (
        f"“{file.name}” is not read: courses are .yaml files and timetables {_TIMETABLES} files, "
        "straight in content/courses."
    )
    return Problem(path, 1, "file-type", message)
