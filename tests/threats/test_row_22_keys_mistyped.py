"""Threat 22: a key that decides who sees a text is mistyped, and the text becomes public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site_factory import ARTICLE, Files, SiteFactory
from tests.threats.guards import Guard, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = "2027-01-01"
PUBLIC: Files = {
    "news/good-practice/public.md": ARTICLE.replace("a-first-article", "public"),
    "courses/short.yaml": (
        "title: Short\nsummary: One sentence.\ncontact: {email: a@board.example}\n"
        "announced: 2026-01-05\n"
    ),
}
HEAD = (
    "Title: A canary-title",
    "Date: 2026-01-05",
    "Slug: canary-slug",
    "Summary: A canary-summary.",
)
REVIEW_HEAD = (
    *HEAD,
    "Review-type: Rapid review",
    "Review-subject: Child V",
    "Review-status-reason: It was wrong.",
)
TEXT = "A canary-text.\n\n## Findings\n\nA canary-finding.\n"
# What editors write who mean that readers shall not see a text, or not yet.
LINES = (
    "Status draft", "Status; draft", "Status - draft", "Status = draft", "STATUS : DRAFT PLEASE",
    "Status\uff1a draft", "Status\ua789 draft", "Sta\u00adtus: draft?", "\u200bStatus: draft",
    "\u00a0Status: draft", "**Status:** draft", "*Status: draft*", "> Status: draft",
    "- Status: draft", "1. Status: draft", "| Status | draft |", "<!-- Status: draft -->",
    "[Status: draft]", '"Status": "draft"', "`Status: draft`", "Status is draft",
    "Status: hidden", "Status: unpublished", "Status: not published", "Status: Private",
    "Status:", "Status: ", "Publish:", "Draft: yes", "draft: true", "Draft yes", "DRAFT",
    "[DRAFT]", "Draft - not for publication", "Not for publication", "Do not publish yet",
    "Embargoed", "Embargo: 3 March 2027", "Embargoed until 3 March 2027, 9am",
    "EMBARGOED UNTIL: noon, 3 March 2027", "Publish on: 3 March 2027", "Publish on 3 March 2027",
    "Publish 3 March 2027", "Publish_on: 3 March 2027", "Publish-date: 2027-03-03",
    "Publication date: 3 March 2027", "Published: false", "Published: no",
    "Published: 3 March 2027", "Date published: 3 March 2027", "Release date: 3 March 2027",
    "Go live: 3 March 2027", "Hold until: 3 March 2027", "Not before: 3 March 2027",
    "Visible: no", "Public: no", "Hidden: yes", "Private: true", "Unpublished: yes", "Live: no",
    "EMBARGOED UNTIL 9.00AM ON WEDNESDAY 3 MARCH 2027 - NOT TO BE USED BEFORE",
    "STRICTLY EMBARGOED: 00:01 Wednesday 3 March", "News release - embargoed until 3 March 2027",
    "Not for publication until after the hearing", "Please do not publish until Ms Ray agrees",
    "*Draft v3 - not approved*", "DRAFT - for comment only", "Hold until after the hearing",
    "Publish after 3 March 2027", "Awaiting sign-off", "Private and confidential",
    "State: draft", "For members only", "Staff only", "Publish status: draft", "publish: never",
    "Publish: when Jane is back",
)  # fmt: skip
REVIEW_LINES = (
    "Review status: withdrawn", "Review_status: withdrawn ", "ReviewStatus: withdrawn",
    "review status withdrawn", "Review status - withdrawn", "Review-status; withdrawn",
    "Review\u2010status: withdrawn", "Review\u00a0status: withdrawn", "Review-status: with-drawn",
    "Review-status:", "Withdrawn: yes", "**Review status:** withdrawn",
)  # fmt: skip
# Of these, those that look like the key itself.
UNSEEN = tuple(line for line in (*LINES, *REVIEW_LINES) if not line.isascii())
# Where the line stands, with %s for it, above the text or in it.
PLACES = {
    "first of all": "%s\n{head}\n\n{text}",
    "in the header": "{head}\n%s\n\n{text}",
    "indented in the header": "{head}\n  %s\n\n{text}",
    "below a blank line": "{head}\n\n%s\n\n{text}",
    "below two blank lines": "{head}\n\n\n%s\n\n{text}",
    "below a blank line and above the text": "{head}\n\n%s\n{text}",
    "below a line of dashes": "{head}\n---\n%s\n\n{text}",
    "between lines of dashes": "---\n{head}\n%s\n---\n{text}",
    "indented between lines of dashes": "---\n{head}\n  %s\n---\n{text}",
    "below the second line of dashes": "---\n{head}\n---\n\n%s\n\n{text}",
    "between the second line of dashes and a third": "---\n{head}\n---\n%s\n---\n\n{text}",
}
ALL = (*LINES, *REVIEW_LINES)
_OFFERED = re.compile(r"“([A-Z][a-z-]+: [^”]+)”")


def texts_with(lines: Iterable[str], place: str) -> Files:
    """Return texts, one a line, each with its line at a place."""
    texts: Files = {}
    for number, line in enumerate(lines):
        is_review = line in REVIEW_LINES
        head = "\n".join(REVIEW_HEAD if is_review else HEAD).replace("Child V", f"Child V{number}")
        text = PLACES[place].format(head=head.replace("canary-slug", f"slug-{number}"), text=TEXT)
        folder = "case-reviews" if is_review else "news/good-practice"
        texts[f"{folder}/{number}.md"] = text.replace("%s", line)
    return texts


def _path(problem: str) -> str:
    return problem.removeprefix("content/").partition(":")[0]


@pytest.mark.parametrize("place", PLACES)
def test_no_such_line_lets_the_text_out(place: str, site: SiteFactory) -> None:
    """Wherever it stands, it is a problem of its file, or means what its editor meant.

    The second where nobody sees a difference from the key: a colon of another alphabet.
    """
    texts = texts_with(ALL, place)
    refused = {_path(problem) for problem in site.problems({**PUBLIC, **texts}, DAY)}
    for path in refused:
        (site.write({}) / path).unlink()
    assert len(refused) >= len(ALL) - len(UNSEEN)
    assert b"canary" not in site.build({}, DAY).everything().replace(b"canary-title", b"")


@pytest.mark.parametrize("place", PLACES)
def test_doing_what_the_messages_say_lets_nothing_out(place: str, site: SiteFactory) -> None:
    """What a message offers is written among the metadata in place of its line: still no canary.

    Of a review that is withdrawn so, its title alone is shown.
    """
    texts = texts_with(ALL, place)
    said: dict[str, list[str]] = {path: [] for path in texts}
    for problem in site.problems({**PUBLIC, **texts}, DAY):
        said[_path(problem)].append(problem)
    fixed = {
        path: _corrected(str(text), line, said[path])
        for (path, text), line in zip(texts.items(), ALL, strict=True)
    }
    for refused in {_path(problem) for problem in site.problems({**PUBLIC, **fixed}, DAY)}:
        del fixed[refused]
        (site.write({}) / refused).unlink()
    assert len(fixed) > len(ALL) / 2
    shown = site.build({}, DAY).everything()
    assert b"canary" not in shown.replace(b"canary-title", b"")
    titled = {path for path in fixed if path.startswith("case-reviews/")}
    assert shown.count(b"<h1>A canary-title") == len(titled)


def _corrected(text: str, line: str, said: list[str]) -> str:
    """Write what the last message offers at the top, and take the line out; else leave it."""
    offered = [each for message in said for each in _OFFERED.findall(message) if "DATE" not in each]
    if not offered:
        return text
    first, _, rest = text.partition("\n") if text.startswith("---\n") else ("", "", text)
    without = "\n".join(each for each in rest.split("\n") if each.strip() != line.strip())
    return "\n".join(filter(None, [first, offered[-1], without.lstrip("\n")]))


CANARY_COURSE = (
    "title: A canary-course\nsummary: One sentence.\ncontact: {email: a@board.example}\n"
    "announced: 2026-01-05\nvenue: online\nstart: 9:00\nend: 13:00\nsessions:\n"
    "  - date: 2027-02-02\n"
)
SHEET = "course,date,reason,%s\nshort,2027-03-03,,\nshort,2027-03-04,a canary,yes\n"
# Where an editor wrote one thing in a course, a timetable, a name of a file or folder: each file.
ELSEWHERE: dict[str, Files] = {
    **{
        line: {"courses/canary.yaml": f"{line}\n{CANARY_COURSE}"}
        for line in (
            "draft yes", "draft; yes", "draft = yes", "draft: maybe", "draft:", "Draft : ja",
            "\u00a0draft yes", "hidden: yes", "visible: no", "published: false",
            "publish: 2027-08-01", "publish on: 1 August 2027", "embargo: 2027-08-01",
            "embargo until 1 August 2027", "announced on: 2027-08-01", "release date: 2027-08-01",
            "status: draft", "status: hidden", "status: unscheduled", "status:", "public:",
            "go live: 1 August 2027",
        )
    },
    **{
        f"a column {column}": {"courses/rows.csv": SHEET % column}
        for column in ("draft", "hidden", "public", "publish", "status", "embargo", "not before")
    },
    **{
        f"the file {path}": {path: "\n".join([*HEAD, "", TEXT])}
        for path in (
            "drafts/a.md", "draft/a.md", "private/a.md", "news/good-practice/a.md.draft",
            "news/good-practice/a.draft", "news/good-practice/a.txt", "archive/a.md",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("files", ELSEWHERE.values(), ids=ELSEWHERE)
def test_doing_what_the_other_messages_say_lets_nothing_out(
    files: Files, site: SiteFactory
) -> None:
    """A line, a column, a file: what a message offers, or to delete it, still shows no canary."""
    ((path, text),) = files.items()
    said = site.problems({**PUBLIC, **files}, DAY)
    assert said
    for message in said:
        for fixed in _tried(path, str(text), message):
            for written in (path, *fixed):
                (site.write({}) / written).unlink(missing_ok=True)
            assert b"canary" not in _shown(site, {**PUBLIC, **fixed}), message
            for written in fixed:
                (site.write({}) / written).unlink(missing_ok=True)


def _tried(path: str, text: str, message: str) -> list[Files]:
    """Return the files as each thing that the message asks for leaves them."""
    first, _, rest = text.partition("\n")
    line = int(message.split(":")[1])
    tried: list[Files] = []
    for offered in re.findall("Did you mean “([^”]+)”", message):
        value = first.partition(":")[2]
        named = re.search("(?:no key|is called|mean) “([^”]+)”|“([^”]+)” is not", message)
        wrong = next(filter(None, named.groups())) if named else ""
        tried.append({path: text.replace(wrong, offered, 1)})
        tried.append({path: f"{offered}:{value}\n{rest}"})
    lines_offered = re.findall("“([a-z]+: [a-zA-Z]+)”", message)
    tried += ({path: f"{each.replace('DATE', '2027-08-01')}\n{rest}"} for each in lines_offered)
    if "delete the line" in message:
        lines = text.split("\n")
        tried.append({path: "\n".join([*lines[: line - 1], *lines[line:]])})
    if "begins with #" in message:
        tried.append({path: f"{first.rpartition(',')[0]},#{first.rpartition(',')[2]}\n{rest}"})
    if "folders of their own" in message:
        tried.append({f"news/good-practice/{path.rpartition('/')[2]}": text})
    if "go to content/documents" in message:
        tried.append({f"documents/{path.rpartition('/')[2]}": text})
    if "colon" in message and "missing" in message:
        tried.append({path: re.sub(r"^(\w+)[ ;=]+", r"\1: ", text, count=1)})
    if "in quotes" in message:
        tried.append({path: f'"{first}"\n{rest}'})
    return tried


def _shown(site: SiteFactory, files: Files) -> bytes:
    """Return every byte that a build shows, b"" where it is refused."""
    return b"" if site.problems(files, DAY) else site.build(files, DAY).everything()


_LETS_OUT = ("test_no_such_line_lets_the_text_out",)
GUARDS = (
    Guard(
        "keys in the text",
        "plugins/articles/validation.py",
        "# guard: keys in the text",
        "",
        _LETS_OUT,
    ),
    Guard(
        "keys that go on with a value",
        "plugins/articles/header.py",
        "            if meant and (meant_name(found[1]) or decides_who_sees(meant.key)):\n",
        "            if False:\n",
        _LETS_OUT,
    ),
    Guard(
        "lines that are no key",
        "plugins/articles/header.py",
        "# guard: lines that are no key",
        "pass",
        _LETS_OUT,
    ),
    Guard(
        "what says in words of its own that a text must wait",
        "plugins/articles/meant_keys.py",
        "    return _hold(held_line(plain, is_prose=is_prose))\n",
        "    return None\n",
        _LETS_OUT,
    ),
    Guard(
        "spaces, hyphens and underscores in a key",
        "plugins/articles/meant_keys.py",
        'r"[\\s_-]*".join(re.split("[ -]", phrase.lower()))',
        "phrase.lower()",
        _LETS_OUT,
    ),
    Guard(
        "words most like the one that shows all",
        "plugins/sources/values.py",
        "    offered = [name for name in names if name != shows]\n",
        "    offered = names\n",
        ("test_doing_what_the_other_messages_say_lets_nothing_out",),
    ),
)
test_guards = guarded(__file__, GUARDS)
