"""What in a page could run, fetch or disguise, by the tree that a browser would make of it."""

from __future__ import annotations

import re

import html5lib

# Elements that no page of the site has.
_ALIEN = frozenset(
    {
        "applet", "audio", "base", "button", "embed", "form", "frame", "frameset", "iframe",
        "input", "isindex", "keygen", "marquee", "math", "noembed", "noscript", "object",
        "plaintext", "select", "source", "style", "svg", "template", "textarea", "title", "video",
        "xmp",
    }
)  # fmt: skip
_RUNS = re.compile(
    r"[\x00-\x20]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|[\x00-\x20]*data:",
    re.IGNORECASE,
)
_ADDRESSED = ("href", "src", "action", "formaction", "srcset", "xlink:href", "poster", "data")
_DRESSED = ("style", "srcset", "srcdoc", "name", "target", "contenteditable", "autofocus")


def harms(html: str) -> list[str]:
    """Return each thing in a part of a page that could do harm, [] for none."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    found: list[str] = []
    for each in tree.iter():
        name = str(each.tag)
        if name in _ALIEN or (name in {"script", "link", "meta"}):
            found.append(f"<{name}>")
        for attribute, value in each.attrib.items():
            plain = str(attribute).lower()
            if plain.startswith("on") or plain in _DRESSED:
                found.append(f"{plain}={value}")
            if plain in _ADDRESSED and _RUNS.match(value):
                found.append(f"{plain}={value}")
    return found
