"""Threat 25: an identifier or a joining link stands in a text that is no review."""

from __future__ import annotations

import pytest

from tests.checks.anonymity.reading import problems
from tests.site_factory import ARTICLE, SiteFactory
from tests.threats.guards import Guard, guarded
from tools.build.build import check
from tools.build.request import Request

NEWS = "content/news/x/a.md"
BODY_LINE = ARTICLE.count("\n")
# The rule, and words that break it in any text.
IDENTIFIERS = {
    "anonymity-nhs-number": "The number was 943 476 5919.",
    "anonymity-national-insurance-number": "A parent's number is AB 12 34 56 C.",
    "anonymity-pupil-number": "The pupil B801200005001 was absent.",
    "anonymity-court-case": "The case number in court was SD26C00123.",
    "anonymity-birth-date": "Jo was born on 4 March 2020.",
    "anonymity-review-type": "The serious case review of Child W was published.",
    "joining-link": "Join at https://eu.bbcollab.com/guest/x at noon.",
}
FILES = {
    NEWS: ARTICLE,
    "content/guidance/a.md": ARTICLE,
    "content/pages/a.md": ARTICLE,
    "content/courses/a.yaml": "title: A course\nsummary: One sentence.\ndescription: |\n  {}\n",
    "content/board.yaml": "name: The board\nabout: |\n  {}\n",
}


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("rule", IDENTIFIERS)
def test_it_is_found_in_every_kind_of_text(rule: str, path: str) -> None:
    """It is found at its line; whether a text is a review is asked of texts alone."""
    text = FILES[path] if "{}" in FILES[path] else f"{FILES[path]}{{}}\n"
    found = problems({path: text.format(IDENTIFIERS[rule])})
    line = text[: text.index("{}")].count("\n") + 1
    is_text, is_course = path.endswith(".md"), "/courses/" in path
    is_asked = is_text or not (
        rule == "anonymity-review-type" or (is_course and rule == "joining-link")
    )
    assert [(each.line, each.rule) for each in found] == ([(line, rule)] if is_asked else [])


@pytest.mark.parametrize("rule", IDENTIFIERS)
def test_check_stops(rule: str, site: SiteFactory, capsys: pytest.CaptureFixture[str]) -> None:
    """With exit status 1, and file and line."""
    content = site.write({"news/x/a.md": f"{ARTICLE}{IDENTIFIERS[rule]}\n"})
    status = check(Request(content, content.with_name("public"), today="2027-07-01"))
    assert status == 1
    assert f"{NEWS}:{BODY_LINE + 1}: {rule}: " in capsys.readouterr().out


_EVERYWHERE = "plugins/checks/anonymity/rules.py"
_FOUND = ("test_it_is_found_in_every_kind_of_text",)
GUARDS = (
    Guard(
        "texts",
        "plugins/checks/anonymity/check.py",
        "# guard: texts",
        "found = iter(())",
        (*_FOUND, "test_check_stops"),
    ),
    Guard(
        "files of data",
        "plugins/checks/anonymity/texts.py",
        "# guard: files of data",
        "if False:",
        _FOUND,
    ),
    Guard(
        "numbers that are called one",
        _EVERYWHERE,
        "    yield from filter(_is_somebodys, named_or_lettered(text, lower, numbers))\n",
        "",
        _FOUND,
    ),
    Guard(
        "NHS numbers",
        _EVERYWHERE,
        "# guard: NHS numbers",
        "",
        _FOUND,
    ),
    Guard(
        "courts",
        _EVERYWHERE,
        "# guard: courts",
        "",
        _FOUND,
    ),
    Guard("births", _EVERYWHERE, "# guard: births", "", _FOUND),
    Guard(
        "meetings",
        _EVERYWHERE,
        "    text = passage.text\n    yield from links_into_meetings(text)\n",
        "    text = passage.text\n",
        _FOUND,
    ),
    Guard(
        "reviews that do not say so",
        "plugins/checks/anonymity/texts.py",
        "# guard: reviews that do not say so",
        "if False:",
        _FOUND,
    ),
)
test_guards = guarded(__file__, GUARDS)
