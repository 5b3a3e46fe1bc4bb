"""Reads named fields from nodes into typed values, and reports each fault with its line."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, TypeVar, cast

from plugins.dates import DateError, moment
from plugins.problems import Problem
from plugins.sources.empty_values import commented, is_empty, nothing_after
from plugins.sources.nodes import Fields, Items, kind_words
from plugins.sources.unknown_keys import Names, said_of_unknown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from plugins.sources.field import Field
    from plugins.sources.nodes import Entry, Node

T = TypeVar("T")
# How many keys a message shows as examples if a group was written as text.
_SHOWN = 2
_ONE_IS_WRONG = " Delete the one that is wrong."
_MANY = 3  # this many repeated keys mean that another group begins


class UnreadableError(ValueError):
    """A value that its field cannot accept; the message is for the editor, the line is optional."""

    def __init__(self, message: str, rule: str | None = None, line: int | None = None) -> None:
        """Keep the rule and the line if they differ from those of the field."""
        super().__init__(message)
        self.rule = rule
        self.line = line


class GroupError(ValueError):
    """A group of keys that has faults; `problems` holds all of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems; only their rules, messages and lines are used, not their paths."""
        super().__init__("\n".join(problem.message for problem in problems))
        self.problems = tuple(problems)


class Reading:
    """The values read from one group of keys, with their lines, and the problems found."""

    def __init__(self, path: str, line: int) -> None:
        """Keep the path for messages and the line where the group begins."""
        self.path = path
        self.line = line
        self.problems: list[Problem] = []
        self._values: dict[str, list[tuple[object, int]]] = {}
        self._given: dict[str, int] = {}
        self._misspelt: set[str] = set()
        self._twice: dict[int, str] = {}

    def get(self, field: Field[T]) -> T | None:
        """Return the field's value, or None if it is absent or could not be read."""
        values = self._values.get(field.key)
        return cast("T", values[0][0]) if values else None

    def every(self, field: Field[T]) -> list[tuple[T, int]]:
        """Return each value of a field that may repeat, with its line."""
        return cast("list[tuple[T, int]]", self._values.get(field.key, []))

    def gave(self, field: Field[Any]) -> bool:
        """Report whether the editor wrote a field, even if unreadable or with its key misspelt."""
        return self.wrote(field) or field.key in self._misspelt

    def wrote(self, field: Field[Any]) -> bool:
        """Report whether the editor wrote a field with its key spelt correctly, readable or not."""
        return field.key in self._given

    def misspelt(self, key: str | None) -> None:
        """Note which key an unknown key was meant as, if any, so it is not reported as missing."""
        if key:
            self._misspelt.add(key)

    def line_of(self, *fields: Field[Any]) -> int:
        """Return the line of the first of these fields that was written, or the group's line."""
        lines = (self._given[field.key] for field in fields if field.key in self._given)
        return next(lines, self.line)

    def refuse(self, rule: str, message: str, line: int | None = None) -> None:
        """Add a problem, at the group's line if no other is given."""
        self.problems.append(Problem(self.path, line or self.line, rule, message))

    def take(self, field: Field[Any], value: Node, line: int) -> None:
        """Read one value into its field, or add a problem if it cannot be read.

        A list in a field that may repeat means the same as repeating it.
        """
        if field.repeats and isinstance(value, Items):
            for item in value.items:
                self.take(field, item, item.line)
            return
        if field.key in self._given and not field.repeats:  # guard: repeated keys
            message = f"“{field.key}” stands twice, first in line {self._given[field.key]}."
            message += f" If both hold: {field.again}" if field.again else _ONE_IS_WRONG
            self.refuse("duplicate-key", message, line)
            self._twice[line] = field.key
            return
        self._given.setdefault(field.key, line)
        try:
            self._values.setdefault(field.key, []).append((field.read(value), line))
        except GroupError as group:
            for problem in group.problems:
                self.refuse(problem.rule, problem.message, problem.line)
        except ValueError as error:
            rule = getattr(error, "rule", None) or field.rule_name
            # A reader that names its own rule also has its own message for an empty value.
            is_silent = is_empty(value) and getattr(error, "rule", None) is None
            message = nothing_after(field, value) if is_silent else str(error)
            self.refuse(rule, message, getattr(error, "line", None) or value.line)

    def join_repeated(self, first: str) -> None:
        """Merge the problems of repeated keys into one if `first` begins a second group there."""
        keys = dict.fromkeys(self._twice.values())
        if first not in keys or len(keys) < _MANY:
            return
        self.problems = [
            each
            for each in self.problems
            if each.rule != "duplicate-key" or each.line not in self._twice
        ]
        message = (
            f"From here on “{first}” and {len(keys) - 1} more keys stand a second time. Another "
            "text or course has a file of its own; in a list, another item begins with “- ”."
        )
        self.refuse("duplicate-key", message, min(self._twice))

    def raise_faults(self) -> None:
        """Raise GroupError if this group has problems, so that a field's reader can report them."""
        if self.problems:
            raise GroupError(self.problems)


