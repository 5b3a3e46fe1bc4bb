"""The page that lists every key of the content's files, with its meaning and an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from plugins.articles import allowances
from plugins.articles import fields as articles
from plugins.board import glossary
from plugins.board import reading as board
from plugins.board import reading as contacts
from plugins.board import themes_reading as themes
from plugins.courses import fields as courses
from plugins.reviews import recommendation_reading as recommendations
from plugins.sources.contacts import CONTACT_FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.sources.field import Field


class Group(NamedTuple):
    """The keys of one kind of file: their heading, and where the keys are written."""

    title: str
    place: str
    fields: Sequence[Field[Any]]


_REVIEW = (articles.REVIEW_TYPE, *articles.REVIEW_FIELDS)
_GUIDANCE = (articles.LAST_REVIEWED, articles.LOOK_AGAIN)
_ANY_TEXT = [each for each in articles.ENTRY_FIELDS if each not in (*_REVIEW, *_GUIDANCE)]
GROUPS = (
    Group(
        "Every text",
        "At the top of each `.md` file. `Date` is needed in news and reviews.",
        _ANY_TEXT,
    ),
    Group(
        "A case review",
        "Beside the keys of every text. `Review-type` makes the text a review. It then needs "
        "`Review-subject`, and a reason with every status but `published`.",
        _REVIEW,
    ),
    Group("Guidance", "Beside the keys of every text.", _GUIDANCE),
    Group("A course", "`content/courses/<course>.yaml`.", courses.COURSE_FIELDS),
    Group(
        "A session",
        "Each begins with `- date:` below `sessions` of a course. In a timetable these are the "
        "columns, and `course` beside them, with the course's file name or title.",
        courses.SESSION_FIELDS,
    ),
    Group(
        "A place",
        "`content/courses/venues.yaml`: an id, then the keys below it. `online` needs no entry.",
        courses.VENUE_FIELDS,
    ),
    Group(
        "A contact", "`contact` of a course or the board. One of the two is needed.", CONTACT_FIELDS
    ),
    Group("The board", "`content/board.yaml`.", board.BOARD_FIELDS),
    Group(
        "The board's emergency numbers",
        "Below `emergency` of the board.",
        contacts.EMERGENCY_FIELDS,
    ),
    Group("An emergency number", "Below `day` and `night`.", contacts.NUMBER_FIELDS),
    Group("A theme", "`content/themes.yaml`, a list.", themes.THEME_FIELDS),
    Group("A term", "`content/glossary.yaml`, a list.", glossary.TERM_FIELDS),
    Group(
        "A report on recommendations",
        "A file beside the review, with `.recommendations.yaml` in place of `.md`.",
        recommendations.REPORT_FIELDS,
    ),
    Group(
        "A recommendation",
        "Each begins with `- number:` below `recommendations`. With `done`, evidence and the day "
        "it was checked are needed.",
        recommendations.RECOMMENDATION_FIELDS,
    ),
    Group(
        "Allowed words",
        "A list in a file beside the text, with `.allowed.yaml` in place of `.md`.",
        allowances.ALLOWANCE_FIELDS,
    ),
)
_BEGINNING = """# Every key

What each key of a file means, with an example. [How to write for the site](editing.md) shows whole
files. A key that is not here is a problem, so a typing mistake is never lost.
"""


def keys_page() -> str:
    """Return the page of all keys in Markdown."""
    return "\n".join([_BEGINNING, *map(_section, GROUPS)])


def _section(group: Group) -> str:
    rows = map(_row, group.fields)
    table = "\n".join(["| key | example | what it is |", "|---|---|---|", *rows])
    return f"## {group.title}\n\n{group.place}\n\n{table}\n"


def _row(field: Field[Any]) -> str:
    meaning = field.meaning[:1].upper() + field.meaning[1:]
    needed = " Needed." if field.needed else ""
    repeats = " May stand several times." if field.repeats else ""
    shown = f"`{field.example}`" if field.example else ""
    return f"| `{field.key}` | {shown} | {meaning}{needed}{repeats} |"
