"""Advice on style: long titles, summaries, sentences and paragraphs, and links that say nothing."""

from __future__ import annotations

import pytest

from plugins.checks.texts.style import style_advice
from tests.checks.entries import GUIDANCE, entry
from tests.site_factory import ARTICLE, COURSE, BuiltSite, SiteFactory

WORDS_25 = "One two three four five six seven eight nine ten " * 2 + "and then five more words"
LONG_SUMMARY = "The summary has 161 characters: searches show 160 of them."
BODY_LINE = 5  # below 3 lines that every guidance needs, and a blank one


def _said(body: str) -> list[tuple[int, str]]:
    """Return the line, counted from 0, and the rule of each advice on the text of a guidance."""
    advice = style_advice([entry(GUIDANCE, body=body)], [])
    return [(each.line - BODY_LINE, each.rule) for each in advice]


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("Title", "T" * 65, []),
        ("Title", "T" * 66, ["The title has 66 characters: 65 are shown everywhere."]),
        ("Title", "A title.", ["A title has no full stop."]),
        ("Title", "What next?", []),
        ("Title", "And so on...", []),
        ("Summary", "S" * 159 + ".", []),
        (
            "Summary",
            "S" * 160 + ".",
            ["The summary has 161 characters: searches show 160 of them."],
        ),
        ("Summary", "Some words", ["A summary is a sentence: end it with a full stop."]),
        ("Summary", "What is it?", []),
        ("Summary", "It is called “this.”", []),
    ],
)
def test_titles_and_summaries_are_short_and_end_as_they_should(
    key: str, value: str, said: list[str], site: SiteFactory
) -> None:
    """A title has 65 characters and no full stop; a summary has 160 and one, at its own line."""
    line = next(at for at, each in enumerate(ARTICLE.splitlines(), 1) if each.startswith(key))
    lines = ARTICLE.splitlines()
    lines[line - 1] = f"{key}: {value}"
    built = site.build({"news/x/a.md": "\n".join(lines)})
    rule = f"{key.lower()}-style"
    assert [str(each) for each in style_advice(built.library.entries, [])] == [
        f"advice: content/news/x/a.md:{line}: {rule}: {each}" for each in said
    ]


def test_a_course_is_looked_at_like_a_text(site: SiteFactory) -> None:
    """Its title, summary and description have lines of their own."""
    course = COURSE.replace("One sentence about it.", "No sentence").replace(
        "course\n", "course.\n"
    )
    built = site.build(
        {"courses/c.yaml": course.replace("start", "description: |\n  See [here](/news/).\nstart")}
    )
    reported = [str(each).split(": ")[1:3] for each in style_advice([], built.library.courses)]
    assert reported == [
        ["content/courses/c.yaml:1", "title-style"],
        ["content/courses/c.yaml:2", "summary-style"],
        ["content/courses/c.yaml:7", "link-words"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS_25}.",
        f"{WORDS_25}. {WORDS_25}!\n{WORDS_25}? “{WORDS_25}.”",
        f"- {WORDS_25}\n- {WORDS_25}\n1. {WORDS_25}\n2. {WORDS_25}",
        f"## {WORDS_25} and one\n\n{WORDS_25}",
        f"| {WORDS_25} | and |\n| --- | --- |\n| {WORDS_25} | one |",
        f"```\n{WORDS_25} and one\n```\n\n`{WORDS_25} and one`",
        f"{WORDS_25} [](/x/)".replace("[]", "[x]").replace("and then ", ""),
        f"Health visitor’s {WORDS_25}".replace("and then ", ""),
        "<!-- " + f"{WORDS_25} and one -->",
        "A. B. Smith. Dr. Jones said e.g. this. It is No. 5. It was so. That was all.",
        "\n\n".join(["One. Two. Three. Four. Five."] * 2),
        "- One. Two. Three.\n- Four. Five. Six.",
        "See [the page on records](/x/), [how to refer](/y/) and ![here](/z.png).",
        "`[here](/x/)` and [here] in brackets.",
    ],
)
def test_a_plain_text_is_left_alone(text: str) -> None:
    """25 words, 5 sentences and links that name a page are right; code and tables are no prose."""
    assert _said(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"{WORDS_25} and.", [(0, "long-sentence")]),
        (f"Yes.\nNo. {WORDS_25}\nand one.", [(1, "long-sentence")]),
        (f"Text.\n\n- One.\n- {WORDS_25} and\n", [(3, "long-sentence")]),
        (f"{WORDS_25} at No. 5.", [(0, "long-sentence")]),
        (f"{WORDS_25} e.g. Smith.", [(0, "long-sentence")]),
        ("Text.\n\nOne. Two. Three.\nFour. Five. Six.", [(2, "long-paragraph")]),
        ("> One? Two! “Three.” Four. 5 are. Six.", [(0, "long-paragraph")]),
        ("Read [here](/x/).", [(0, "link-words")]),
        (
            "Text.\n\n[Click\nhere](/x/) or [**Read more**…](/y/)",
            [(2, "link-words"), (3, "link-words")],
        ),
        ("[ ](/x/) and [here][a]\n\n[a]: /x/", [(0, "link-words")] * 2),
    ],
)
def test_what_is_hard_to_read_is_pointed_at_in_its_line(
    text: str, places: list[tuple[int, str]]
) -> None:
    """A sentence of 26 words, a paragraph of 6 sentences, a link that says “here”."""
    assert _said(text) == places


def test_a_table_pasted_with_tabs_is_no_sentence() -> None:
    """It is reported as a table; a long sentence below it is one."""
    table = f"Level\tWho acts\n1 Universal\t{WORDS_25}\n2 Early help\tLead practitioner"
    assert _said(f"{table}\n\n{WORDS_25} and.") == [(4, "long-sentence")]


def test_the_advice_says_what_to_do() -> None:
    """It names the sentence by its first words, and the link by its own."""
    long = f"{WORDS_25} and"
    six = "One. Two. Three. Four. Five. Six."
    body = f"{long}.\n\n{six}\n\n[Here](/x/) and [](/y/)"
    assert [each.message for each in style_advice([entry(GUIDANCE, body=body)], [])] == [
        "This paragraph has 6 sentences: begin a new one after 5 at the latest.",
        (
            "The sentence that begins “One two three four five” has 26 words: 25 are easy to read, "
            "so make two of it."
        ),
        "“Here” does not say where the link leads: name the page or the file.",
        "This link has no words: say where it leads.",
    ]


def test_of_many_long_sentences_three_are_named() -> None:
    """The third says how many more there are, so that one text does not bury the others."""
    body = "\n\n".join([f"{WORDS_25} and."] * 5)
    messages = [each.message for each in style_advice([entry(GUIDANCE, body=body)], [])]
    assert len(messages) == 3
    assert messages[2].endswith("make two of it. 2 more sentences of this text are as long.")


def test_a_withdrawn_review_has_no_text_to_advise_on(site: SiteFactory) -> None:
    """Nobody reads it; its title and summary are still listed for its editors."""
    review = ARTICLE.replace(
        "Slug",
        "Review-type: Case review\nReview-subject: Child V\nReview-status: withdrawn\n"
        "Review-status-reason: A court asked for it.\nSlug",
    ).replace("The text", f"{WORDS_25} and the text")
    built = site.build({"case-reviews/a.md": review})
    assert list(style_advice(built.library.entries, [])) == []


def test_the_sample_is_written_as_it_asks(real_site: BuiltSite) -> None:
    """The project's own content gets no advice on its style."""
    library = real_site.library
    assert [str(each) for each in style_advice(library.entries, library.courses)] == []
