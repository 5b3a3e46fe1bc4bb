"""Threat 2: a slug or a name leads upwards, is reserved, too long, or another's but for case."""

from __future__ import annotations

import re

import pytest

from plugins.sources.values import slug_from
from tests.site_factory import ARTICLE, COURSE, Files, SiteFactory
from tests.threats.guards import Guard, guarded
from tests.threats.reported import reported

AT = "news/good-practice/a.md"
NO_SLUG = "cannot stand in an address: use a to z, 0 to 9 and hyphens, at most 100 characters"
KEPT = "is a word that the site's own addresses need: choose another."
UNKEPT = "is no name that every system can keep: choose another."


def slug(text: str) -> Files:
    """Return an article that has a slug."""
    return {AT: ARTICLE.replace("Slug: a-first-article", f"Slug: {text}")}


def refused(site: SiteFactory, text: str) -> list[str]:
    """Return each slug that is refused; what the message offers in its place is allowed."""
    said = [
        re.fullmatch(rf"content/{AT}:3: slug: “(.*)” {NO_SLUG}(?:, such as “(.*)”)?\.", line)
        for line in site.problems(slug(text))
    ]
    offered = [found[2] for found in said if found and found[2]]
    assert [site.problems(slug(each)) for each in offered] == [[] for _ in offered]
    return [found[1] if found else "" for found in said]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("Child Q (2026) / LCSPR", "child-q-2026-lcspr"),
        ("Café_notes", "cafe-notes"),
        ("the_board's-work", "the-boards-work"),
        ("\u0441hild-q", ""),
        (f"{'ab ' * 40}", "-".join(["ab"] * 33)),
        ("Index!", ""),
    ],
)
def test_a_slug_is_offered_where_one_can_be_made(text: str, offered: str) -> None:
    """No letter is lost, and no word of the site's own is offered."""
    assert slug_from(text) == offered


@pytest.mark.parametrize("text", ["..", ".", "a.b", "...."])
def test_a_slug_has_no_dots(text: str, site: SiteFactory) -> None:
    """No slug leads upwards."""
    assert refused(site, text) == [text]


@pytest.mark.parametrize("text", ["a/b", "/etc", "../../x", "a\\b", "feeds/news"])
def test_a_slug_has_no_slashes(text: str, site: SiteFactory) -> None:
    """No slug names a folder elsewhere."""
    assert refused(site, text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "index", "feeds", "page", "by", "briefing", "recommendations", "briefings", "programme",
        "courses", "calendar", "what-to-do", "updates",
    ],
)  # fmt: skip
def test_a_slug_is_no_word_of_the_site_s_own(text: str, site: SiteFactory) -> None:
    """The words that addresses need for themselves are refused."""
    assert site.problems(slug(text)) == [f"content/{AT}:3: slug: “{text}” {KEPT}"]


def test_a_slug_has_a_hundred_characters_at_most(site: SiteFactory) -> None:
    """The hundredth is allowed, one more is refused."""
    assert site.problems(slug("a" * 100)) == []
    assert refused(site, "a" * 101) == ["a" * 101]


@pytest.mark.parametrize("text", ["con", "nul", "aux", "com1", "lpt9"])
def test_a_slug_is_no_device_of_windows(text: str, site: SiteFactory) -> None:
    """On Windows no such folder can be made, so the site would build on some systems alone."""
    assert site.problems(slug(text)) == [f"content/{AT}:3: slug: “{text}” {UNKEPT}"]


@pytest.mark.parametrize(
    "name", ["con.pdf", "plans./a.pdf", "a:b.pdf", "what?.pdf", "AUX.tar.pdf", "a\\b.pdf"]
)
def test_a_file_has_a_name_that_every_system_can_keep(name: str, site: SiteFactory) -> None:
    """Devices, dots at the end and characters that Windows forbids are refused for files, too."""
    part = next(each for each in name.split("/") if each != "a.pdf")
    assert site.problems({AT: ARTICLE, f"documents/{name}": "%PDF"}) == [
        f"content/documents/{name}:1: address: “{part}” {UNKEPT}"
    ]


def test_a_name_that_cannot_be_seen_is_refused(site: SiteFactory) -> None:
    """A line end or a mark that turns letters round would forge the messages themselves."""
    names = ("documents/a\nb.pdf", "images/a\u202egnp.png", "news/x/a\u200b.md")
    said = "file-name: A character that nobody can see stands in this name: change it."
    assert site.problems({AT: ARTICLE, **dict.fromkeys(names, "x")}) == [
        f"content/documents/a\ufffdb.pdf:1: {said}",
        f"content/images/a\ufffdgnp.png:1: {said}",
        f"content/news/x/a\ufffd.md:1: {said}",
    ]


def test_no_two_files_differ_in_letter_case_alone(site: SiteFactory) -> None:
    """Files, and old addresses beside pages: some disks would keep but one of them."""
    redirect = ARTICLE.replace("Slug:", "Redirect-from: /News/Good-Practice/\nSlug:")
    files = {AT: redirect, "documents/A.pdf": "1", "documents/a.PDF": "2"}
    assert site.problems(files) == [
        (
            "content/documents/a.PDF:1: address: “/documents/a.PDF” is already taken by "
            "content/documents/A.pdf:1: choose another."
        ),
        (
            f"content/{AT}:3: redirect-from: “/News/Good-Practice/” is already taken by "
            "a page that the site makes itself: choose another."
        ),
    ]


