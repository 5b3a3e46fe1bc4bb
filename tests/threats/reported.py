"""What is reported of content, even where a guard is gone and the build falls over."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.site_factory import SiteFactory


def reported(site: SiteFactory, files: Mapping[str, str | bytes]) -> list[str]:
    """Return the lines of all problems in files, or the build's own fault.

    A fault of the build is no message to an editor: a claim about messages is then false.
    """
    try:
        return site.problems(files)
    except Exception as error:  # noqa: BLE001 -- whatever fails, the claim is to say so
        return [f"{type(error).__name__}: {error}"]
