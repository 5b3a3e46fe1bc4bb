"""Threat 4: drafts, what waits for its day or was withdrawn, and the files that only they use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from plugins.site.files import output_path
from tests.search.reading_index import index_files
from tests.site_factory import BuiltSite, SiteFactory
from tests.threats.canaries import CANARY, CONTENT, DAY, FILES, WANTED
from tests.threats.guards import Guard, guarded
from tools.build.request import Request
from tools.build.search_index import build_site

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site of all the content."""
    return SiteFactory(tmp_path_factory.mktemp("canaries")).build(CONTENT, DAY)


def bearing(files: Mapping[str, bytes]) -> list[str]:
    """Return each file that has a canary in its path or its bytes."""
    word = CANARY.encode()
    return sorted(path for path, data in files.items() if word in (path.encode() + data).lower())


def test_no_byte_of_the_output_bears_a_canary(built: BuiltSite) -> None:
    """Pages, feeds, calendars, sitemap, copied files, data: none, by name or content."""
    files = {path: (built.folder / path).read_bytes() for path in built.files()}
    assert bearing(files) == []


def test_no_byte_of_the_search_s_index_bears_a_canary(tmp_path: Path) -> None:
    """Unpacked, the index holds nothing but what the pages say."""
    content = SiteFactory(tmp_path).write(CONTENT)
    (tmp_path / "output").mkdir()
    request = Request(content, tmp_path / "output", today=DAY)
    build_site(request, tmp_path / "output", lambda _written: None)
    index = index_files(tmp_path / "output")
    assert len([name for name in index if name.endswith(".pf_fragment")]) == 4
    assert bearing(index) == []


def test_what_is_public_is_there(built: BuiltSite) -> None:
    """The canaries are not missing for want of a site: public files, words and pages are there."""
    files = built.files()
    assert {f"documents/{WANTED}.pdf", f"images/{WANTED}.png"} <= files
    assert f"documents/{WANTED}-by-nobody.pdf" in files
    assert {"case-reviews/gone/index.html", "old/gone.html", "training/short/index.html"} <= files
    assert "It was wrong." in built.page("case-reviews/gone/").get_text()
    prose = built.page("news/x/a-first-article/").select_one(".prose")
    assert prose is not None
    assert re.match(r"One, two,\s+three, four,\s+five, six.", prose.get_text().strip())


def test_all_of_it_would_be_found(site: SiteFactory) -> None:
    """Had each its day, the same words and files would be public: the canaries can sing."""
    opened = {
        path: data
        if isinstance(data, bytes)
        else re.sub(r"2027-(?:07|08)-0[12]", "2027-01-07", data)
        .replace("Status: draft\n", "")
        .replace("Review-status: withdrawn", "Review-status: published")
        for path, data in CONTENT.items()
    }
    built = site.build(opened, DAY)
    held = set(re.findall(r"canary[-\w]*", str(CONTENT).lower()))
    everything = built.everything().lower()
    ids = {"canary-hall", "canary-place"}  # of venues, which no page shows
    assert {word for word in held if word.encode() not in everything} == ids
    assert set(FILES) - {file for file in FILES if output_path(file) in built.files()} == set()


_ALL = ("test_no_byte_of_the_output_bears_a_canary",)
_MODEL = "plugins/articles/model.py"
_SCHEDULE = "plugins/courses/schedule.py"
_HELD = "plugins/site/held_back.py"
GUARDS = (
    Guard("drafts", _MODEL, "not self.is_draft and ", "", _ALL),
    Guard("the day of a text", _MODEL, "self.public_from <= moment", "True", _ALL),
    Guard("announced courses", _SCHEDULE, "if course.announced <= moment and", "if", _ALL),
    Guard("drafts of courses", _SCHEDULE, " and not course.is_draft", "", _ALL),
    Guard(
        "announced sessions",
        _SCHEDULE,
        "# guard: announced sessions",
        "",
        _ALL,
    ),
    Guard("changes of sessions", _SCHEDULE, " if each.at <= moment)", ")", _ALL),
    Guard(
        "venues to come",
        _SCHEDULE,
        "# guard: venues to come",
        "moved_to = session.moved_to",
        _ALL,
    ),
    Guard(
        "changes of texts on pages",
        "plugins/articles/views.py",
        "for each in entry.changes if each.day <= on]",
        "for each in entry.changes]",
        _ALL,
    ),
    Guard(
        "withdrawn reviews",
        "plugins/articles/sections.py",
        "# guard: withdrawn reviews",
        "if False:",
        _ALL,
    ),
    Guard(
        "what a withdrawn review says of itself",
        "plugins/articles/case_review.py",
        "        if self.status not in HIDDEN:\n            return self\n",
        "        return self\n",
        _ALL,
    ),
    Guard(
        "recommendations of withdrawn reviews",
        "plugins/reviews/recommendation.py",
        " and entry.review.status not in HIDDEN",
        "",
        _ALL,
    ),
    Guard(
        "links to what is not public",
        "plugins/site/links.py",
        "for entry in library.public}",
        "for entry in library.entries}",
        _ALL,
    ),
    Guard(
        "links to courses that are not announced",
        "plugins/site/links.py",
        "{public.course.id: public.course.address for public in library.schedule.courses}",
        "{course.id: course.address for course in library.courses}",
        _ALL,
    ),
    Guard(
        "pages and old addresses in the plan",
        "plugins/site/planning.py",
        "# guard: pages and old addresses in the plan",
        "public=library.entries,",
        _ALL,
    ),
    Guard(
        "files that only they name",
        "plugins/site/planning.py",
        "for file in sorted(served))",
        "for file in sorted(library.files))",
        _ALL,
    ),
    Guard(
        "files by their address",
        _HELD,
        "        if named(file) in self._sources:\n            return True\n        address = ",
        "        return named(file) in self._sources\n        address = ",
        _ALL,
    ),
    Guard("files as sources", _HELD, "# guard: files as sources", "yield value", _ALL),
    Guard("spellings of an address", _HELD, "unquote(html.unescape(text))", "text", _ALL),
    Guard("escapes in an address", _HELD, '.replace("\\\\", "")', "", _ALL),
    Guard("letter case of an address", _HELD, ".casefold()", "", _ALL),
    Guard("accents in an address", _HELD, 'unicodedata.normalize("NFC", spelt)', "spelt", _ALL),
    Guard(
        "booking links",
        _HELD,
        '"\\n".join([*(text for _, text in texts), *booked])',
        '"\\n".join(text for _, text in texts)',
        _ALL,
    ),
)
test_guards = guarded(__file__, GUARDS)
