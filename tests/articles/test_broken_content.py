"""Content with faults is refused with every problem at once, each with its file and line."""

from __future__ import annotations

import pytest

from tests.articles.broken_content import AROUND, BrokenContent, broken_content
from tests.site_factory import ARTICLE, SiteFactory

ARTICLE_AT = "news/good-practice/a.md"


def _named(case: BrokenContent) -> str:
    return case.name


@pytest.mark.parametrize("case", broken_content(), ids=_named)
def test_every_problem_is_reported_with_its_file_and_line(
    case: BrokenContent, site: SiteFactory
) -> None:
    """The problems of a broken folder are exactly those expected of it, in order."""
    assert site.problems(case.files) == case.problems


def test_what_every_case_comes_with_has_no_problem(site: SiteFactory) -> None:
    """The files around every case build alone, so that all problems are the case's own."""
    assert site.problems(AROUND) == []


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (
            ARTICLE.replace("The text", "The café").encode("latin-1"),
            "6: encoding: This line is not UTF-8: save the file again with the encoding “UTF-8”.",
        ),
        (
            ARTICLE.encode("utf-16"),
            (
                "1: encoding: This is “Unicode text” (UTF-16): "
                "save the file again with the encoding “UTF-8”."
            ),
        ),
        (
            ARTICLE.replace("The text", "The \x0btext").encode(),
            (
                "6: control-character: An invisible control character (code 0x0b) stands here: "
                "delete it."
            ),
        ),
        (
            ARTICLE.replace("A first", "A \x00first").encode(),
            (
                "1: control-character: An invisible control character (code 0x00) stands here: "
                "delete it."
            ),
        ),
        (
            ARTICLE.encode() + b"word " * 4_000_000,
            "1: size: The file is 20,000,111 bytes; at most 1,000,000 are read: make it smaller.",
        ),
        (
            ARTICLE.encode() + b"word " * 60_000,
            "5: size: The text has 300,017 characters; at most 200,000 make a page.",
        ),
    ],
    ids=["latin-1", "utf-16", "control", "null", "20-megabytes", "300-kilobytes"],
)
def test_bytes_that_cannot_be_a_page_are_refused(
    data: bytes, problem: str, site: SiteFactory
) -> None:
    """A wrong encoding, a control character and a huge file are each named with their line."""
    assert site.problems({ARTICLE_AT: data}) == [f"content/{ARTICLE_AT}:{problem}"]


def test_a_file_in_the_other_forms_of_utf_8_is_read(site: SiteFactory) -> None:
    """A byte-order mark and Windows line ends change nothing."""
    marked = b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode()
    plain = site.build({ARTICLE_AT: ARTICLE})
    assert site.build({ARTICLE_AT: marked}).everything() == plain.everything()


def test_a_link_that_leaves_the_content_folder_is_not_followed(site: SiteFactory) -> None:
    """A symbolic link to a file or a folder elsewhere is a problem and is not followed."""
    content = site.write({ARTICLE_AT: ARTICLE})
    secret = content.parent / "secret"
    secret.mkdir()
    (secret / "b.md").write_text(ARTICLE)
    (content / "news" / "good-practice" / "b.md").symlink_to(secret / "b.md")
    (content / "documents").mkdir()
    (content / "documents" / "plans").symlink_to(secret)
    message = "symbolic-link: This is a shortcut to a file elsewhere: copy the file itself here."
    assert site.problems({}) == [
        f"content/documents/plans:1: {message}",
        f"content/news/good-practice/b.md:1: {message}",
    ]


def test_what_programs_leave_behind_is_passed_over(site: SiteFactory) -> None:
    """Hidden files, backups and lock files are neither read nor served, whatever is in them."""
    left = ("news/good-practice/.a.md", "news/good-practice/~$a.md", "documents/.DS_Store")
    files = dict.fromkeys((*left, "images/old.png~", "documents/Thumbs.db"), b"\xff\x00canary")
    assert b"canary" not in site.build({ARTICLE_AT: ARTICLE, **files}).everything()


def test_links_in_a_faulty_article_to_a_faulty_one_are_no_problem_of_their_own(
    site: SiteFactory,
) -> None:
    """One fault gives one line: what refers to the faulty file is not blamed as well."""
    faulty = ARTICLE.replace("Date: 2026-01-05", "Date: 03/04/2026")
    other = ARTICLE.replace("a-first-article", "b") + "\n[a]({filename}a.md)\n"
    assert site.problems({ARTICLE_AT: faulty, "news/good-practice/b.md": other}) == [
        (
            f"content/{ARTICLE_AT}:2: date: “03/04/2026” can be read in two ways: "
            "write 3 April 2026 or 4 March 2026."
        )
    ]
