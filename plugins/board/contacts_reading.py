"""Whom to write to and whom to ring, from the nodes of a data file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.board.model import Contact, EmergencyNumber
from plugins.datafiles.fields import Field, UnreadableError, read_fields
from plugins.datafiles.values import email, line_text, telephone

if TYPE_CHECKING:
    from plugins.datafiles.nodes import Node

_EMAIL = Field("email", email, meaning="an e-mail address.")
_TELEPHONE = Field("telephone", telephone, meaning="a telephone number.")
CONTACT_FIELDS = (_EMAIL, _TELEPHONE)


def read_contact(node: Node) -> Contact:
    """Take the node of a contact; give it.

    Raises GroupError with every fault in it, UnreadableError where it holds neither.
    """
    reading = read_fields(node, CONTACT_FIELDS, "", "A contact")
    reading.raise_faults()
    contact = Contact(reading.get(_EMAIL) or "", reading.get(_TELEPHONE) or "")
    if contact == Contact():
        message = "A contact needs an e-mail address or a telephone number."
        raise UnreadableError(message)
    return contact


_NUMBER_NAME = Field("name", line_text, needed=True, meaning="who answers.")
_NUMBER = Field("telephone", telephone, needed=True, meaning="the number to ring.")
_HOURS = Field("hours", line_text, meaning="when it is answered.")
NUMBER_FIELDS = (_NUMBER_NAME, _NUMBER, _HOURS)


def _number(node: Node) -> EmergencyNumber:
    reading = read_fields(node, NUMBER_FIELDS, "", "A telephone number")
    reading.raise_faults()
    return EmergencyNumber(
        reading.get(_NUMBER_NAME) or "", reading.get(_NUMBER) or "", reading.get(_HOURS) or ""
    )


_DAY = Field("day", _number, meaning="whom to ring by day.")
_NIGHT = Field("night", _number, meaning="whom to ring at night and at weekends.")
EMERGENCY_FIELDS = (_DAY, _NIGHT)


def read_emergency(node: Node) -> tuple[EmergencyNumber | None, EmergencyNumber | None]:
    """Take the node of `emergency`; give whom to ring by day and at night, None where not told.

    Raises GroupError with every fault in it.
    """
    reading = read_fields(node, EMERGENCY_FIELDS, "", "“emergency”")
    reading.raise_faults()
    return reading.get(_DAY), reading.get(_NIGHT)
