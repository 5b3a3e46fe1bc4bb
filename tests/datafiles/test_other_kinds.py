"""Files of other programs that were renamed are known by what is in them."""

from __future__ import annotations

import io
import zipfile

import pytest

from plugins.sources.text_file import decode


def packed(name: str) -> bytes:
    """Return a zip file with what such documents begin with, then a file of this name."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>" * 100)
        file.writestr("_rels/.rels", "<Relationships/>")
        file.writestr(name, "x" * 3_000_000)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (packed("word/document.xml"), "a Word document"),
        (packed("xl/workbook.xml"), "an Excel workbook"),
        (packed("ppt/presentation.xml"), "a PowerPoint presentation"),
        (packed("other.txt"), "a zip file"),
        (packed("word/document.xml") + bytes(2_000_000), "a Word document"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "a document of an old Word"),
        (rb"{\rtf1\ansi Title: A title}", "a Rich Text document"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a picture"),
        (b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<html><p>Title: A title", "a web page"),
    ],
)
def test_a_renamed_file_is_called_what_it_is(data: bytes, kind: str) -> None:
    """With what to do, and before its size or its letters are spoken of."""
    text, (problem,) = decode(data, "content/news/x/a.md")
    assert text == ""
    assert (problem.line, problem.rule) == (1, "encoding")
    assert problem.message.startswith(f"This is {kind}")


def test_a_workbook_is_to_be_saved_as_csv() -> None:
    """A timetable needs no plain text."""
    _, (problem,) = decode(packed("xl/workbook.xml"), "content/courses/a.csv", spreadsheet=True)
    assert problem.message.endswith("save it as “CSV UTF-8”.")


@pytest.mark.parametrize("text", ["PK: a sign\n", "% PDF\n", "Title: A\n\n<html> is a tag.\n"])
def test_a_text_is_a_text(text: str) -> None:
    """What begins nearly so, or speaks of it, is read."""
    assert decode(text.encode(), "content/news/x/a.md") == (text, [])


def test_the_site_s_own_pages_are_read() -> None:
    """Only a text that says it is Markdown is refused as a web page."""
    assert decode(b"<!doctype html>", "output/index.html") == ("<!doctype html>", [])
