"""Every component with every example, on one page that is for us alone.

`python -m tests.theme.gallery > FILE` writes the page; no build of the site holds it.
"""

from __future__ import annotations

import re
import sys
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader

from pelicanconf import JINJA_ENVIRONMENT
from plugins.site.assets import stylesheet
from tests.theme.classes import CSS, TEMPLATES

if TYPE_CHECKING:
    from tests.theme.examples.example import Example

ENVIRONMENT = Environment(loader=FileSystemLoader(TEMPLATES), **JINJA_ENVIRONMENT)  # type: ignore[arg-type]  # noqa: S701 -- it escapes: the setting says so
COMPONENTS = tuple(sorted(file.stem for file in (TEMPLATES / "components").glob("*.html")))
_ID = re.compile(r'\b(id|aria-labelledby)="([^"]+)"')


def examples(component: str) -> tuple[Example, ...]:
    """Take a component's name; give its examples. Raises ImportError where it has none."""
    found: tuple[Example, ...] = import_module(f"tests.theme.examples.{component}").EXAMPLES
    return found


def rendered(component: str, example: Example) -> str:
    """Take a component's name and an example; give its HTML. Raises UndefinedError."""
    module = ENVIRONMENT.get_template(f"components/{component}.html").module
    return example.within.format(getattr(module, example.macro)(**example.arguments))


def gallery() -> str:
    """Give the page."""
    sheets = (file.read_text("utf-8") for file in sorted(CSS.rglob("*.css")))
    css = stylesheet(sheets, ())
    shown = "\n".join(_section(component) for component in COMPONENTS)
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Components</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>{css}.example {{ contain: layout; padding: 1rem }}</style></head>
<body><div class="layout wrap"><main class="layout__main stack"><h1>Components</h1>
{shown}
</main></div></body></html>
"""


def _section(component: str) -> str:
    parts = [f"<h2>{component}</h2>"]
    for number, each in enumerate(examples(component)):
        html = _numbered(rendered(component, each), f"{component}_{number}")
        parts.append(f"<h3>{escape(f'{each.macro}: {each.shows}')}</h3>")
        parts.append(f'<div class="example">{html}</div>')
    return "\n".join(parts)


def _numbered(html: str, mark: str) -> str:
    """Give each id a mark of its own, for here stands many times what a page has once."""
    return _ID.sub(rf'\1="\2_{mark}"', html)


if __name__ == "__main__":
    sys.stdout.write(gallery())
