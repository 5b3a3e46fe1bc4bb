"""Examples of lists of links."""

from plugins.output.head import Link
from tools.components.example import LONG_TEXT, LONG_WORD, Example

FEW = (Link("Recording", "/a/"), Link("A", "/b/"), Link("Bruising", "/c/", "In babies."))
LONG = (Link(LONG_WORD, "/a/", LONG_WORD), Link(LONG_TEXT, "/b/", LONG_TEXT))
EXAMPLES = tuple(
    Example(macro, shows, {"links": links})
    for macro in ("links", "link_row")
    for shows, links in (("a few", FEW), ("long words", LONG), ("many", FEW * 10))
)
