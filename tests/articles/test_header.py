"""The metadata of a Markdown file in both of its forms."""

from __future__ import annotations

import pytest

from plugins.articles.first_lines import keys_in_text
from plugins.articles.header import Document, split
from plugins.problems import Problem
from plugins.sources.nodes import Entry, Fields, Items, Text

PATH = "content/news/good-practice/a.md"


def read(text: str) -> Document:
    """Return the parts of a file's text that has no faults."""
    document, problems = split(text, PATH)
    assert [*problems, *keys_in_text(document, PATH)] == []
    return document


def faults(text: str) -> list[tuple[int, str]]:
    """Return the line and message of each problem of a file's metadata."""
    document, problems = split(text, PATH)
    problems += keys_in_text(document, PATH)
    assert {(problem.path, problem.rule) for problem in problems} == {(PATH, "metadata")}
    return [(problem.line, problem.message) for problem in problems]


def test_plain_lines_end_at_the_first_blank_line() -> None:
    """`Key: value` lines are read with their lines, and the rest is the body."""
    document = read("Title: A title\nThemes: Bruising\n\nThe text.\n")
    assert document == Document(
        Fields(
            (
                Entry("Title", Text("A title", 1), 1),
                Entry("Themes", Text("Bruising", 2), 2),
            ),
            1,
        ),
        "\nThe text.\n",
        3,
    )


def test_the_fenced_form_means_the_same() -> None:
    """Between two `---` lines the same keys have the same values, and the body begins below."""
    document = read("---\nTitle: A title\n\nThemes: Bruising\n---\nThe text.\n")
    assert document == Document(
        Fields(
            (
                Entry("Title", Text("A title", 2), 2),
                Entry("Themes", Text("Bruising", 4), 4),
            ),
            1,
        ),
        "The text.\n",
        6,
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Title: Child J: what we learned", "Child J: what we learned"),
        ("Title: 9:00 and after", "9:00 and after"),
        ("Title: See https://board.example/a", "See https://board.example/a"),
        ("Title : A title", "A title"),
        ("Title: no", "no"),
        ("Title: “Quoted” in part", "“Quoted” in part"),
        ('Title: "Working together" a year on', '"Working together" a year on'),
    ],
)
@pytest.mark.parametrize("form", ["{}\n\nThe text.\n", "---\n{}\n---\nThe text.\n"])
def test_a_value_is_text_whatever_stands_in_it(written: str, text: str, form: str) -> None:
    """Colons, times, addresses and words of YAML are text in either form."""
    (entry,) = read(form.format(written)).header.entries
    assert isinstance(entry.value, Text)
    assert (entry.key, entry.value.value) == ("Title", text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('Title: "A: title"', "A: title"),
        ("Title: 'It''s a title'", "It's a title"),
        ('Title: "A \\"title\\""', 'A "title"'),
        ("Title: >\n  A long\n  title", "A long title"),
        ("Title: A long\n  title", "A long title"),
        ('# a comment\nTitle: "#1 of the list"', "#1 of the list"),
    ],
)
def test_the_fenced_form_takes_what_web_editors_write(written: str, text: str) -> None:
    """Quotes go, indented lines go on, and comments are passed over."""
    (entry,) = read(f"---\n{written}\n---\nThe text.\n").header.entries
    assert isinstance(entry.value, Text)
    assert entry.value.value == text


@pytest.mark.parametrize(
    ("written", "items"),
    [
        ("Themes: [Bruising, 'Young parents']", [("Bruising", 2), ("Young parents", 2)]),
        ('Themes:\n- Bruising\n- "Young parents"', [("Bruising", 3), ("Young parents", 4)]),
        ("Themes:\n  - Bruising\n  - Young parents", [("Bruising", 3), ("Young parents", 4)]),
        ("Themes: []", []),
    ],
)
def test_the_fenced_form_takes_lists(written: str, items: list[tuple[str, int]]) -> None:
    """`[a, b]` and `- a` lines are lists, each item with its own line."""
    (entry,) = read(f"---\n{written}\n---\nThe text.\n").header.entries
    assert entry.value == Items(tuple(Text(text, line) for text, line in items), 2)


