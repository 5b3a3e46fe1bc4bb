"""Examples of ways through a list."""

from plugins.output.facets import Browse
from plugins.output.head import Link
from tools.components.example import LONG_WORD, Example

THEMES = Browse("Theme", (Link("Recording", "/a/", "1"), Link("A", "/b/", "12")))
LONG = Browse(LONG_WORD, (Link(LONG_WORD, "/a/", "1000"),))
WORDS = {"heading": "Find reviews by what they share", "one": "review", "many": "reviews"}


def below() -> str:
    """Return what a caller puts below the facets: here nothing."""
    return ""


EXAMPLES = tuple(
    Example("browse_panel", shows, {"browse": browse, **WORDS, "open": 1, "caller": below})
    for shows, browse in (("one", (THEMES,)), ("long words", (LONG,)), ("many", (THEMES,) * 8))
)
