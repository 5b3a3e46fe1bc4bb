"""A law: whatever the data of courses build, no rule finds a fault of the site's own code in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, event, given, settings

from plugins.checks.site.rules import finished_problems
from plugins.problems import ContentError
from tests.courses.any_courses import any_files, moments
from tests.site_factory import SiteFactory

if TYPE_CHECKING:
    import pytest

    from tests.site_factory import Files


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(files=any_files(), moment=moments)
def test_no_course_makes_a_fault_of_the_sites_own(
    files: Files, moment: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every status, one or several days, places, characters and moments: nothing true is held up.

    What the rules over the sources refuse is not built; a finding in a text is reported there.
    """
    folder = tmp_path_factory.mktemp("any")
    try:
        site = SiteFactory(folder).build(files, moment)
    except ContentError:
        event("refused")
        return
    event("built")
    found = finished_problems(site.folder, folder / "content", site.library)
    assert [str(each) for each in found if not each.path.startswith("content/")] == []