def test_blank_lines_above_the_metadata_do_not_matter() -> None:
    """The first line that is not blank begins the metadata."""
    assert [entry.key for entry in read("\n\nTitle: A title\n\nText.\n").header.entries] == [
        "Title"
    ]


def test_a_fence_without_its_end_is_one_problem() -> None:
    """The keys below it are still read, so that none of them is called missing."""
    document, problems = split("---\nTitle: A title\nThemes: [a, b]\n\nText\n", PATH)
    assert problems == [
        Problem(PATH, 1, "metadata", "The “---” above the metadata has no “---” below it.")
    ]
    assert document.header.entries == (
        Entry("Title", Text("A title", 2), 2),
        Entry("Themes", Items((Text("a", 3), Text("b", 3)), 3), 3),
    )


def test_a_line_that_is_no_key_and_value_is_a_problem_at_its_line() -> None:
    """Of a sentence it is said that it is text; of a few words, how a text is kept off the site."""
    assert faults(f"Title: A title\nJust text\n{'long ' * 12}\n\nThe text.\n") == [
        (
            2,
            (
                "“Just text” is not “Key: value”: put the key that is meant before it, and a colon."
                " “Status: draft” keeps a text off the site."
            ),
        ),
        (
            3,
            (
                "“long long long long long long long long …” is text and stands among the "
                "metadata: a blank line separates the two."
            ),
        ),
    ]


@pytest.mark.parametrize("form", ["Title: A title\n\n{}\n", "---\nTitle: A title\n---\n{}\n"])
def test_a_known_key_below_the_metadata_is_a_problem(form: str) -> None:
    """A metadata line under the end of the metadata would be printed on the page."""
    line = 3 if form.startswith("Title") else 4
    assert faults(form.format("themes: Bruising")) == [
        (
            line,
            (
                "This line of the text reads like the key “Themes”: "
                "write “Themes: Bruising” in a line of its own among the metadata, in place of "
                "this one."
            ),
        )
    ]


def test_a_first_paragraph_with_a_colon_is_text() -> None:
    """Only a known key in the first paragraph is taken for metadata, and only there."""
    assert read("Title: A title\n\nNote: this is text.\n").body == "\nNote: this is text.\n"
    assert read("Title: A title\n\nText.\n\nThemes: of this page\n").body_line == 2


@pytest.mark.parametrize("below", ["", "\n"])
def test_a_line_of_dashes_ends_plain_lines(below: str) -> None:
    """Pelican ends the metadata there as well; what stands right below is the text."""
    document = read(f"Title: A title\nThemes: Bruising\n---\n{below}A text: with a colon.\n")
    assert [entry.key for entry in document.header.entries] == ["Title", "Themes"]
    assert document.body == f"{below}A text: with a colon.\n"
    assert document.body_line == 4


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Title: # one sentence", Text("", 2)),
        ("Title: #", Text("", 2)),
        ('Title: "A # title" # from the minutes', Text("A # title", 2)),
        ("Title: A title # from the minutes", Text("A title", 2)),
        ("Title: The #1 cause", Text("The #1 cause", 2)),
        ("Title: [a, 'b # c'] # from the list", Items((Text("a", 2), Text("b # c", 2)), 2)),
        ("Title: # two\n  - a # one\n  # none\n  - b", Items((Text("a", 3), Text("b", 5)), 2)),
    ],
)
def test_a_comment_is_no_part_of_a_value(written: str, value: object) -> None:
    """It may follow nothing, a value, quotes, brackets or an item, as in YAML."""
    (entry,) = read(f"---\n{written}\n---\nThe text.\n").header.entries
    assert entry.value == value


def test_what_programs_write_for_letters_is_read() -> None:
    """Web editors write a curly apostrophe as an escape, in double quotes."""
    (entry,) = read('---\nTitle: "The board\\u2019s work"\n---\nText.\n').header.entries
    assert entry.value == Text("The board\u2019s work", 2)


