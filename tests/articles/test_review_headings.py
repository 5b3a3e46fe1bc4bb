"""The five headings of a review are known by their words; what is near them is advised."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.articles.sections import heading_advice, part_named, sections
from tests.site_factory import ARTICLE, SiteFactory

REVIEW = """Title: Child W: a record
Date: 2026-01-05
Slug: child-w
Summary: What a review teaches.
Review-type: Rapid review
Review-subject: Child W
{more}
{body}
"""
AT = "case-reviews/w.md"


@pytest.mark.parametrize(
    "written",
    [
        "## **Findings**", "## Findings:", "## FINDINGS", "##Findings", "## 3. Findings",
        "## 3 Findings", "## Findings ##", "Findings\n---", "## *Findings*", "## Findings\u00a0",
        "## [Findings](/x/)", "## 3) Findings –",
    ],
)  # fmt: skip
def test_a_heading_is_known_however_it_is_written(written: str, site: SiteFactory) -> None:
    """Bold, with a colon, a number or a hard space, in capitals: it has its briefing."""
    body = f"Intro.\n\n{written}\n\n- Kept ALPHA.\n\n## What to do\n\n- Ask BRAVO."
    built = site.build({AT: REVIEW.format(more="", body=body)})
    briefing = built.page("case-reviews/child-w/briefing/")
    assert [each.get_text() for each in briefing.select(".briefing h2")] == [
        "Findings",
        "What to do",
    ]
    assert [each.get_text(strip=True) for each in briefing.select(".briefing li")] == [
        "Kept ALPHA.",
        "Ask BRAVO.",
    ]


def test_hard_spaces_and_letters_of_a_mac_count_for_nothing() -> None:
    """They count for nothing within a heading, too."""
    assert part_named("What\u00a0to\u2009do") == "What to do"
    assert part_named(unicodedata.normalize("NFD", "Quéstions for your team")) == ""


def test_a_heading_in_code_or_in_a_quotation_begins_no_section() -> None:
    """A letter that is quoted may have headings of its own."""
    body = "## Findings\n\n```\n## What to do\n```\n\n> ## Background\n\nWords."
    assert list(sections(body)) == ["", "Findings"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("## Key findings\n\nA.", "“Key findings” is not “Findings”"),
        ("A.\n\n## What to do next\n\nA.", "“What to do next” is not “What to do”"),
        ("## Question for your team\n\nA.", "“Question for your team” is not “Questions for"),
        ("## Other\n\nA.", "None of the headings"),
        ("Words alone.", "None of the headings"),
        ("## Findings\n\nA.\n\n## More\n\nB.", ""),
        ("## Findings\n\nA.\n\n## Recommendations\n\nB.", "What stands below “Recommendations”"),
        ("## Findings\n\nA.\n\n## 4. Key actions:\n\nB.", "What stands below “4. Key actions:”"),
        ("## What to do\n\nA.\n\n## Recommendations\n\nB.", ""),
    ],
)
def test_what_is_near_a_heading_or_lacks_is_advised(
    body: str, said: str, site: SiteFactory
) -> None:
    """The advice stands at its line and says what the heading would do."""
    built = site.build({AT: REVIEW.format(more="", body=body)})
    advice = list(heading_advice(built.library.entries))
    assert [each.message.startswith(said) for each in advice] == [True] * bool(said)
    for each in advice:
        line = (site.write({}) / AT).read_text("utf-8").split("\n")[each.line - 1]
        assert not each.message.startswith("“") or line.startswith("## ")


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Introduction and context", "Background"),
        ("3. FAMILY BACKGROUND", "Background"),
        ("Timeline of events", "What happened"),
        ("Case summary", "What happened"),
        ("4.  CHRONOLOGY", "What happened"),
        ("Lessons learnt", "Findings"),
        ("Learning", "Findings"),
        ("ANALYSIS AND CONCLUSIONS", "Findings"),
        ("Action plan", "What to do"),
        ("Recommendations for the partnership", "What to do"),
        ("Points for discussion", "Questions for your team"),
        ("Reflective questions", "Questions for your team"),
    ],
)
def test_the_usual_headings_of_reports_are_advised(
    heading: str, part: str, site: SiteFactory
) -> None:
    """Each is known by what other boards call it, unless the review has the heading itself."""
    built = site.build({AT: REVIEW.format(more="", body=f"## {heading}\n\nA.")})
    (advice,) = heading_advice(built.library.entries)
    assert f"“{' '.join(heading.split())}” reaches neither" in advice.message
    assert advice.message.endswith(f", write “## {part}”.")
    both = f"## {part}\n\nA.\n\n## {heading}\n\nB."
    assert (
        list(heading_advice(site.build({AT: REVIEW.format(more="", body=both)}).library.entries))
        == []
    )


@pytest.mark.parametrize("heading", ["Themes for 2027", "Support for families", "How we worked"])
def test_headings_of_its_own_are_left_to_a_review(heading: str, site: SiteFactory) -> None:
    """Only what is most often one of the five is offered."""
    body = f"## Findings\n\nA.\n\n## What to do\n\nA.\n\n## {heading}\n\nB."
    built = site.build({AT: REVIEW.format(more="", body=body)})
    assert list(heading_advice(built.library.entries)) == []


def test_texts_that_show_less_are_not_advised(site: SiteFactory) -> None:
    """News has no such headings, and a review that is withheld or withdrawn shows no more."""
    withheld = "Review-status: withheld\nReview-status-reason: A trial.\n"
    built = site.build(
        {"news/x/a.md": ARTICLE, AT: REVIEW.format(more=withheld, body="Words alone.")}
    )
    assert list(heading_advice(built.library.entries)) == []


def test_a_bold_line_is_no_heading(site: SiteFactory) -> None:
    """In a review, what is meant for one of the five is advised at each line with its heading."""
    body = "Intro.\n\n**Findings:**\n\n- A.\n\n__WHAT TO DO__\n- B.\n\n**Other things**\n\nC.\n"
    built = site.build({AT: REVIEW.format(more="", body=body)})
    lines = (site.write({}) / AT).read_text("utf-8").split("\n")
    said = {lines[each.line - 1]: each for each in heading_advice(built.library.entries)}
    assert {line: each.rule for line, each in said.items()} == {
        "**Findings:**": "review-heading",
        "__WHAT TO DO__": "review-heading",
        "**Other things**": "heading",
    }
    assert "write “## Findings”, " in said["**Findings:**"].message
    assert "write “## What to do”, " in said["__WHAT TO DO__"].message
    assert said["**Other things**"].message.endswith("write “## Other things”.")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("**When to ring**\n\nAny time.\n\n**Who to ring**\n\nUs.", [0, 4]),
        ("**Ring us.**\n\nAny time.", []),
        ("**Ring 01632 960123**\n\nAny time.", []),
        ("**Call 999 in danger**\n\nAny time.", []),
        ("Any time.\n\n**The partnership**", []),
        ("**Bold** at the beginning\n\nText.", []),
        ("- **Police**\n\n  Text.\n\n- **Health**\n\n  Text.", []),
        ("**A line of bold words that is far too long for any heading**\n\nText.", []),
        ("## **A heading**\n\nText.", []),
    ],
)
def test_bold_lines_are_advised_once_in_any_text(
    body: str, lines: list[int], site: SiteFactory
) -> None:
    """Sentences, numbers to ring, items and the last line of a text are no headings."""
    built = site.build({"news/x/a.md": ARTICLE.replace("The text of it.", body)})
    (entry,) = built.library.entries
    advice = list(heading_advice([entry]))
    assert len(advice) == bool(lines)
    for each in advice:
        assert each.line == entry.body_line + 1 + lines[0]
        assert each.message.endswith(f"The same in line {entry.body_line + 1 + lines[1]}.")
