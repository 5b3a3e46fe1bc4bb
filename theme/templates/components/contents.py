"""Examples of a contents list."""

from plugins.output.head import Link
from tools.components.example import LONG_TEXT, LONG_WORD, Example

FEW = (Link("Who takes photographs", "#a"), Link("What to do", "#b"), Link("A", "#c"))
EXAMPLES = (
    Example("contents_list", "a few", {"contents": FEW}),
    Example("contents_list", "long", {"contents": (Link(LONG_WORD, "#a"), Link(LONG_TEXT, "#b"))}),
    Example("contents_list", "nothing", {"contents": ()}),
)
