"""What says in words of its own that a text is not for readers yet is never shown to them."""

from __future__ import annotations

import pytest

from plugins.articles.first_lines import keys_in_text
from plugins.articles.header import split
from plugins.articles.meant_keys import meant_key

HEAD = "Title: A title\nSlug: a\n\n"
# What editors write at the top of a text, and the line that does what they mean.
SAID = {
    "**EMBARGOED UNTIL 10.30AM ON TUESDAY 2 MARCH 2027 \u2013 NO BROADCAST BEFORE**": (
        "Publish: 2 March 2027, 10:30am"
    ),
    "Strictly embargoed until 00:01, Tuesday 2 March 2027": "Publish: 2 March 2027, 12:01am",
    "Embargo: 00:01 Tuesday 2 March": "Publish: DATE",
    "Embargo lifts noon, 2 March 2027": "Publish: 2 March 2027, midday",
    "Embargoed until 2/3/2027": "Publish: 2/3/2027",
    "UNDER EMBARGO UNTIL TUESDAY": "Publish: DATE",
    "Press release \u2013 embargoed until 2 March 2027": "Publish: 2 March 2027",
    "This page is embargoed until 9am on 2 March 2027.": "Publish: 2 March 2027, 9am",
    "Tuesday 2 March 2027 \u2013 not for publication before then": "Status: draft",
    "Not for release until 2 March 2027 at 9am": "Publish: 2 March 2027, 9am",
    "Not to be published before 2 March 2027": "Publish: 2 March 2027",
    "NOT FOR PUBLICATION UNTIL AFTER THE VERDICT": "Status: draft",
    "Not for circulation or publication": "Status: draft",
    "Please do not publish until Priya has agreed": "Status: draft",
    "Publish after 2 March 2027": "Publish: DATE",
    "Hold until after the trial": "Status: draft",
    "Not for publication \u2013 the trial opens on 3 May": "Status: draft",
    "Ann \u2013 please don't put this live until I've read it": "Status: draft",
    "Note to editors: this is embargoed until 2 March 2027.": "Publish: 2 March 2027",
    "Not to be released to the media before the family has read it": "Status: draft",
    "To be published after 2 March 2027": "Publish: DATE",
    "Embargoed until after 2 March 2027": "Publish: DATE",
    "To go live 2 March 2027": "Publish: 2 March 2027",
    "HOLD \u2013 lawyers reading": "Status: draft",
    "To be published once the trial has ended.": "Status: draft",
    "*Draft v2 \u2013 not approved*": "Status: draft",
    "DRAFT \u2013 for comment only": "Status: draft",
    "Draft, awaiting the chair": "Status: draft",
    "Threshold document \u2013 DRAFT": "Status: draft",
    "Awaiting sign-off from the panel": "Status: draft",
    "Not yet approved by the board": "Status: draft",
    "OFFICIAL \u2013 SENSITIVE": "Status: draft",
    "Private and confidential": "Status: draft",
    "For internal use only": "Status: draft",
}
HONEST = (
    "The board agreed not to publish names.",
    "Draft guidance was consulted on in May and agreed in July.",
    "The draft Children Bill, published in May, says what changes.",
    "Draft threshold guidance: tell us what you think",
    "Final draft of the strategy went to the board in May.",
    "Do not publish names of children.",
    "Do not share photographs of children without consent.",
    "Embargoed copies went to journalists on 3 March.",
    "Embargoed until last week, the report is now public.",
    "We ask journalists: do not publish names of children.",
    "We will not publish the report until the inquest has ended.",
    "Hold the child in mind.",
    "Hold a cold cloth on it for 20 minutes.",
    "This helpline is confidential.",
    "Private fostering \u2013 what to do",
    "Subject to approval, the new guidance is in force from May.",
    "Hidden men: fathers in reviews",
    "Not for profit organisations can apply.",
    "For immediate release",
)  # fmt: skip


