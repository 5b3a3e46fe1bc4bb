"""Sites of every kind, for what must hold of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.courses.samples import Files, files
from tests.site_factory import named_site

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

SUMMARY = "“Café” – signs; commas, a backslash \\n that ends no line, & <b>more</b> " * 3
SESSION = "date: 2027-02-02, until: 2027-02-04, changed: 2026-12-01, status: cancelled"
ODD_CHARACTERS = files(
    f"{SESSION}, reason: 'ice; snow, wind'",
    title="'Ünïcode; a “course”, with every ''odd'' sign \\ and a title long enough to be folded'",
    more=f"charge: {{Child; minders: £12.50}}\ndescription: '{SUMMARY}'\n",
)
CONTENTS: dict[str, Files] = {
    "odd characters": ODD_CHARACTERS,
    "no sessions": files(),
    "no courses": {"courses/.keep": ""},
}
KINDS = ["the real site", *CONTENTS]


@pytest.fixture(scope="session", params=KINDS)
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return one site after the other: the board's own, and tiny ones that are odd."""
    return named_site(request, tmp_path_factory, CONTENTS)
