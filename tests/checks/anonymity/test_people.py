"""Names of the family and of those who met it, a child's school year, a hospital's initials."""

from __future__ import annotations

import pytest

from tests.checks.anonymity.reading import HEADER, PATH, found_in, problems

_RELATIVE = "anonymity-relative"
_TITLED = "anonymity-titled-name"
_AGE = "anonymity-age"
_HOSPITAL = "anonymity-hospital"
PLANTED = (
    (_RELATIVE, "T lived with mum (Kelly-Ann) and with her partner, a driver."),
    (_RELATIVE, "The child's nan (Jo Sample) rang."),
    (_RELATIVE, "Her stepfather (Wayne, who had left) came back."),
    (_RELATIVE, "Her partner, Wayne, had moved in."),
    (_RELATIVE, "His dad, Jo Sample, was known."),
    (_TITLED, "Dr Okafor was on duty."),
    (_TITLED, "It was Miss O'Hara who saw the bruise."),
    (_TITLED, "Mrs. Okafor taught the class."),
    (_TITLED, "A form came from Ms\nSmith-Jones that day."),
    (_AGE, "T was in Reception and was well."),
    (_AGE, "Child W, in Year 3, was often away."),
    (_AGE, "She had just started Year 7 then."),
    (_AGE, "His older brother was still in Y5 then."),
    (_HOSPITAL, "T was taken to A&E at RGH by the family."),
    (_HOSPITAL, "The baby was admitted to the SRI at night."),
)
HONEST = (
    "The mother (Adult A) and the father (Adult B) were known.",
    "Mother (MGM's daughter) was Polish.",
    "The father (Somali) and the mother (White British) were known.",
    "The mother, Cafcass, and the court agreed.",
    "We asked the father, Children's Social Care, the police and others.",
    "Father, Mother, Child W and Nan were seen.",
    "Tell the mother, Monday to Friday, who is on duty.",
    "Her partner, a driver, had left. Her father, however, stayed.",
    "The report by Dr Okafor was published in 2011.",
    "Dr Jane Sample is the independent author.",
    "Mr Justice Sample gave a judgment.",
    "Mr A and Ms B were seen; Mrs X was not.",
    "The Munro review asked for less paper.",
    "Reception class teachers and early years staff were trained.",
    "Pupils in Year 7 learn this, and children in Reception too.",
    "She was in Year 2 of the course.",
    "This was in year 2 of the plan.",
    "The board was in its first year.",
    "The child was taken to A&E in the night, and admitted to a ward.",
    "A&E at night was busy, and A&E in NHS hospitals is open.",
    "The matter was taken to the MASH.",
)


@pytest.mark.parametrize(("rule", "text"), PLANTED)
def test_what_points_at_a_person_is_found(rule: str, text: str) -> None:
    """Each is found once, by its own rule."""
    assert found_in(text) == [(1, rule)]


@pytest.mark.parametrize("text", HONEST)
def test_what_points_at_nobody_is_passed_over(text: str) -> None:
    """Letters, agencies, authors, classes and wards in general are no clue."""
    assert found_in(text) == []


def test_no_message_says_the_name() -> None:
    """What is printed may be kept in a log; a name after a title is advice alone."""
    body = "T lived with mum (Kelly-Ann). Dr Okafor saw T at A&E at RGH.\n"
    reported = problems({PATH: HEADER + body})
    assert {each.rule: each.advice for each in reported} == {
        _RELATIVE: False,
        _TITLED: True,
        _HOSPITAL: True,
    }
    said = " ".join(str(each) for each in reported)
    assert not any(word in said for word in ("Kelly", "Ann", "Okafor", "RGH"))
