"""What people call an agency, and which of the board's own names is offered for it."""

from __future__ import annotations

import pytest

from plugins.board.model import Agency, Board

NAMES = (
    "Children’s social care", "Police", "Health", "Early years providers", "Schools and colleges",
)  # fmt: skip
BOARD = Board("B", "A", agencies=tuple(Agency(str(n), name) for n, name in enumerate(NAMES)))


@pytest.mark.parametrize(
    ("written", "offered"),
    [
        ("GP", "Health"),
        ("Sampleton Hospital", "Health"),
        ("midwives", "Health"),
        ("CSC", "Children’s social care"),
        ("Social workers", "Children’s social care"),
        ("Children's Services", "Children’s social care"),
        ("Constabulary", "Police"),
        ("Nurseries", "Early years providers"),
        ("Childminders", "Early years providers"),
        ("Education", "Schools and colleges"),
        ("Academies", "Schools and colleges"),
    ],
)
def test_everyday_words_lead_to_the_board_s_own_name(written: str, offered: str) -> None:
    """Only a name that board.yaml lists is offered."""
    said = f"board.yaml lists no agency “{written}”. Did you mean “{offered}”?"
    assert BOARD.unknown_agency(written) == said


@pytest.mark.parametrize("written", ["Housing", "Probation", "Cafcass"])
def test_without_such_an_agency_all_are_listed(written: str) -> None:
    """Nothing is offered that board.yaml does not have."""
    assert BOARD.unknown_agency(written) == (
        f"board.yaml lists no agency “{written}”. It lists “Children’s social care”, “Police”, "
        "“Health”, “Early years providers”, “Schools and colleges”: choose one, or add it there."
    )


def test_a_name_that_was_changed_in_the_list_is_found_by_its_kind() -> None:
    """Reviews still have the old one."""
    board = Board("B", "A", agencies=(Agency("a", "Police"), Agency("b", "Nurseries and crèches")))
    assert "mean “Nurseries and crèches”?" in board.unknown_agency("Early years settings")


def test_of_several_the_nearest_is_offered_then_the_shortest() -> None:
    """The shortest says least that may be wrong."""
    board = Board("B", "A", agencies=(Agency("a", "Health visitors"), Agency("b", "Health")))
    assert "mean “Health”?" in board.unknown_agency("GPs")
    assert "mean “Health visitors”?" in board.unknown_agency("Health visiting")
