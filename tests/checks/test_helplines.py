"""The name of a helpline with the number of another is a problem, whatever is written around it."""

from __future__ import annotations

import pytest

from plugins.board.reading import read_board
from plugins.checks.texts.helplines import swapped_helplines
from plugins.checks.texts.typed_telephones import telephone_advice
from tests.checks.entries import GUIDANCE, entry

OF_NSPCC = (
    "“0808 800 5000” is the number of the NSPCC, and Childline has 0800 1111: correct the number "
    "or the name."
)
OF_CHILDLINE = (
    "“0800 1111” is the number of Childline, and the NSPCC has 0808 800 5000: correct the number "
    "or the name."
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Children can ring Childline on 0808 800 5000 at any time.", [OF_NSPCC]),
        ("Childline: 0808 800 5000", [OF_NSPCC]),
        ("Speak to the NSPCC free on 0800 1111.", [OF_CHILDLINE]),
        ("Ring 0800 1111 (NSPCC).", [OF_CHILDLINE]),
        ("Childline is on 0808 800 5000, the NSPCC on 0800 1111.", [OF_NSPCC, OF_CHILDLINE]),
        ("The NSPCC is on 0800 1111, Childline on 0800 1111.", [OF_CHILDLINE]),
    ],
)
def test_a_number_of_another_is_found(text: str, said: list[str]) -> None:
    """Each is reported with both numbers."""
    assert [message for _, message in swapped_helplines(text)] == said


@pytest.mark.parametrize(
    "text",
    [
        "Childline is on 0800 1111, and the NSPCC helpline on 0808 800 5000.",
        "The NSPCC helpline (0808 800 5000) and Childline (0800 1111) are free.",
        "Childline, which the NSPCC runs, is on 0800 1111.",
        "The NSPCC runs Childline: 0800 1111 for children and 0808 800 5000 for adults.",
        "Childline is for children; adults ring 0808 800 5000.",
        "If Childline cannot help, ring 0808 800 5000.",
        "Childline is for children. Ring 0808 800 5000 yourself.",
        "Ring 0800 1111, or write to the NSPCC.",
        "Adults do not ring Childline but 0808 800 5000.",
        "Childline\n\n0800 1111 and 0808 800 5000",
        "Ring 0800 1111 or the NSPCC on 0808 800 5000.",
    ],
)
def test_both_in_their_places_are_left_alone(text: str) -> None:
    """A name in another clause or sentence has nothing to do with the number."""
    assert list(swapped_helplines(text)) == []


def test_it_is_a_problem_at_its_line() -> None:
    """In the body and in the summary, as the other rules on numbers look there."""
    board, _ = read_board(None, "content/board.yaml")
    read = entry(GUIDANCE, body="Text.\n\n- Ring us.\n- Ring Childline on 0808 800 5000.")
    (problem,) = telephone_advice([read], (), board)
    assert (problem.line, problem.advice) == (read.body_line + 4, False)
