"""glossary.yaml: what is read of it, and every problem at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.board.glossary import Glossary, Term
from tests.cases.reading import Case, cases, expected_files
from tests.site_factory import ARTICLE, Files

if TYPE_CHECKING:
    from tests.site_factory import SiteFactory

PATH = "glossary.yaml"
ARTICLES: Files = {"news/x/a.md": ARTICLE}
GLOSSARY = """- term: section  47
  meaning: >
    A duty to make
    enquiries.

    It is in the Children Act 1989.
  also: s47, section 47 enquiries
- term: NAI
  id: injury
  meaning: An injury that someone has caused.
  also: [non-accidental injury, "hitting, and the like"]
"""


@pytest.mark.parametrize("case", cases("glossary"), ids=lambda case: case.name)
def test_a_glossary_is_refused_for_all_its_faults(site: SiteFactory, case: Case) -> None:
    """A broken glossary.yaml gives exactly the problems expected, each with its line."""
    assert site.problems({**ARTICLES, PATH: case.data}) == case.lines(f"content/{PATH}")


def test_every_expectation_belongs_to_a_file_and_names_a_problem() -> None:
    """No case expects nothing, and no expectation is left of a file that is gone."""
    assert [case.name for case in cases("glossary") if not case.problems] == []
    assert expected_files("glossary") == {case.name for case in cases("glossary")}


def test_forms_in_one_text_are_advised_to_be_a_list(site: SiteFactory) -> None:
    """Each comma ends one; one form alone, and a list, are left as they are."""
    one = "- term: CAF\n  meaning: A form.\n  also: common assessment framework\n"
    advice = site.build({**ARTICLES, PATH: GLOSSARY + one}).library.advice
    assert [str(each) for each in advice] == [
        (
            "advice: content/glossary.yaml:7: also: Each comma ends a form here: this was read as "
            "“s47” and “section 47 enquiries”. Write them as a list in brackets: [s47, section 47 "
            "enquiries]."
        )
    ]


def test_a_glossary_is_read_whole(site: SiteFactory) -> None:
    """Terms, ids, meanings as one paragraph, and forms from a list or separated by commas."""
    assert site.build({**ARTICLES, PATH: GLOSSARY}).library.glossary == Glossary(
        (
            Term(
                "section-47",
                "section 47",
                "A duty to make enquiries. It is in the Children Act 1989.",
                ("s47", "section 47 enquiries"),
            ),
            Term(
                "injury",
                "NAI",
                "An injury that someone has caused.",
                ("non-accidental injury", "hitting, and the like"),
            ),
        )
    )


@pytest.mark.parametrize(
    "data",
    [
        GLOSSARY.encode("utf-8-sig"),
        GLOSSARY.replace("\n", "\r\n"),
        GLOSSARY.replace("term", "TERM"),
    ],
    ids=["byte-order mark", "CRLF", "letter case of keys"],
)
def test_how_a_file_was_saved_changes_nothing(site: SiteFactory, data: str | bytes) -> None:
    """A byte-order mark, line ends and letter case of keys mean nothing."""
    plain = site.build({**ARTICLES, PATH: GLOSSARY}).library.glossary
    assert site.build({**ARTICLES, PATH: data}).library.glossary == plain


@pytest.mark.parametrize(
    ("name", "also", "others"),
    [
        ("section 47", ("s47", "section 47 enquiries", "Section 47s"), ("s47",)),
        ("non-accidental injury", ("non-accidental injuries", "NAI"), ("NAI",)),
        ("LADO", ("LADOs", "local authority designated officer"), None),
        ("child’s plan", ("child's plans",), ()),
    ],
)
def test_other_names_are_reported_and_other_endings_are_not(
    name: str, also: tuple[str, ...], others: tuple[str, ...] | None
) -> None:
    """Readers see what else a term is called, but no list of plurals."""
    shown = Term("x", name, "What it means.", also).other_names
    assert shown == (also[1:] if others is None else others)


ADVISED = """- term: MASH
  meaning: see Multi-Agency Safeguarding Hub
- term: child protection plan (CPP)
  meaning: A plan for a child at risk.
- term: section 47 (of the Children Act)
  meaning: See that a child is safe. Ask first.
"""


def test_what_helps_no_reader_is_advised_of(site: SiteFactory) -> None:
    """A short form in brackets, and a meaning that is a cross-reference; no more than that."""
    library = site.build({**ARTICLES, PATH: ADVISED}).library
    assert [str(each) for each in library.advice if each.path == f"content/{PATH}"] == [
        (
            "advice: content/glossary.yaml:2: meaning: This sends readers to another term: say "
            "what it means, or put this term into “also” of the other."
        ),
        (
            "advice: content/glossary.yaml:3: term: Few texts say “child protection plan (CPP)” in "
            "whole: write “child protection plan” as the term, and “CPP” into “also”."
        ),
    ]
