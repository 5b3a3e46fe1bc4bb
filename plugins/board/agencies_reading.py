"""Names of agencies in a file to the agencies that the board lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.datafiles.separators import split_names

if TYPE_CHECKING:
    from plugins.board.model import Agency, Board
    from plugins.datafiles.fields import Field, Reading


def agencies_from(
    reading: Reading, field: Field[tuple[str, ...]], board: Board
) -> tuple[Agency, ...]:
    """Take a field that names agencies; give them once each, and a problem for an unknown one."""
    found: dict[str, Agency] = {}
    for written in reading.get(field) or ():
        is_known = board.agency(written) and (board.agencies or ";" not in written)
        names, said = ([written], "") if is_known else split_names(written)
        if said:
            reading.refuse("agency", said, reading.line_of(field))
        for name in names:
            if agency := board.agency(name):
                found.setdefault(agency.id, agency)
            else:
                reading.refuse("agency", board.unknown_agency(name), reading.line_of(field))
    return tuple(found.values())
