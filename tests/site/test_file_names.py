"""Files are linked by their names, whatever characters these hold, and lead where they stand."""

from __future__ import annotations

import unicodedata
from typing import Literal, TypeAlias
from urllib.parse import quote, unquote

from tests.site_factory import ARTICLE, Files, SiteFactory
from tests.validators.nu import nu_errors

Form: TypeAlias = Literal["NFC", "NFD"]
PAGE = "news/x/a-first-article/"
NAMES = (
    "form (1).pdf",
    "form(2).pdf",
    "children's-form.pdf",
    "form final.pdf",
    "Bericht für A.pdf",
)


def test_every_name_can_be_linked_as_it_is(site: SiteFactory) -> None:
    """Spaces, brackets, apostrophes and accents; in the page they are as addresses have them."""
    links = "\n".join(f"- [words about it]({{static}}/documents/{name})" for name in NAMES)
    picture = "![A body]({static}/images/body map (1).png)"
    files = {f"documents/{name}": b"document" for name in NAMES}
    built = site.build(
        {
            **files,
            "images/body map (1).png": b"picture",
            "news/x/a.md": f"{ARTICLE}\n{links}\n\n{picture}\n",
        }
    )
    page = built.page(PAGE)
    led_to = [str(each["href"]) for each in page.select(".prose a")]
    assert [unquote(each) for each in led_to] == [f"/documents/{name}" for name in NAMES]
    assert all((built.folder / unquote(each).lstrip("/")).is_file() for each in led_to)
    image = page.select_one(".prose img")
    assert image is not None
    assert image["src"] == "/images/body%20map%20(1).png"
    assert nu_errors([built.folder / PAGE / "index.html"]) == []


def test_letters_of_a_mac_equal_themselves(site: SiteFactory) -> None:
    """A Mac writes “é” in a name as two characters and an editor types one, or vice versa."""
    both: tuple[tuple[Form, Form], ...] = (("NFD", "NFC"), ("NFC", "NFD"))
    for stands, typed in both:
        name = unicodedata.normalize(stands, "résumé.pdf")
        text = unicodedata.normalize(stands, "news/x/año.md")
        link = unicodedata.normalize(
            typed, "[the summary]({static}/documents/résumé.pdf) and [the year]({filename}año.md)"
        )
        other = ARTICLE.replace("a-first-article", f"b-{stands.lower()}")
        files: Files = {
            f"documents/{name}": b"document",
            text: other,
            "news/x/a.md": f"{ARTICLE}\n{link}\n",
        }
        assert site.problems(files) == []
        led_to = [str(each["href"]) for each in site.build(files).page(PAGE).select(".prose a")]
        assert led_to[1] == f"/news/x/b-{stands.lower()}/"
        assert unicodedata.normalize("NFC", unquote(led_to[0])) == "/documents/résumé.pdf"
        (site.write({}) / "documents" / name).unlink()
        (site.write({}) / text).unlink()


def test_documents_of_reviews_are_found_by_the_same_letters(site: SiteFactory) -> None:
    """In the metadata as in a link."""
    document = unicodedata.normalize("NFD", "documents/résumé.pdf")
    review = ARTICLE.replace(
        "Slug",
        "Review-type: Rapid review\nReview-subject: Child W\n"
        "Review-document: summary, documents/résumé.pdf\nSlug",
    )
    files: Files = {document: b"document", "case-reviews/a.md": review}
    assert site.problems(files) == []
    page = site.build(files).page("case-reviews/a-first-article/")
    assert page.select_one(f'a[href="/{quote(document)}"]') is not None
