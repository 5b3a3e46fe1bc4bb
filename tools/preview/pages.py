"""What the preview adds to the site: a script that reloads pages, and the page of faults."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

EVENTS = "/.preview/events"
SCRIPT = "/.preview/reload.js"
STYLE = "/.preview/faults.css"
COMPONENTS = "/.preview/components"

# Reloads the page when the version differs from the version of the page.
RELOAD_JS = f"""
const script = document.currentScript;
const events = new EventSource("{EVENTS}?version=" + script.dataset.version);
events.onmessage = (event) => {{
  if (event.data !== script.dataset.version) {{ events.close(); location.reload(); }}
}};
"""
FAULTS_CSS = """
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; }
li { margin: 0 0 1rem; overflow-wrap: anywhere; }
code { font-weight: bold; }
"""


def with_reload(html: bytes, version: int) -> bytes:
    """Return a page with the script that reloads it when there is a newer version."""
    tag = f'<script src="{SCRIPT}" data-version="{version}"></script>'.encode()
    place = html.rfind(b"</body>")
    return html + tag if place < 0 else html[:place] + tag + html[place:]


def fault_page(faults: Iterable[str], version: int) -> bytes:
    """Return the page that lists problems instead of showing the site."""
    items = "".join(f"<li>{_marked(fault)}</li>" for fault in faults)
    page = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>The site cannot be built</title>
<link rel="stylesheet" href="{STYLE}"></head>
<body><main><h1>The site cannot be built</h1>
<p>Fix these and save. This page then goes on by itself.</p>
<ul>{items}</ul></main></body></html>
"""
    return with_reload(page.encode(), version)


def _marked(fault: str) -> str:
    """Return a problem as HTML, with its file and line marked up as code."""
    parts = fault.split(": ", 1)
    if len(parts) == 1:
        return escape(fault)
    return f"<code>{escape(parts[0])}</code>: {escape(parts[1])}"
