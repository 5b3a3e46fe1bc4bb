"""What only dresses words is left out, and said once for a text."""

from __future__ import annotations

import pytest

from plugins.articles.references import body_problems

OUTLOOK = (
    "<p class=MsoNormal style='margin:1pt'><b><span style='font-size:9pt'>Words<o:p></o:p>"
    "</span></b></p>\n<p class=MsoTitle><font color=red>More</font></p>\n"
)


@pytest.mark.parametrize(
    ("body", "line", "said"),
    [
        (
            "<p style='color:red'>Words.</p>\n",
            9,
            "“style='color:red'” is left out: the site has a look of its own.",
        ),
        (
            OUTLOOK,
            9,
            (
                "“class=…”, “style=…”, “<o:p>”, “<font…>” in lines 9 to 10 are left out: the site "
                "has a look of its own. The words stay. Put “## ” before what is to be a heading, "
                "and “- ” before items of a list."
            ),
        ),
    ],
)
def test_markup_for_looks_is_one_advice_for_a_text(body: str, line: int, said: str) -> None:
    """Each kind of it once, at the first line."""
    (problem,) = body_problems(body, 9, "a.md")
    assert problem.advice
    assert (problem.line, problem.rule) == (line, "markup")
    kinds, _, more = problem.message.partition(" in lines")
    expected, _, rest = said.partition(" in lines")
    assert sorted(kinds.split(", ")) == sorted(expected.split(", "))
    assert more == rest


def test_what_takes_words_with_it_is_still_reported_by_itself() -> None:
    """Along with that advice, at its own line."""
    body = "<p class=a>Words.</p>\n\n<p class=b>More.</p>\n\n<iframe src='https://x.example'>\n"
    problems = body_problems(body, 1, "a.md")
    assert [(each.line, each.advice) for each in problems] == [(5, False), (1, True)]
