"""Threat 21: a number of a person is mistyped, or looks like one of something else."""

from __future__ import annotations

import pytest

from tests.checks.anonymity.reading import BODY_LINE, HEADER, PATH, problems
from tests.threats.guards import Guard, guarded

# Each is said to be such a number, and has a wrong check digit.
MISTYPED = {
    "nhs-number": ("NHS number 943 476 5918", "943 476 5918 is her NHS number"),
    "national-insurance-number": ("National Insurance number DA 12 34 56 Z", "NI number 12 34 56"),
    "pupil-number": ("UPN A801200005001", "unique pupil number A801200005001"),
}
RIGHT = "943 476 5919"
# A word such as these says that a number of ten digits is something else.
OTHERS = ("Grant", "Reference", "ISBN", "Invoice", "Charity number")
OURS = "01632 960100"


def rules(words: str) -> list[str]:
    """Return the rules that a review with words in its body breaks."""
    found = problems({PATH: f"{HEADER}{words}\n"})
    assert {each.line for each in found} <= {BODY_LINE}
    return [each.rule for each in found]


@pytest.mark.parametrize("kind", MISTYPED)
def test_a_typing_error_is_still_an_identifier(kind: str) -> None:
    """What is called a number of a person is one, whatever its check digit."""
    assert [rules(f"It was {words}.") for words in MISTYPED[kind]] == [[f"anonymity-{kind}"]] * 2


def test_ten_digits_that_pass_the_check_are_a_finding() -> None:
    """Though nothing calls them an NHS number; ten that do not pass it are none."""
    assert rules(f"It was {RIGHT}.") == ["anonymity-nhs-number"]
    assert rules(f"It was {RIGHT[:-1]}8.") == []


@pytest.mark.parametrize("other", OTHERS)
def test_a_number_of_something_else_is_none(other: str) -> None:
    """Nine in a hundred numbers of ten digits pass the check by chance: the word before tells."""
    assert rules(f"{other} {RIGHT} was looked at.") == []


def test_contacts_are_allowed_by_exact_number_alone() -> None:
    """The board's own numbers and the helpline pass; the next number of the same range does not."""
    assert rules(f"Ring {OURS}, +44 1632 960100 or 0808 800 5000.") == []
    assert rules("[Ring Childline](tel:+448001111)") == []
    assert rules("Ring 01632 960103.") == ["anonymity-telephone"]
    assert rules("Ring 0808 800 5001.") == ["anonymity-telephone"]


_NUMBERS = "plugins/checks/anonymity/identity_numbers.py"
_MISTYPED = ("test_a_typing_error_is_still_an_identifier",)
GUARDS = (
    Guard("NHS numbers", _NUMBERS, "# guard: NHS numbers", "", _MISTYPED),
    Guard(
        "NHS numbers before their name",
        _NUMBERS,
        "# guard: NHS numbers before their name",
        "",
        _MISTYPED,
    ),
    Guard(
        "insurance numbers",
        _NUMBERS,
        "# guard: insurance numbers",
        "",
        _MISTYPED,
    ),
    Guard(
        "pupil numbers",
        _NUMBERS,
        "# guard: pupil numbers",
        "",
        _MISTYPED,
    ),
    Guard(
        "the check digit",
        _NUMBERS,
        "# guard: the check digit",
        "is_valid = True",
        ("test_ten_digits_that_pass_the_check_are_a_finding",),
    ),
    Guard(
        "words before a number",
        _NUMBERS,
        "        if is_valid and not (is_another_number(before) or _FROM_ABROAD.search(before)):\n",
        "        if is_valid and not _FROM_ABROAD.search(before):\n",
        ("test_a_number_of_something_else_is_none",),
    ),
    Guard(
        "exact numbers",
        "plugins/checks/anonymity/contacts.py",
        "        if dialled(found[0]) not in allowed.telephones and",
        "        if dialled(found[0])[:9] not in {each[:9] for each in allowed.telephones} and",
        ("test_contacts_are_allowed_by_exact_number_alone",),
    ),
)
test_guards = guarded(__file__, GUARDS)
