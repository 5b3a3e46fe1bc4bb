"""The pages in docs/ that are made from the code, and the function that writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.build.request import ROOT
from tools.reference.keys import keys_page
from tools.reference.rules import rules_page

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = ROOT / "docs"
PAGES: dict[str, Callable[[], str]] = {"keys.md": keys_page, "rules.md": rules_page}


def write_reference() -> None:
    """Write every page into docs/. Raise OSError from the disk."""
    for name, made in PAGES.items():
        (FOLDER / name).write_text(made(), "utf-8", newline="\n")
