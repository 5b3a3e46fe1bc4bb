"""YAML that cannot be read: the message names the mark, dash, colon or indent, and its line."""

from __future__ import annotations

import pytest

from plugins.sources.yaml_file import read_yaml

AROUND = "The text goes on behind the quotation mark that closes it: write "
WHOLE = "put the whole text into straight quotation marks"
CONFUSED = "A colon and a space in a text confuse YAML: "
AFTER = "put the whole text after “a:” into quotation marks,"
DASH = "“- ” is missing in this line: each item of the list begins so, as “- date: …”."
INDENT = "The indent of this line does not fit: begin it right under “date”."
BLOCK = (
    "The text below “description: |” is not indented: begin each of its lines with two more spaces "
    "than its key has."
)
OPEN = (
    "A brace or bracket is not closed in this line, a comma is missing in it, or a text with a "
    "colon has no straight quotation marks around it."
)
SPACE = "A space is missing behind the {}: write “{}: …”."
ENDS = "at its very beginning and at its very end."
KEYS = (
    "“contact” holds several keys: write each in a line of its own below it, with two spaces "
    "before it."
)
LIST = (
    "A list begins here, but “announced” above it has a value already: write the key that the list "
    "belongs to in a line above it, such as “sessions:”."
)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: b\nc: 'Safer' recording\n", 2, f'{AROUND}" {ENDS}'),
        ('a: "One hour" online\n', 1, f"{AROUND}' {ENDS}"),
        (
            "a: 'It's on'\nb: c\n",
            1,
            f"{AROUND}\" in place of the ' at its beginning, and \" at its end.",
        ),
        (
            "a: 'The \"child's\" day'\nb: c\n",
            1,
            f"{AROUND}curly ones, “ and ” or ‘ and ’, inside the text, and none around it.",
        ),
        (
            "a: [Book](https://b.example)\nc: d\n",
            1,
            (f"“[” cannot begin a text in YAML: {WHOLE}. An address stands alone, without any "
            "marks."),
        ),
        ("a: {New} course\nb: c\n", 1, f"“{{” cannot begin a text in YAML: {WHOLE}."),
        ("a: @home\n", 1, f"“@” cannot begin a text in YAML: {WHOLE}."),
        ("a: > b\n", 1, f"“>” cannot begin a text in YAML: {WHOLE}."),
        (
            "a: - one\n  - two\n",
            1,
            f"A list begins in the line below its key. If this is no list, {WHOLE}.",
        ),
        ("a: b: c\n", 1, f'{CONFUSED}{AFTER} "…".'),
        ('a: b "c": d\n', 1, f"{CONFUSED}{AFTER} '…'."),
        ("- {a: b: c}\n", 1, OPEN),
        ("contact: email: a@b.example\n", 1, KEYS),
        ("contact: {email: a@b.example telephone: 1}\n", 1, OPEN),
        ("a: {b: c\nd: e\n", 1, OPEN),
        ("s:\n  - date: a\n  - date: b\n  date: c\n  - date: d\n", 4, DASH),
        ("s:\n    date: a\n  - date: b\n", 2, DASH),
        ("s:\n  date: a\n  - date: b\n", 2, DASH),
        ("s:\n  - date: a\ndate: b\n  - date: c\n", 3, DASH),
        ("s:\n  - date: a\n  -date: b\n", 3, SPACE.format("dash", "- date")),
        ("s:\n  -date: a\n  - date: b\n", 2, SPACE.format("dash", "- date")),
        ("title:A\nb: c\n", 1, SPACE.format("colon", "title")),
        ("a: b\ntitle:c\nd: e\n", 2, SPACE.format("colon", "title")),
        ("s:\n  - date: a\n  status: b\n", 3, INDENT),
        (
            "s:\n  - date: a\n     b: c\n",
            3,
            f"{INDENT} If it goes on with the text above, {WHOLE}.",
        ),
        ("announced: 2026\n  - date: a\n", 2, LIST),
        ("description: |\nA good record.\nMore.\nb: c\n", 2, BLOCK),
        ("description: |\nA good record.\n\n  More.\nb: c\n", 2, BLOCK),
        (
            "a: b\n---\na: c\n",
            3,
            "What stands below “---” needs a file of its own: move it there.",
        ),
        ("---\na: b\n---\n", 4, "Only one document fits in a file: delete the “---”."),
        ("a: b\n---\nc: d\n", 3, "Only one document fits in a file: delete the “---”."),
        (
            "a: b\n---\nSome text.\n",
            3,
            "Text below “---” is not read: delete that line, and write the text below its key.",
        ),
    ],
)  # fmt: skip
def test_what_people_write_is_named(text: str, line: int, message: str) -> None:
    """In the line that is to be changed, and with what to write there."""
    node, problems = read_yaml(text, "x.yaml")
    assert node is None
    assert list(map(str, problems)) == [f"x.yaml:{line}: yaml: {message}"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("a: 'Safer' recording\n", "a: \"'Safer' recording\"\n"),
        ("a: 'It's on'\n", 'a: "It\'s on"\n'),
        ("a: b: c\n", 'a: "b: c"\n'),
        ('a: b "c": d\n', "a: 'b \"c\": d'\n"),
        ("s:\n  - date: a\n  date: b\n", "s:\n  - date: a\n  - date: b\n"),
        ("s:\n  - date: a\n     b: c\n", "s:\n  - date: a\n    b: c\n"),
        ("description: |\nText.\n", "description: |\n  Text.\n"),
        ("contact: email: a@b.example\n", "contact:\n  email: a@b.example\n"),
    ],
)
def test_what_a_message_says_is_read(wrong: str, right: str) -> None:
    """Whoever does literally what stands there is done."""
    assert read_yaml(wrong, "x.yaml")[1]
    assert read_yaml(right, "x.yaml")[1] == []
