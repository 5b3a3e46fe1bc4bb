"""Every example of every component, on one page that only the preview shows."""

from __future__ import annotations

import re
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader

from pelicanconf import JINJA_ENVIRONMENT
from plugins.site.assets import sheet_files, stylesheet
from tools.build.request import ROOT

if TYPE_CHECKING:
    from tools.components.example import Example

THEME = ROOT / "theme"
TEMPLATES = THEME / "templates"
_ID = re.compile(r'\b(id|aria-labelledby)="([^"]+)"')


def components() -> tuple[str, ...]:
    """Return the names of all components, in alphabetical order."""
    return tuple(sorted(file.stem for file in (TEMPLATES / "components").glob("*.html")))


def examples(component: str) -> tuple[Example, ...]:
    """Return the examples of a component. Raises ImportError if it has none."""
    found: tuple[Example, ...] = import_module(f"theme.templates.components.{component}").EXAMPLES
    return found


def environment() -> Environment:
    """Return a new environment, so that macros import the templates as they are now."""
    return Environment(loader=FileSystemLoader(TEMPLATES), **JINJA_ENVIRONMENT)  # type: ignore[arg-type]  # noqa: S701 -- it escapes: the setting says so


def rendered(component: str, example: Example, templates: Environment) -> str:
    """Return the HTML of a component's example.

    Raises UndefinedError if the macro reads a value that the example does not have.
    """
    module = templates.get_template(f"components/{component}.html").module
    return example.within.format(getattr(module, example.macro)(**example.arguments))


def gallery() -> str:
    """Return the page of all components, with the theme as it is on the disk now."""
    sheets = (file.read_text("utf-8") for file in sheet_files(THEME))
    css = stylesheet(sheets, ())
    names = components()
    templates = environment()
    ways = "".join(
        f'<li><a class="link-row__link" href="#{each}">{each}</a></li>' for each in names
    )
    shown = "\n".join(_section(component, templates) for component in names)
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Components</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>{css}.example {{ position: relative; padding: 1rem }}</style></head>
<body><div class="layout wrap"><main class="layout__main stack"><h1>Components</h1>
<nav aria-label="Components"><ul class="link-row">{ways}</ul></nav>
{shown}
</main></div></body></html>
"""


def _section(component: str, templates: Environment) -> str:
    parts = [f'<h2 id="{component}">{component}</h2>']
    for number, each in enumerate(examples(component)):
        html = _numbered(rendered(component, each, templates), f"{component}_{number}")
        parts.append(f"<h3>{escape(f'{each.macro}: {each.shows}')}</h3>")
        parts.append(f'<div class="example">{html}</div>')
    return "\n".join(parts)


def _numbered(html: str, mark: str) -> str:
    """Return HTML with a mark added to each id, so that the ids on the page stay unique."""
    return _ID.sub(rf'\1="\2_{mark}"', html)