def faults(body: str, head: str = HEAD) -> list[tuple[int, str]]:
    """Return the line and the message of each problem of a text with this body."""
    document, problems = split(head + body, "a.md")
    problems += keys_in_text(document, "a.md")
    return [(problem.line, problem.message) for problem in problems]


@pytest.mark.parametrize(("line", "meant"), SAID.items())
def test_a_line_that_holds_a_text_back_is_a_problem(line: str, meant: str) -> None:
    """Whatever the order of its words, in any marks; the message gives the key that does it."""
    for written in (line, f"**{line}**", f"> {line}", f"({line})"):
        ((at, message),) = faults(f"{written}\n\nWe looked at how agencies work.\n")
        assert at == 4
        assert message.endswith(
            f"write “{meant}” in a line of its own among the metadata, in place of this one."
        )


@pytest.mark.parametrize("line", HONEST)
def test_a_sentence_about_publishing_is_text(line: str) -> None:
    """It says nothing of when readers may see this text."""
    assert meant_key(line) is None
    assert faults(f"{line} More of it.\n\n## Next\n") == []


def test_what_stands_out_counts_within_a_paragraph() -> None:
    """Capital letters and emphasis; words that go on with a sentence are text."""
    loud = "We looked at it.\n*Not for publication before 2 March 2027*\n"
    assert [line for line, _ in faults(loud)] == [5]
    assert faults("The trial was held under\nembargo until 2 March 2027 and ended then.\n") == []


def test_the_head_of_a_press_release_is_read_as_a_whole() -> None:
    """Below a heading and a few words stands the embargo; below sentences it is a quotation."""
    held = "EMBARGOED UNTIL 9AM ON 2 MARCH 2027"
    assert [line for line, _ in faults(f"# Press release\n\nWexbury\n\n{held}\n\nText.\n")] == [8]
    below = "We looked at all that agencies do together with families.\n\n"
    for loud in (held, "**Not for publication before 2 March 2027**"):
        assert [line for line, _ in faults(f"{below}{loud}\n\nText.\n")] == [6]
        assert [line for line, _ in faults(f"{below}{loud}\n")] == [6]
    assert faults(f"{below}The words NOT FOR PUBLICATION are in the\nminutes.\n") == []
    text = "The release of last year began with words that people still ask about:"
    assert faults(f"{text}\n\n> {held}\n") == []
    assert faults("## On hold\n\nDraft\n\nMembers only\n\nMore.\n")[1:] == []


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("EMBARGOED UNTIL 2 MARCH 2027: what inspectors found", "Publish: 2 March 2027"),
        ("What inspectors found (not for publication)", "Status: draft"),
        ("Embargoed until last week, the report is public now", ""),
        ("Draft guidance: tell us what you think", ""),
        ("DRAFT \u2013 Threshold document", "Status: draft"),
        ("Threshold document (draft)", "Status: draft"),
        ("CONSULTATION: DRAFT GUIDANCE", ""),
        ("When a court says what may be published", ""),
    ],
)
def test_a_title_holds_nothing_back(title: str, meant: str) -> None:
    """It is a problem where no key does what it says."""
    said = faults("Text.\n", f"Slug: a\nTitle: {title}\n\n")
    assert len(said) == bool(meant)
    for line, message in said:
        assert line == 2
        assert f"write “{meant}” in a line of its own" in message
    assert faults("Text.\n", f"Status: draft\nTitle: {title}\n\n") == []


def test_a_line_right_below_a_heading_begins_a_paragraph() -> None:
    """Capital letters make no difference."""
    assert [line for line, _ in faults("## News\nEmbargoed until 2 March 2027\n")] == [5]


def test_where_the_key_stands_the_line_is_to_go() -> None:
    """No message asks to write a key twice; both must say the same first."""
    head = "Title: A title\nPublish: 2 March 2027\n\n"
    ((_, message),) = faults("EMBARGOED UNTIL 2 MARCH 2027\n\nText.\n", head)
    assert message == (
        "This line of the text reads like the key “Publish”: see that “Publish” among the metadata "
        "says the same, and delete this line."
    )