def read_fields(
    node: Node,
    fields: Sequence[Field[Any]],
    path: str,
    what: str,
    names: Names = Names(),  # noqa: B008 -- frozen
) -> Reading:
    """Return what was read from a group of keys; `fields` are the fields that it may have.

    An unknown key is a problem; with `names`, the message says what was meant. A missing required
    field is a problem too, unless the message about a faulty line already names it.
    """
    reading = Reading(path, node.line)
    if not isinstance(node, Fields):
        keys = ", ".join(f"“{field.key}: …”" for field in fields[:_SHOWN])
        message = f"{what} must be “key: value” lines, such as {keys}, not {kind_words(node)}."
        reading.refuse("shape", message)
        return reading
    for key in node.meant:
        reading.misspelt(key)
    known = {field.key.lower(): field for field in fields}
    lines = {entry.key.strip().lower(): entry.line for entry in node.entries}
    for entry in node.entries:
        field = known.get(entry.key.strip().lower())
        if field is None:
            more = said_of_unknown(entry.key, fields, names, lines)
            message = f"{what} has no key “{entry.key}”. {more}"
            reading.refuse("unknown-key", message, entry.line)  # guard: keys
            for each in fields:
                if f"“{each.key}”" in more:
                    reading.misspelt(each.key)
        else:
            reading.take(field, entry.value, entry.line)
    reading.join_repeated(next((field.key for field in fields), ""))
    for field in fields:
        if field.needed and not reading.gave(field):  # guard: needed keys
            reading.refuse("missing", f"{what} needs “{field.key}”: {field.meaning}")
    return reading


def read_pairs(node: Node, what: str, rule: str, read: Callable[[Entry], T]) -> tuple[T, ...]:
    """Return the result of `read` for each pair in a group whose keys the editor chooses.

    `what` and `rule` are used in problems. Raises GroupError with every fault, including repeated
    keys.
    """
    if not isinstance(node, Fields):
        message = f"The {what} are “key: value” lines."
        raise UnreadableError(message)
    values: list[T] = []
    problems: list[Problem] = []
    lines: dict[str, int] = {}
    for entry in node.entries:
        if entry.key in lines:
            message = (
                f"“{entry.key}” stands twice, first in line {lines[entry.key]}.{_ONE_IS_WRONG}"
            )
            problems.append(Problem("", entry.line, "duplicate-key", message))
            continue
        lines[entry.key] = entry.line
        if is_empty(entry.value):
            message = commented(entry.key, entry.value) or (
                f"“{entry.key}” has nothing after it: put text with a comma in quotes."
            )
            problems.append(Problem("", entry.line, rule, message))
            continue
        try:
            values.append(read(entry))
        except ValueError as error:
            line = getattr(error, "line", None) or entry.value.line
            problems.append(Problem("", line, rule, str(error)))
    if problems:
        raise GroupError(problems)
    return tuple(values)


def moment_from(
    reading: Reading, field: Field[tuple[date, time | None]], zone: ZoneInfo
) -> datetime | None:
    """Return the aware datetime of a field with a day and perhaps a time, 00:00 without a time."""
    value = reading.get(field)
    return placed(reading, field, value[0], value[1] or time(), zone=zone) if value else None


def placed(
    reading: Reading,
    field: Field[date] | Field[tuple[date, time | None]],
    day: date,
    clock: time,
    *,
    zone: ZoneInfo,
) -> datetime | None:
    """Return the aware datetime of a day and a time that were read from a field.

    For a time that a clock change skips, return None and add a problem at the field.
    """
    try:
        return moment(day, clock, zone)
    except DateError as error:
        reading.refuse("clock-change", str(error), reading.line_of(field))
        return None
