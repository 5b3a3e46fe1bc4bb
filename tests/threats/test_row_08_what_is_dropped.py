"""Threat 8: an article is dropped in silence, for a date, a byte, a status or a missing title."""

from __future__ import annotations

import logging

import pytest
from pelican import signals

from tests.site_factory import ARTICLE, COURSE, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported
from tools.build.request import MachineError

AT = "news/good-practice/a.md"


@pytest.mark.parametrize(
    "date", ["03/04/2026", "2026-02-30", "4 March", "Monday 6 January 2026", "soon"]
)
def test_a_date_that_cannot_be_read_is_reported(date: str, site: SiteFactory) -> None:
    """The article is refused at the line of its date."""
    said = reported(site, {AT: ARTICLE.replace("2026-01-05", date)})
    assert [line.startswith(f"content/{AT}:2: date: ") for line in said] == [True]


def test_a_byte_that_is_not_utf_8_is_reported(site: SiteFactory) -> None:
    """The line that holds it is named, and nothing is guessed."""
    data = ARTICLE.replace("The text", "The café").encode("latin-1")
    assert site.problems({AT: data}) == [
        (
            f"content/{AT}:6: encoding: This line is not UTF-8: save the file again with the "
            "encoding “UTF-8”."
        )
    ]


def test_a_mistyped_status_is_reported(site: SiteFactory) -> None:
    """It is neither published nor taken for a draft."""
    assert site.problems({AT: ARTICLE.replace("Slug:", "Status: drfat\nSlug:")}) == [
        (
            f"content/{AT}:3: status: “drfat” cannot be read: write “draft”, and nothing else in "
            "this line."
        )
    ]


@pytest.mark.parametrize("key", ["Title", "Slug", "Summary"])
def test_a_missing_key_is_reported(key: str, site: SiteFactory) -> None:
    """No article goes without a title, a slug or a summary."""
    lines = [line for line in ARTICLE.splitlines() if not line.startswith(f"{key}:")]
    said = reported(site, {AT: "\n".join(lines)})
    assert [line.partition(" needs “")[2].partition("”")[0] for line in said] == [key]


def test_a_missing_date_is_reported(site: SiteFactory) -> None:
    """An article needs a date; a page does not."""
    text = ARTICLE.replace("Date: 2026-01-05\n", "")
    assert site.problems({"pages/a.md": text}) == []
    (site.write({}) / "pages" / "a.md").unlink()
    said = site.problems({AT: text})
    assert [line[: len(f"content/{AT}:1: missing:")] for line in said] == [
        f"content/{AT}:1: missing:"
    ]


def test_every_file_is_accounted_for(site: SiteFactory) -> None:
    """What lies in the content is among the sources that the build counts, draft or not."""
    files = {
        AT: ARTICLE,
        "news/x/draft.md": ARTICLE.replace("Slug: a-first-article", "Status: draft\nSlug: b"),
        "courses/a.yaml": COURSE,
        "documents/a.pdf": "%PDF",
    }
    assert list(site.build(files).library.sources) == sorted(files)


def test_a_row_of_a_spreadsheet_that_is_no_session_is_reported(site: SiteFactory) -> None:
    """One with more cells than headings is a problem; a total is named as passed over."""
    rows = "course,date\na,2027-03-02\na,2027-03-03,snow\nTotal,2\n"
    files = {"courses/a.yaml": COURSE, "courses/b.csv": rows}
    assert [line.split(": ")[:2] for line in site.problems(files)] == [
        ["content/courses/b.csv:3", "row-length"]
    ]
    files["courses/b.csv"] = rows.replace(",snow", "")
    advice = [each for each in site.build(files).library.advice if each.rule == "passed-over"]
    assert [(each.line, "total (line 4)" in each.message) for each in advice] == [(4, True)]


def test_what_pelican_only_logs_stops_the_build(site: SiteFactory) -> None:
    """Pelican logs that it drops an article, and carries on; here nothing is built."""

    def complain(_generators: object) -> None:
        logging.getLogger("pelican").warning("Skipping canary.md: could not find information")

    signals.all_generators_finalized.connect(complain)
    try:
        with pytest.raises(MachineError, match="canary"):
            site.build({AT: ARTICLE})
    finally:
        signals.all_generators_finalized.disconnect(complain)


GUARDS = (
    Guard(
        "dates with two meanings",
        "plugins/sources/dates.py",
        "# guard: dates with two meanings",
        "return date(2026, 4, 3)",
        ("test_a_date_that_cannot_be_read_is_reported",),
    ),
    Guard(
        "bytes",
        "plugins/sources/text_file.py",
        "# guard: bytes",
        'text = data.decode("utf-8-sig", "ignore")',
        ("test_a_byte_that_is_not_utf_8_is_reported",),
    ),
    Guard(
        "statuses",
        "plugins/sources/values.py",
        "# guard: statuses",
        "if False:",
        ("test_a_mistyped_status_is_reported",),
    ),
    Guard(
        "needed keys",
        "plugins/sources/fields.py",
        "# guard: needed keys",
        "if False:",
        ("test_a_missing_key_is_reported",),
    ),
    Guard(
        "dates of articles",
        "plugins/articles/validation.py",
        "    if section in ARTICLES and not may_lack and not reading.gave(f.DATE):\n",
        "    if False:\n",
        ("test_a_missing_date_is_reported",),
    ),
    Guard(
        "files that are counted",
        "plugins/site/model.py",
        "(*texts, *self.data_files, *self.files)",
        "(*texts, *self.data_files)",
        ("test_every_file_is_accounted_for",),
    ),
    Guard(
        "cells beyond the headings",
        "plugins/courses/sheet_rows.py",
        "# guard: cells beyond the headings",
        "if False:",
        ("test_a_row_of_a_spreadsheet_that_is_no_session_is_reported",),
    ),
    Guard(
        "rows passed over",
        "plugins/courses/sheet_rows.py",
        "# guard: rows passed over",
        "return found, problems",
        ("test_a_row_of_a_spreadsheet_that_is_no_session_is_reported",),
    ),
    Guard(
        "what Pelican logs",
        "tools/build/pelican_run.py",
        "# guard: what Pelican logs",
        "if False:",
        ("test_what_pelican_only_logs_stops_the_build",),
    ),
)
test_guards = guarded(__file__, GUARDS)
