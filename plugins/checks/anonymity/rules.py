"""A passage to all findings in it: every rule, in the order in which one overrules another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.checks.anonymity.ages import exact_ages
from plugins.checks.anonymity.contacts import contacts
from plugins.checks.anonymity.courts import court_cases
from plugins.checks.anonymity.event_dates import event_dates
from plugins.checks.anonymity.everywhere import links_into_meetings, links_of_colleagues
from plugins.checks.anonymity.gestation import weeks_of_pregnancy
from plugins.checks.anonymity.hospitals import hospitals
from plugins.checks.anonymity.identifier import without_overlaps
from plugins.checks.anonymity.identity_numbers import identity_numbers
from plugins.checks.anonymity.passages import Kind
from plugins.checks.anonymity.places import postcodes, street_addresses
from plugins.checks.anonymity.schools import schools
from plugins.checks.anonymity.spans import around_figures, small_letters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.checks.anonymity.contacts import Contacts
    from plugins.checks.anonymity.identifier import Identifier
    from plugins.checks.anonymity.passages import Passage


def findings(passage: Passage, allowed: Contacts, published: date | None) -> list[Identifier]:
    """Take a passage, the contacts allowed and the day of publication; give what is found.

    Where two rules find the same words, the one that knows more of them speaks.
    """
    return without_overlaps(_all(passage, allowed, published))


def _all(passage: Passage, allowed: Contacts, published: date | None) -> Iterator[Identifier]:
    text, in_path = passage.text, passage.kind is Kind.PATH
    lower, figures = small_letters(text), around_figures(text)
    yield from links_into_meetings(text)
    yield from links_of_colleagues(passage)
    if passage.kind is Kind.WEB:  # full of numbers that are nobody's
        yield from contacts(text, lower, figures, allowed)
        yield from postcodes(text, figures, allowed)
        return
    yield from identity_numbers(text, lower, figures)
    yield from court_cases(text, figures)
    yield from contacts(text, lower, figures, allowed)
    yield from postcodes(text, figures, allowed)
    yield from event_dates(text, lower, figures, published, in_path=in_path)
    yield from weeks_of_pregnancy(text, lower)
    yield from exact_ages(text, lower, figures)
    yield from street_addresses(text, lower, figures, allowed, in_path=in_path)
    yield from schools(text, lower, in_path=in_path)
    yield from hospitals(text, lower)
