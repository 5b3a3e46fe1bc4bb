"""Threat 10: a review holds what tells who a child is."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from tests.checks.anonymity.reading import (
    ALLOWED_PATH,
    BODY_LINE,
    HEADER,
    PATH,
    REPORT_PATH,
    problems,
)
from tests.recommendations.samples import BOARD, REPORT
from tests.threats.guards import Guard, guarded
from tools.build.build import check, publish
from tools.build.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.problems import Problem
    from tests.site_factory import SiteFactory

# The rule without what all begin with, and words that break it.
IDENTIFIERS = {
    "nhs-number": "The number was 943 476 5919.",
    "national-insurance-number": "A parent's number is QQ 12 34 56 C.",
    "pupil-number": "The pupil B801200005001 was absent.",
    "postcode": "They had moved to S60 1AE.",
    "birth-date": "Child W was born on 4 March 2020.",
    "date": "On 12 March 2026 Child W was taken to hospital.",
    "age": "Child W was a 6-year-old.",
    "telephone": "A neighbour rang from 07700 900123.",
    "email": "A neighbour wrote from jo@family.example.",
    "address": "The family lived at 14 Acacia Avenue.",
    "school": "Staff at Sampleton Primary School were worried.",
    "court-case": "The case number in court was SD26C00123.",
}
POSTCODE = IDENTIFIERS["postcode"]
DISGUISES = {
    "an entity": POSTCODE.replace("60", "&#54;0"),
    "a character that nobody sees": POSTCODE.replace("60", "6\u200b0"),
    "characters of full width": POSTCODE.replace("S60", "\uff33\uff16\uff10"),
    "emphasis": POSTCODE.replace("1AE", "*1AE*"),
    "a comment": f"<!-- {POSTCODE} -->",
    "the words of a picture": f"![{POSTCODE}](/images/a.png)",
    "an address on the site": "[Read on](/documents/s60-1ae.pdf)",
}
NAME = "Alex Sample"
LISTS = (NAME, f"sha256:{hashlib.sha256(NAME.lower().encode()).hexdigest()}")
ALLOWED = """- rule: anonymity-postcode
  words: S60 1AE
  reason: The town hall stands there.
  date: 3 March 2027
"""


def places(found: list[Problem]) -> list[tuple[str, int, str]]:
    """Return the file, the line and the rule of each problem, advice left out."""
    return [(each.path, each.line, each.rule) for each in found if not each.advice]


@pytest.mark.parametrize("kind", IDENTIFIERS)
def test_each_kind_of_identifier_is_found_at_its_line(kind: str) -> None:
    """One finding for one identifier, by the rule that knows most of it."""
    found = problems({PATH: f"{HEADER}{IDENTIFIERS[kind]}\n"})
    assert places(found) == [(PATH, BODY_LINE, f"anonymity-{kind}")]


@pytest.mark.parametrize("disguise", DISGUISES)
def test_no_disguise_hides_it(disguise: str) -> None:
    """As readers see it, or as it stands in the page's source, it is found."""
    found = problems({PATH: f"{HEADER}{DISGUISES[disguise]}\n"})
    assert places(found) == [(PATH, BODY_LINE, "anonymity-postcode")]


def test_it_is_found_in_metadata_in_reports_and_in_names_of_files() -> None:
    """The title, the recommendations beside a review, and the review's own file name."""
    named = "content/case-reviews/child-w-s60-1ae.md"
    files = {
        PATH: f"{HEADER.replace('Title: Child W', 'Title: Child W of S60 1AE')}Text.\n",
        REPORT_PATH: REPORT.replace("An audit", "S60 1AE"),
        named: f"{HEADER}Text.\n",
    }
    assert places(problems(files)) == [
        (PATH, 1, "anonymity-postcode"),
        (REPORT_PATH, 7, "anonymity-postcode"),
        (named, 1, "anonymity-postcode"),
    ]


@pytest.mark.parametrize("listed", LISTS)
def test_a_listed_name_is_found_plain_or_hashed(listed: str) -> None:
    """In any text, in any letter case, with its possessive ending."""
    found = problems({PATH: f"{HEADER}ALEX\u200b sample’s records were lost.\n"}, listed)
    assert places(found) == [(PATH, BODY_LINE, "anonymity-name")]