def test_lines_that_go_on_with_a_value_are_reported_once() -> None:
    """Where keys follow, a blank line would cut them off: the value has one line."""
    more = "It began in the spring of that year.\nIt ended with seven things to do for all.\n"
    for text in (
        f"Title: A title\nSummary: What a review found.\n{more}Slug: a\n\nText.\n",
        f"---\nTitle: A title\nSummary: What a review found.\n{more}Slug: a\n---\nText.\n",
    ):
        ((line, message),) = faults(text)
        assert text.split("\n")[line - 1].startswith("It began")
        assert message == (
            "“It began in the spring of that year.” is no key. If it goes on with “Summary” above, "
            "put it into that line, at its end, and so with lines below; a value has one line."
        )


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("for your agency this year.\n", "This seems to go on from “Summary” in line 2: write it"),
        (
            "for your agency this year.\nThemes: Bruising\n",
            "This seems to go on from “Summary” in line 2: write it",
        ),
        (
            "Your agency has two of them this year.\nTheme: Bruising\n",
            "This seems to go on from “Summary” in line 2: write it",
        ),
        (
            "for your agency and its partners,\nand for all who train with them this year.\n",
            "Lines 3 to 4 seem to go on from “Summary” in line 2: write them",
        ),
    ],
)
def test_a_summary_cut_in_two_is_one_line(below: str, said: str) -> None:
    """A blank line would put the rest of it on the page, and keys below it, too."""
    assert faults(f"Title: A title\nSummary: What changes\n{below}\nText.\n") == [
        (3, f"{said} there, in one line.")
    ]


@pytest.mark.parametrize("key", ["Status: draft", "Embargo: 3 March 2031", "Not yet: no"])
@pytest.mark.parametrize("above", ["", "Summary: What it found.\n", "Slug: a-text\n"])
def test_no_blank_line_is_asked_for_above_a_key(above: str, key: str) -> None:
    """A key that holds a text back would hold nothing below it."""
    text = f"{above}It began in the spring of that year.\n{key}\n\nText.\n"
    ((_, message),) = faults(text)
    assert "a blank line separates the two" not in message
    assert ("stands above the metadata: put it below," in message) == (not above)


def test_text_below_the_last_key_needs_a_blank_line() -> None:
    """No key follows it, so it is the text."""
    ((_, message),) = faults("Title: A title\nIt began in the spring of that year.\n")
    assert message.endswith(
        "is text and stands among the metadata: a blank line separates the two."
    )


def test_what_may_be_meant_to_hide_a_text_is_put_nowhere() -> None:
    """After a summary it would hide nothing."""
    ((_, message),) = faults(
        "Summary: What it found.\nThe board does not want this on the website yet.\nSlug: a\n\nA.\n"
    )
    assert "“Status: draft” keeps a text off the site." in message


@pytest.mark.parametrize(
    "text",
    [
        "| Date | Place |\n|---|---|\n| 3 March | Town hall |\n",
        "Guidance for schools is changing.\n",
        "The review was\npublished on 3 March 2026 and is\nwithdrawn: now nobody reads it.\n",
        "Date of birth, name and address are never written here.\n",
        "Summary\n-------\n\nStatus: of no use to anybody.\n",
        "Stage one: talk to the parents and to the child.\n",
        "Public: the meeting is open to everybody who lives here.\n",
        "Status symbols matter to young people.\n",
        "Publish or perish, as they say.\n",
        "Draft guidance for consultation\n\nTell us what you think.\n",
        "![Date: a calendar]({static}/images/a.png)\n",
        "Review-types are explained below.\n",
        "Ready, steady, go: a day for carers.\n",
    ],
)
def test_honest_text_is_text(text: str) -> None:
    """Words that are keys begin sentences, too, and head the columns of tables."""
    assert read(f"Title: A title\n\n{text}").body == f"\n{text}"


@pytest.mark.parametrize("above", ["", "***\n\n", "<!-- from the minutes -->\n\n", "\n\n---\n"])
def test_a_key_is_found_below_what_is_no_paragraph(above: str) -> None:
    """A rule and a comment are no text."""
    ((line, message),) = faults(f"Title: A title\n\n{above}Status: draft\n\nText.\n")
    assert line == 3 + above.count("\n")
    assert "“Status: draft”" in message