def test_no_two_files_differ_in_the_way_accents_are_written_alone(site: SiteFactory) -> None:
    """“é” is one character or two: some disks take both for one name."""
    one, two = "documents/caf\u00e9.pdf", "documents/cafe\u0301.pdf"
    said = site.problems({AT: ARTICLE, one: "1", two: "2"})
    assert [line.partition(": address: ")[2][-17:] for line in said] == [": choose another."]


@pytest.mark.parametrize("old", ["/_headers/", "/404.html", "/robots.txt", "/sitemap.xml"])
def test_an_old_address_takes_no_file_of_the_site_s_own(old: str, site: SiteFactory) -> None:
    """What servers and machines read is made by the site alone."""
    redirect = ARTICLE.replace("Slug:", f"Redirect-from: {old}\nSlug:")
    file = old if old == "/404.html" else f"{old.rstrip('/')}/"
    assert reported(site, {AT: redirect}) == [
        (
            f"content/{AT}:3: redirect-from: “{file}” is already taken by a page that the site "
            "makes itself: choose another."
        )
    ]


@pytest.mark.parametrize("old", ["/../x", "/a/../../x", "https://other.example/x", "/a b", "x"])
def test_an_old_address_is_one_of_this_site(old: str, site: SiteFactory) -> None:
    """It leads neither upwards nor to another site."""
    redirect = ARTICLE.replace("Slug:", f"Redirect-from: {old}\nSlug:")
    assert reported(site, {AT: redirect}) == [
        (
            f"content/{AT}:3: redirect-from: “{old}” is not an old address: begin with “/”, "
            "without “?”, “#” or spaces."
        )
    ]


@pytest.mark.parametrize("key", ["Save_as", "Url", "Template"])
def test_no_key_names_a_file_to_write(key: str, site: SiteFactory) -> None:
    """Pelican's own keys for that are refused like any unknown one."""
    said = site.problems({AT: ARTICLE.replace("Slug:", f"{key}: ../output-evil/x\nSlug:")})
    named = f"content/{AT}:3: unknown-key: The metadata has no key “{key}”."
    assert [line[: len(named)] for line in said] == [named]


def test_a_course_and_a_session_have_names_fit_for_addresses(site: SiteFactory) -> None:
    """A course's file and a session's id are held to the same rules."""
    sessions = COURSE.replace("- date:", "- id: ../x\n    date:")
    assert site.problems({"courses/page.yaml": COURSE, "courses/b.yaml": sessions}) == [
        f"content/courses/b.yaml:9: id: “../x” {NO_SLUG}, such as “x”.",
        (
            "content/courses/page.yaml:1: file-name: “page” is a word that addresses need for "
            "themselves: choose another name."
        ),
    ]


_VALUES = "plugins/sources/values.py"
_ADDRESSES = "plugins/urls.py"
_CLAIMS = "plugins/site/claims.py"
GUARDS = (
    Guard("dots", _VALUES, "# guard: dots", '_SLUG = re.compile(r"[.a-z0-9-]+")',
          ("test_a_slug_has_no_dots",)),
    Guard("slashes", _VALUES, "# guard: dots", '_SLUG = re.compile(r"[./\\\\a-z0-9-]+")',
          ("test_a_slug_has_no_slashes",)),
    Guard("reserved words", _VALUES, "# guard: reserved words", "if False:",
          ("test_a_slug_is_no_word_of_the_site_s_own",)),
    Guard("length", _VALUES, "len(text) <= MAX_SLUG and ", "",
          ("test_a_slug_has_a_hundred_characters_at_most",)),
    Guard("devices", _ADDRESSES, ' and part.partition(".")[0].lower() not in DEVICES', "",
          ("test_a_slug_is_no_device_of_windows",
           "test_a_file_has_a_name_that_every_system_can_keep")),
    Guard("dots at the end", _ADDRESSES, ' and part[-1:] not in {".", " "}', "",
          ("test_a_file_has_a_name_that_every_system_can_keep",)),
    Guard("signs", _ADDRESSES, "not _UNKEPT.search(part) and ", "",
          ("test_a_file_has_a_name_that_every_system_can_keep",)),
    Guard("names that cannot be seen", "plugins/sources/folder.py",
          "# guard: names that cannot be seen", "if False:",
          ("test_a_name_that_cannot_be_seen_is_refused",)),
    Guard("letter case", _ADDRESSES, '.normalize("NFC", path).casefold()',
          '.normalize("NFC", path)', ("test_no_two_files_differ_in_letter_case_alone",)),
    Guard("accents", _ADDRESSES, 'unicodedata.normalize("NFC", path).casefold()',
          "path.casefold()",
          ("test_no_two_files_differ_in_the_way_accents_are_written_alone",)),
    Guard("files for machines", _CLAIMS, "# guard: files for machines", "pass",
          ("test_an_old_address_takes_no_file_of_the_site_s_own",)),
    Guard("old addresses", "plugins/articles/fields.py",
          'if not _OLD_ADDRESS.fullmatch(unicodedata.normalize("NFC", text)) or', "if",
          ("test_an_old_address_is_one_of_this_site",)),
    Guard("old addresses upwards", "plugins/articles/fields.py",
          'set(part) == {"."} for part', "False for part",
          ("test_an_old_address_is_one_of_this_site",)),
    Guard("keys", "plugins/sources/fields.py",
          "# guard: keys", "",
          ("test_no_key_names_a_file_to_write",)),
    Guard("names of courses", "plugins/courses/records.py",
          "# guard: names of courses", "if False:",
          ("test_a_course_and_a_session_have_names_fit_for_addresses",)),
)  # fmt: skip
test_guards = guarded(__file__, GUARDS)
