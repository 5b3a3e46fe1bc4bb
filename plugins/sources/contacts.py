"""Contact details, as written in board.yaml and in courses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.sources.field import Field
from plugins.sources.fields import UnreadableError, read_fields
from plugins.sources.nodes import Text
from plugins.sources.values import email, telephone
from plugins.telephones import dial_address

if TYPE_CHECKING:
    from plugins.sources.nodes import Node

_EMAIL = Field("email", email, meaning="an e-mail address.", example="training@sampleton.example")
_TELEPHONE = Field("telephone", telephone, meaning="a telephone number.", example="01632 960110")
CONTACT_FIELDS = (_EMAIL, _TELEPHONE)


@dataclass(frozen=True, slots=True)
class Contact:
    """Contact details; at least one of the two is given."""

    email: str = ""
    telephone: str = ""

    @property
    def dial_address(self) -> str:
        """Return the address that dials the number."""
        return dial_address(self.telephone)


def read_contact(node: Node) -> Contact:
    """Return the contact that a node holds.

    Raises GroupError with every fault in the contact, or UnreadableError if it has neither an
    e-mail address nor a telephone number.
    """
    if isinstance(node, Text) and node.value.strip():
        message = (
            "A contact has lines of its own, indented: “email: …” with an address, “telephone: …” "
            "with a number in full, or both."
        )
        raise UnreadableError(message, "shape")
    reading = read_fields(node, CONTACT_FIELDS, "", "A contact")
    reading.raise_faults()
    contact = Contact(reading.get(_EMAIL) or "", reading.get(_TELEPHONE) or "")
    if contact == Contact():
        message = "A contact needs an e-mail address or a telephone number."
        raise UnreadableError(message)
    return contact
