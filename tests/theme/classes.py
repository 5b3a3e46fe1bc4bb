"""The class names that the style sheets ask for, and those that pages can bear."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from plugins.site.assets import sheet_files
from theme.templates.components.status import KINDS
from tools.build.request import ROOT
from tools.components.gallery import TEMPLATES, THEME

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPTS = ROOT / "theme" / "static" / "js"
FILLED = {"status--{{ kind }}": {f"status--{kind}" for kind in KINDS}}
_QUIET = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", re.DOTALL)
_PRELUDE = re.compile(r"([^{};]+)\{")
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ATTRIBUTE = re.compile(r"""\bclass=["']((?:\{\{.*?\}\}|[^"'])*)["']""")
_SOUGHT = re.compile(r"""querySelector(?:All)?\(["']([^"']*)["']""")
_GIVEN = re.compile(r"""(?:classList\.(?:add|remove|toggle)\(|className = )["']([^"']*)["']""")
_WORD = re.compile(r"(?:\{\{.*?\}\}|\{%.*?%\}|\S)+")


def selected(css: str) -> set[str]:
    """Return the classes that the selectors of a style sheet name."""
    preludes = (each.strip() for each in _PRELUDE.findall(_QUIET.sub("", css)))
    return {name for each in preludes if not each.startswith("@") for name in _CLASS.findall(each)}


def class_words(html: str) -> set[str]:
    """Return the words of the class attributes of HTML or a template, as they stand."""
    return {word for value in _ATTRIBUTE.findall(html) for word in _WORD.findall(value)}


def borne(html: str) -> set[str]:
    """Return the classes of HTML or a template, with all that `{{ kind }}` stands for.

    Raises KeyError for a class that the template makes of anything else.
    """
    words = class_words(html)
    made = {word for word in words if "{" in word}
    return (words - made).union(*(FILLED[word] for word in made))


def styled() -> set[str]:
    """Return every class that the site's style sheets name."""
    return {name for file in sheet_files(THEME) for name in selected(file.read_text("utf-8"))}


def written() -> set[str]:
    """Return every class that templates, scripts and the plugins' own code write into pages."""
    texts = [file.read_text("utf-8") for file in TEMPLATES.rglob("*.html")]
    given = {
        each for text in _scripts() for words in _GIVEN.findall(text) for each in words.split()
    }
    return given.union(*(borne(text) for text in [*texts, *_texts_in_code()]))


def sought() -> set[str]:
    """Return every class that the site's scripts look for in pages."""
    selectors = [each for text in _scripts() for each in _SOUGHT.findall(text)]
    return {name for each in selectors for name in _CLASS.findall(each)}


def _scripts() -> list[str]:
    return [file.read_text("utf-8") for file in SCRIPTS.rglob("*.js")]


def _texts_in_code() -> Iterator[str]:
    """Yield the texts in the plugins' code that hold HTML; parts put in become an empty text."""
    for file in (ROOT / "plugins").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                yield "".join(str(p.value) for p in node.values if isinstance(p, ast.Constant))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
