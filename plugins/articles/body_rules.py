"""Rules over the Markdown of a body: one title, bounded size, links that name what exists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.articles.markup_rules import loss_problems, remark_problems, short
from plugins.articles.second_texts import second_texts
from plugins.postprocess.bounds import too_much
from plugins.postprocess.markdown_body import parsed
from plugins.private_links import FILE_MESSAGE
from plugins.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.postprocess.parsed import Heading, Parsed

LINK_KINDS = ("filename", "static", "attach", "course")
# Web editors write the braces of a link as %7B and %7D.
_NAMED = re.compile(r"(?:\{|%7B)([^{}%\n]*)(?:\}|%7D)(.*)", re.IGNORECASE | re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_MAIL = re.compile(r"[^\s/@?#]+@[^\s/@?#]+\.[A-Za-z]+(?:\?.*)?")
_HOST = re.compile(
    r"www\.[^\s]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|com|org|net|info|eu|gov|edu)(?:[/?#].*)?",
    re.IGNORECASE,
)
_TEXT_FILE = re.compile(r"[^?#]+\.(?:md|markdown)(?:#.*)?", re.IGNORECASE)
_FILE = re.compile(
    r"(?!/|\.\./)[^?#]+\.(?:pdf|docx?|xlsx?|pptx?|csv|jpe?g|png|webp)", re.IGNORECASE
)
# Words that are true of any picture, and names of files.
_NO_DESCRIPTION = re.compile(
    r"(?:(?:an?|the|this|my|our|see|insert|alt|new)\s+)*"
    r"(?:alt(?:ernative)?\s?text|banner|chart|clip\s?art|description|diagram|figure|flow\s?chart"
    r"|graph(?:ic)?|icon|illustration|im(?:age|g)|infographic|logo|photo(?:graph)?|pic(?:ture)?"
    r"|placeholder|poster|screen\s?(?:grab|shot)|thumbnail|untitled)s?"
    r"(?:\s(?:here|text|below|above))?[\s_-]*\(?\d*\)?[.:]?"
    r"|(?:img|dscn?|dscf|pxl|photo|pic|screenshot|scan|wp|whatsapp image)"
    r"[\s_-]*\d(?:[\d\s._:()-]|\bat\b|wa(?=\d))*"
    r"|[\w ()&+.'-]+\.(?:avif|bmp|gif|heic|jpe?g|pdf|png|svg|tiff?|webp)|[\W\d_]+|\w*_\w+",
    re.IGNORECASE,
)


def body_problems(body: str, first_line: int, path: str) -> list[Problem]:
    """Report what is wrong with the Markdown of a body that begins in a line of a file."""
    if excess := too_much(body):
        return [Problem(path, first_line + excess.line, excess.rule, excess.message)]
    read = parsed(body)
    return [
        *_picture_problems(read, first_line, path),
        *_heading_problems(read, first_line, path),
        *_address_problems(read, first_line, path),
        *loss_problems(read, first_line, path),
        *remark_problems(body, read, first_line, path),
        *second_texts(body, read, first_line, path),
    ]


def links(body: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    """Return the line, the kind and the value of each target `{kind}value` of a body."""
    if "{" not in body and "%7" not in body:  # most bodies
        return
    read = parsed(body)
    targets = {(link.target_line, link.target): None for link in (*read.links, *read.unused)}
    for line, target in targets:
        if found := _NAMED.fullmatch(target):
            yield first_line + line, found[1], found[2]


def _picture_problems(read: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    for link in read.links:
        if link.is_picture and not link.words:
            message = "This picture has no words for those who cannot see it: ![what it shows](…)."
            yield Problem(path, first_line + link.line, "picture", message)
        elif link.is_picture and _NO_DESCRIPTION.fullmatch(link.words):
            message = (
                f"“{short(link.words)}” does not tell those who cannot see the picture what it "
                "shows: describe it in a few words."
            )
            yield Problem(path, first_line + link.line, "picture", message, advice=True)


def _heading_problems(read: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    for heading in read.headings:
        if message := _about_heading(heading):
            yield Problem(path, first_line + heading.line, "heading", message)


def _about_heading(heading: Heading) -> str:
    if not heading.words:
        return "This heading has no words: write them, or delete its marks."
    if heading.level == 1:
        return "The title is the page's only main heading: begin this one with “## ”."
    return ""


def _address_problems(read: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    """Report targets that lead nowhere, since what they begin with was left out."""
    targets = {(link.target_line, link.target): None for link in read.links}
    for line, target in targets:
        is_file = target.startswith("\\")  # others have a scheme, which no link may have
        if message := FILE_MESSAGE if is_file else _about_address(target):
            yield Problem(path, first_line + line, "link", message)


def _about_address(target: str) -> str:
    if not target or target[0] in "/#{%?" or _SCHEME.match(target):
        return ""
    quoted = short(target)
    if _MAIL.fullmatch(target):
        return f"“{quoted}” is an e-mail address: write “mailto:” before it."
    if _TEXT_FILE.fullmatch(target):
        return f"“{quoted}” is a file of the content: write “{{filename}}” before it."
    if _HOST.fullmatch(target):
        return f"“{quoted}” is on another site: write “https://” before it."
    if _FILE.fullmatch(target):
        return (
            f"“{quoted}” leads nowhere from the page: write “{{static}}/” and the file's path in "
            "the content folder, such as {static}/documents/form.pdf."
        )
    return ""
