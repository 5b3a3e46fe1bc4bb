"""What the preview shows now: the folder last built, or the faults that stop a new build."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the preview; each has the next `version`; `root` is the site's root path."""

    version: int
    folder: Path | None = None
    root: str = ""
    faults: tuple[str, ...] = ()


class State:
    """Holds what is shown now, and lets open pages wait for the next state."""

    def __init__(self) -> None:
        """Start with nothing built."""
        self._shown = Shown(0)
        self._changed = threading.Condition()

    @property
    def shown(self) -> Shown:
        """Return what is shown now."""
        with self._changed:
            return self._shown

    def show(self, folder: Path, root: str) -> None:
        """Show a built folder, with the site's root path, and notify waiting pages."""
        with self._changed:
            self._shown = Shown(self._shown.version + 1, folder, root)
            self._changed.notify_all()

    def refuse(self, faults: tuple[str, ...]) -> None:
        """Show the faults that stopped a newer build, and notify waiting pages."""
        with self._changed:
            new = self._shown.version + 1
            self._shown = replace(self._shown, version=new, faults=faults)
            self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> Shown:
        """Wait until the version differs or the seconds have passed, then return the state."""
        with self._changed:
            self._changed.wait_for(lambda: self._shown.version != version, timeout=seconds)
            return self._shown