def test_one_finding_can_be_allowed_with_a_reason_that_is_repeated() -> None:
    """What is allowed is advice; the same words in another review, and others here, are not."""
    other = "content/case-reviews/other.md"
    files = {
        PATH: f"{HEADER}S60 1AE and S60 2AE.\n",
        ALLOWED_PATH: ALLOWED,
        other: f"{HEADER}S60 1AE.\n",
    }
    found = problems(files)
    assert places(found) == [
        (PATH, BODY_LINE, "anonymity-postcode"),
        (other, BODY_LINE, "anonymity-postcode"),
    ]
    assert [each.message for each in found if each.advice] == [
        "Allowed on 3 March 2027: The town hall stands there."
    ]


@pytest.mark.parametrize("command", [check, publish])
def test_check_and_publish_stop(
    command: Callable[[Request], int], site: SiteFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both end with 1 and name the line, and nothing is put before the public."""
    files = {"board.yaml": BOARD, "case-reviews/a.md": f"{HEADER}{POSTCODE}\n"}
    content = site.write(files)
    output = content.with_name("public")
    status = command(Request(content, output, today="2027-07-01"))
    said = capsys.readouterr().out
    assert f"content/case-reviews/a.md:{BODY_LINE}: anonymity-postcode: " in said
    assert (status, output.exists()) == (1, False)


_RULES = "plugins/checks/anonymity/rules.py"
_CHARACTERS = "plugins/checks/anonymity/passages.py"
_CHECK = "plugins/checks/anonymity/check.py"
_KINDS = ("test_each_kind_of_identifier_is_found_at_its_line",)
_HIDDEN = ("test_no_disguise_hides_it",)
_ELSEWHERE = ("test_it_is_found_in_metadata_in_reports_and_in_names_of_files",)
# In `_all` every rule has a line of its own.
_LINES = {
    "identity numbers": "    yield from identity_numbers(text, lower, numbers)\n",
    "court cases": "    yield from court_cases(text, lower, digits, numbers)\n",
    "contacts": "\n    yield from contacts(text, lower, numbers, allowed)\n",
    "postcodes": "\n    yield from postcodes(text, digits, allowed)\n",
    "dates": "    yield from event_dates(text, lower, digits, published, in_path=in_path)\n",
    "ages": "    yield from exact_ages(text, lower, digits)\n",
    "addresses": (
        "    yield from street_addresses(text, lower, digits, allowed, in_path=in_path)\n"
    ),
    "schools": "    yield from schools(text, lower, in_path=in_path)\n",
}
GUARDS = (
    *(Guard(name, _RULES, line, "\n", _KINDS) for name, line in _LINES.items()),
    Guard("entities", _CHARACTERS, "# guard: entities", "", _HIDDEN),
    # Two steps look for them, before and after other forms of a character are made plain.
    Guard(
        "characters that nobody sees",
        _CHARACTERS,
        '    text = unicodedata.normalize("NFKC", _BEYOND_ASCII.sub(_seen, text))\n'
        "    text = _BEYOND_ASCII.sub(_plain, text)\n",
        '    text = unicodedata.normalize("NFKC", text)\n',
        _HIDDEN,
    ),
    Guard(
        "other forms of a character",
        _CHARACTERS,
        '    text = unicodedata.normalize("NFKC", _BEYOND_ASCII.sub(_seen, text))\n'
        "    text = _BEYOND_ASCII.sub(_plain, text)\n",
        "    text = _BEYOND_ASCII.sub(_seen, text)\n",
        _HIDDEN,
    ),
    Guard(
        "names of files",
        _CHECK,
        "        yield from _found(path, file_passages(path), contacts, published, is_name=True)\n",
        "",
        _ELSEWHERE,
    ),
    Guard(
        "recommendations",
        _CHECK,
        "# guard: recommendations",
        "if False:",
        _ELSEWHERE,
    ),
    Guard(
        "plain names",
        "plugins/checks/anonymity/names.py",
        "is_plain and joined in names.plain",
        "False",
        ("test_a_listed_name_is_found_plain_or_hashed",),
    ),
    Guard(
        "hashed names",
        "plugins/checks/anonymity/names.py",
        "# guard: hashed names",
        "if False:",
        ("test_a_listed_name_is_found_plain_or_hashed",),
    ),
    Guard(
        "allowed words",
        _CHECK,
        "allowed.get((_text_of(path), found.rule, _plain(found.words)))",
        "next((a for k, a in allowed.items() if k[1] == found.rule), None)",
        ("test_one_finding_can_be_allowed_with_a_reason_that_is_repeated",),
    ),
    Guard(
        "the commands",
        "tools/build/checking.py",
        "# guard: the commands",
        "of_files = other.submit(list)",
        ("test_check_and_publish_stop",),
    ),
)
test_guards = guarded(__file__, GUARDS)
