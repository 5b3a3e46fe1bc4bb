"""Words that describe no picture are advised of; a description is left alone."""

from __future__ import annotations

import pytest

from plugins.articles.references import body_problems


def said(words: str) -> list[str]:
    """Return what is said of a picture's words, in line 12."""
    return [
        str(each) for each in body_problems(f"A text.\n\n![{words}](/images/a.png)", 10, "a.md")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "picture", "Image", "a photo", "Photo 3", "the picture below", "Logo", "Screenshot (12)",
        "IMG_4032", "DSC00012", "IMG-20270105-WA0003", "WhatsApp Image 2027-01-05 at 10.11.12",
        "body-map.png", "Body map final (2).jpg", "flowchart", "Flow chart.", "alt text", "12",
        "body_map_v2", "insert image here", "Untitled", "...",
    ],
)  # fmt: skip
def test_words_that_are_true_of_any_picture_are_advice(words: str) -> None:
    """The message quotes them, and does not stop the site."""
    assert said(words) == [
        (
            f"advice: a.md:12: picture: “{words}” does not tell those who cannot see the picture "
            "what it shows: describe it in a few words."
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The picture shows a body map.", "A body map, front and back", "Logo of the board",
        "Photo of the town hall", "Figure 2: referrals by year", "Graph of 12 months", "The 5 Rs",
        "Flowchart from seeing a mark to ringing social care", "COVID-19", "A map",
    ],
)  # fmt: skip
def test_a_description_is_left_alone(words: str) -> None:
    """Whatever else stands in it, it says what there is to see."""
    assert said(words) == []
