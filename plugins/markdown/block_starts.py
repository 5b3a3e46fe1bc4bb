"""Recognises the start of a block from the first characters of a line.

CommonMark 0.31.2, sections 4 and 5. A table or a list may begin directly below a sentence, an
ordered list only with 1. Lists copied from Word are lists too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.markdown.blocks import (
    CODE_INDENT,
    Code,
    Heading,
    Indented,
    Item,
    Markup,
    Note,
    Paragraph,
    Quote,
    Rule,
    Table,
    Tagged,
    word_mark,
)
from plugins.markdown.targets import definitions

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from plugins.markdown.blocks import Block
    from plugins.markdown.cursor import Cursor

    Start: TypeAlias = Callable[[Cursor, Block], Block | None]

# Many people leave out the space between the words and the marks, if there are two or more marks.
_HEADING = re.compile(
    r"(#{1,6})(?:[ \t]+|$|(?<=##)(?=[“‘\"'(*]{0,3}[^\W_]))(.*?)"
    r"(?:[ \t]*(?<=[ \t])#+|(?<=[^\W_])##+)?[ \t]*$"
)
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_FENCE = re.compile(r"(`{3,})(?=[^`]*$)|(~{3,})")
# A no-break space after the mark, as inserted by word processors, counts as a space.
_MARK = re.compile(r"(?:([-+*])|(\d{1,9})([.)]))(?:(?<!\*)\u00a0|(?=[ \t]|$))")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_MOST_SPACE = 4


def begun(cursor: Cursor, container: Block, *, in_paragraph: bool) -> Block | None:
    """Return the block that the line begins, in a container or instead of a paragraph, or None.

    `in_paragraph` says whether the line could continue a paragraph.
    """
    if cursor.indent >= CODE_INDENT:
        if in_paragraph or cursor.is_blank:
            return None
        code = Indented(cursor.number, begins_with_tab=cursor.rest.startswith("\t"))
        cursor.drop(CODE_INDENT)
        return code
    if table := table_below(cursor, container):
        return table
    if cursor.words.startswith("<"):
        return _markup(cursor, in_paragraph=in_paragraph)
    for start in _STARTS.get(cursor.words[:1], ()):
        if block := start(cursor, container):
            return block
    return None


def _quote(cursor: Cursor, _container: Block) -> Block:
    cursor.take(1)
    cursor.drop(1)
    return Quote(cursor.number)


def _heading(cursor: Cursor, _container: Block) -> Block | None:
    found = _HEADING.match(cursor.words)
    if not found:
        return None
    heading = Heading(cursor.number, len(found[1]))
    heading.lines.append(found[2])
    return heading


def _fence(cursor: Cursor, _container: Block) -> Block | None:
    found = _FENCE.match(cursor.words)
    return Code(cursor.number, found[0], cursor.indent) if found else None


def _markup(cursor: Cursor, *, in_paragraph: bool) -> Block | None:
    if is_container(cursor.words):
        tagged = Tagged(cursor.number)
        tagged.lines.append(cursor.words)
        return tagged
    ends = markup_end(cursor.words, in_paragraph=in_paragraph)
    return Markup(cursor.number, ends[0]) if ends else None


def _underlined(cursor: Cursor, container: Block) -> Block | None:
    if not isinstance(container, Paragraph) or not _UNDERLINE.match(cursor.words):
        return None
    if len(definitions(container.lines)) == len(container.lines):
        return None
    heading = Heading(container.line, 1 if cursor.words[0] == "=" else 2)
    heading.lines = container.lines
    heading.end = cursor.number
    return heading


def _rule(cursor: Cursor, _container: Block) -> Block | None:
    return Rule(cursor.number) if _RULE.match(cursor.words) else None


def _item(cursor: Cursor, container: Block) -> Block | None:
    """Return the list item that the line begins, or None; the reader puts it into a list."""
    found = _MARK.match(cursor.words)
    if not found:
        return None
    is_empty = found.end() == len(cursor.words.rstrip())
    if isinstance(container, Paragraph) and (is_empty or found[2] not in {None, "1"}):
        return None
    mark = found[1] or found[3]
    return _begun_item(cursor, mark, found.end(), int(found[2]) if found[2] else None, is_empty)


def _begun_item(
    cursor: Cursor,
    mark: str,
    characters: int,
    number: int | None,
    is_empty: bool,  # noqa: FBT001
) -> Item:
    width = cursor.indent + characters
    cursor.take(characters)
    if is_empty or cursor.indent > _MOST_SPACE:
        cursor.drop(1)
        width += 1
    else:
        width += cursor.indent
        cursor.drop(cursor.indent)
    return Item(cursor.number, width, mark, number)


def _word_item(cursor: Cursor, _container: Block) -> Block | None:
    found = word_mark(cursor.words)
    if not found:
        return None
    width = cursor.indent + 1
    cursor.take(found.end())
    return Item(cursor.number, width, found[1] or found[2], None)


def _note(cursor: Cursor, container: Block) -> Block | None:
    found = _NOTE.match(cursor.words)
    if not found or isinstance(container, Paragraph):
        return None
    cursor.take(found.end())
    return Note(cursor.number, found[1])


def table_below(cursor: Cursor, paragraph: Block) -> Table | None:
    """Return the table whose heading is the last line of the paragraph above this line, or None."""
    if "|" not in cursor.words or not isinstance(paragraph, Paragraph):
        return None
    heading = paragraph.lines[-1]
    align = alignment(cursor.words)
    if not align or len(align) != len(cells(heading)):
        return None
    return Table(paragraph.end, heading, align)


_STARTS: dict[str, tuple[Start, ...]] = {
    ">": (_quote,),
    "#": (_heading,),
    "`": (_fence,),
    "~": (_fence,),
    "=": (_underlined,),
    "-": (_underlined, _rule, _item),
    "*": (_rule, _item),
    "_": (_rule,),
    "+": (_item,),
    "[": (_note,),
    **dict.fromkeys("0123456789", (_item,)),
    **dict.fromkeys("•\uf0b7·◦▪\uf0a7o", (_word_item,)),
}


_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
OPENING = rf"<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>"
CLOSING = r"</[A-Za-z][A-Za-z0-9-]*\s*>"
_BLOCK = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|"
    "hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|"
    "search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
# In pairs: the start of the block, and what ends it, which is a blank line for None.
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...] = (
    (
        re.compile(r"<(?:script|pre|textarea|style)(?:\s|>|$)", re.IGNORECASE),
        re.compile(r"</(?:script|pre|textarea|style)>", re.IGNORECASE),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_BLOCK})(?:\s|/?>|$)", re.IGNORECASE), None),
)
_ALONE = re.compile(rf"(?:{OPENING}|{CLOSING})\s*$")
# Elements that contain Markdown, provided that the tag does not continue on the next line.
_CONTAINER = re.compile(
    rf"(?=</?(?:article|aside|center|details|div|section|summary)[\s>])(?:{OPENING}|{CLOSING})",
    re.IGNORECASE,
)


def is_container(words: str) -> bool:
    """Report whether a line begins with the tag of an element whose content is Markdown."""
    return _CONTAINER.match(words) is not None


def markup_end(words: str, *, in_paragraph: bool) -> tuple[re.Pattern[str] | None] | None:
    """Return a tuple with the pattern that ends the HTML block that a line begins, or None.

    The pattern is None if a blank line ends the block. A tag of any other kind does not begin a
    block within a paragraph.
    """
    for begins, ends in _KINDS:
        if begins.match(words):
            return (ends,)
    return (None,) if not in_paragraph and _ALONE.match(words) else None


_DELIMITER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
# A cell ends at a bar without a backslash before it, even within code.
_BAR = re.compile(r"(?<!\\)\|")


def alignment(line: str) -> tuple[str, ...] | None:
    """Return the alignment of each column, or None for a line that is not a table's delimiter row.

    An alignment is “center”, “right”, “left”, or "" for the default. A line with no bars, only
    hyphens, underlines a heading instead.
    """
    if "|" not in line or not _DELIMITER.match(line):
        return None
    return tuple(map(_side, cells(line)))


def _side(cell: str) -> str:
    if cell.endswith(":"):
        return "center" if cell.startswith(":") else "right"
    return "left" if cell.startswith(":") else ""


def cells(line: str) -> list[str]:
    """Return the cells of a row, without the spaces around them."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip() for cell in _BAR.split(inner)]
