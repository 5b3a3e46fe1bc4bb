"""Rules that report what the page would lose of a parsed text, or show other than intended."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from plugins.characters import lines_of
from plugins.problems import Problem
from plugins.sources.private_links import FILE_MESSAGE, is_file_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.markdown.parsed import About, Loss, Parsed, Remark

_LONGEST = 60
# A gap in a template that was not filled in, such as “<insert date>”.
_GAP = re.compile(r"</?(?:insert|add|enter|name|date|venue|place|email)\b[^<>=]*>", re.IGNORECASE)
_SIZES = ("width", "height")
_OWN_LOOK = "the site has a look of its own."
# The name of an attribute or of an element, without what follows it.
_KIND = re.compile(r"^([\w-]+=|<[\w:-]++)(?!>).*?(>?)$")
# A link to a file in the content folder without the kind of link before it.
_SERVED = re.compile(r"(?:\.{0,2}/)*((?:documents|images)/.+)")
_MOST_KINDS = 5
# Marks of list items that Markdown does not know: “(a)”, “b.”, “iv)”, “1)”, “2.1”, “–”.
_LIST_MARK = re.compile(r"\(?[A-Za-z]{1,4}[.)]|\(?\d{1,2}\)|\d{1,2}(?:\.\d{1,2})+\.?|[–—➢✓§]")
# An asterisk after a word refers to a note that begins with an asterisk.
_STAR = re.compile(r"[^\s*]\*(?!\w)")
_GLUED: frozenset[About] = frozenset({"heading mark", "marked line"})
_ADVICE: frozenset[About] = _GLUED | {
    "fewer cells", "marked lines", "run on", "spaces", "tab", "tabs",
}  # fmt: skip


def loss_problems(parsed: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    """Yield a problem for whatever the sanitiser removes from a text.

    `first_line` is the line of the file where the text begins. If only styling is removed, the
    problem is advice.
    """
    led_to = {link.target.removeprefix("#") for link in parsed.links if link.target[:1] == "#"}
    dress = []
    for loss in dict.fromkeys(parsed.losses):
        if loss.kind == "dress" and not loss.words.lower().startswith(_SIZES):
            dress.append(loss)
        else:
            yield _problem(loss, first_line + loss.line, path, led_to)
    if dress:
        message = _said_of_dress(dress, first_line)
        line = first_line + min(loss.line for loss in dress)
        yield Problem(path, line, "markup", message, advice=True)


def _said_of_dress(losses: list[Loss], first_line: int) -> str:
    """Return one message about all styling that is removed, which names each kind once."""
    if len(losses) == 1:
        return f"“{short(losses[0].words)}” is left out: {_OWN_LOOK}"
    kinds = dict.fromkeys(_KIND.sub(r"\1…\2", short(loss.words)) for loss in losses)
    lines = sorted({first_line + loss.line for loss in losses})
    named = ", ".join(f"“{kind}”" for kind in list(kinds)[:_MOST_KINDS])
    more = f" and {len(kinds) - _MOST_KINDS} more" if len(kinds) > _MOST_KINDS else ""
    where = f" in lines {lines[0]} to {lines[-1]}" if len(lines) > 1 else ""
    return (
        f"{named}{more}{where} are left out: {_OWN_LOOK} The words stay. Put “## ” before what is "
        "to be a heading, and “- ” before items of a list."
    )


def remark_problems(body: str, parsed: Parsed, first_line: int, path: str) -> Iterator[Problem]:
    """Yield a problem for each place where the parsed text is probably not what was intended."""
    glued: dict[About, list[Remark]] = {}
    for remark in parsed.remarks:
        if remark.about in _GLUED:
            if not _is_meant(remark, body, parsed):
                glued.setdefault(remark.about, []).append(remark)
        elif remark.about != "bold line":  # reported once for a whole text (sections.py)
            yield _remark(remark, first_line, path)
    for first, *others in glued.values():
        problem = _remark(first, first_line, path)
        same = _same([first_line + each.line for each in others])
        yield replace(problem, message=f"{problem.message}{same}")


def _same(lines: list[int]) -> str:
    if not lines:
        return ""
    return f" The same in line{'s' if lines[1:] else ''} {', '.join(map(str, lines))}."


def _is_meant(remark: Remark, body: str, parsed: Parsed) -> bool:
    """Report whether readers are meant to see a mark: escaped, of a note, or of a last hashtag."""
    mark = remark.words[0]
    if f"\\{mark}" in lines_of(body)[remark.line]:
        return True
    if mark == "#":
        return " " not in remark.words and parsed.passages[-1].line == remark.line
    return mark == "*" and any(_STAR.search(each.text) for each in parsed.passages)


def _remark(remark: Remark, first_line: int, path: str) -> Problem:
    rule, message = _said(remark.about, short(remark.words)) or ("markup", "")
    line = first_line + remark.line
    return Problem(path, line, rule, message, advice=remark.about in _ADVICE)


def _said(about: About, words: str) -> tuple[str, str] | None:
    """Return the rule and the message for a remark."""
    match about:
        case "more cells":
            return "row-length", (
                f"“{words}” stands in a cell beyond the heading of the table, and no page would "
                "show it: give the heading as many cells, or put it into another."
            )
        case "fewer cells":
            return "row-length", (
                "This row has fewer cells than the heading of the table: its last cells are empty."
            )
        case "heading row":
            return "table", (
                f"“{words}” has not as many cells as the line above it, so this is no table: give "
                "both the same number."
            )
        case "tabs":
            return "table", (
                f"“{words}” has tabs between its parts, which run together on the page. Make a "
                "table of the lines: “|” between the cells, and below the first line “|---|---|” "
                "with as many “---” as there are columns."
            )
        case "run on":
            return "list", (
                f"“{words}” goes on with the item above it: leave a blank line between the two, or "
                "indent it if it belongs to the item."
            )
        case _:
            return _said_of_lines(about, words)


def _said_of_lines(about: About, words: str) -> tuple[str, str] | None:
    match about:
        case "tab" | "spaces":
            indent, them = ("a tab", "the tab") if about == "tab" else ("four spaces", "the spaces")
            return "code", (
                f"“{words}” begins with {indent}, so it is shown as code: delete {them}. If it is "
                "code, put a line of three backticks (```) above it and below it."
            )
        case "indented words":
            return "code", (
                f"“{words}” begins with a tab or with spaces, so it is shown as code, in lines "
                "that do not wrap: delete them, here and in the lines below that begin so."
            )
        case "marked lines":
            found = _LIST_MARK.match(words)
            instead = f" in place of “{found[0]}”" if found else ""
            return "list", (
                f"The lines from “{words}” on run together on the page. Begin each with “- ”"
                f"{instead}, or with “1. ” where the order matters, and leave a blank line above "
                "the first."
            )
        case "marked line" | "heading mark":
            return _of_glued(about, words)
        case "spaced address":
            return "link", _of_spaces(words)
        case _:
            return "markup", (
                f"“{words}” begins something that nothing ends, so all that follows is a part of "
                "it: write its end below it (``` for ```, “-->” for “<!--”)."
            )


def _of_glued(about: About, words: str) -> tuple[str, str]:
    if about == "heading mark":
        return "heading", (
            f"“{words}” is shown with its mark: a heading begins with “## ”, a space included."
        )
    mark = "1. " if words[0].isdigit() else "- "
    return "list", (
        f"“{words}” is shown with its mark: an item of a list begins with “{mark}”, a space "
        "included."
    )


def _of_spaces(words: str) -> str:
    """Return the message about an address with spaces; for a content file it has the full link."""
    if is_file_link(words.lstrip("<")):
        return FILE_MESSAGE
    said = f"“{words}” holds a space, so this is no link:"
    found = _SERVED.match(words)
    if found and not words.endswith("…"):
        return f"{said} write “{{static}}/{found[1].replace(' ', '%20')}”."
    return f"{said} write “%20” for each space, or put the address between “<” and “>”."


def _problem(loss: Loss, line: int, path: str, led_to: set[str]) -> Problem:
    words = short(loss.words)
    if loss.kind == "target" and is_file_link(loss.words):
        return Problem(path, line, "link", FILE_MESSAGE)
    if loss.kind == "target":
        message = (
            f"“{words}” is no address for readers: links begin with https://, mailto: or tel:, or "
            "name a file."
        )
        return Problem(path, line, "link", message)
    if loss.kind == "id":
        return _id_problem(loss, line, path, led_to)
    if loss.kind == "dress":
        message = f"“{words}” is left out: give a number of pixels, such as 300, or nothing."
        return Problem(path, line, "markup", message, advice=True)
    if _GAP.fullmatch(loss.words):
        message = (
            f"“{words}” looks like a gap that was to be filled, and no page shows it: write the "
            "words that belong there."
        )
        return Problem(path, line, "markup", message)
    message = (
        f"“{words}” would be removed from the page, with all that it does: delete it. "
        "If the page is to show it, write “&lt;” in place of “<”."
    )
    return Problem(path, line, "markup", message)


def _id_problem(loss: Loss, line: int, path: str, led_to: set[str]) -> Problem:
    """Return advice on an id in the markup, or a problem if a link leads to the id."""
    message = (
        f"“{short(loss.words)}” is left out: only headings have an address of their own. Put a "
        "heading here, and let links lead to “#” with its words in lower case and hyphens between."
    )
    named = loss.words.partition("=")[2].strip().strip("\"'")
    return Problem(path, line, "markup", message, advice=named not in led_to)


def short(words: str) -> str:
    """Return words on one line, shortened if they are long."""
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
