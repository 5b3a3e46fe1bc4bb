"""Examples of what the search finds a page by."""

from plugins.page_head import Head, Link
from tools.components.examples.example import LONG_WORD, Example

THEME = Link("Recording", "/themes/recording/")
LISTED = Head("A title", "What it says.", "/a/", "https://board.example/a/")
HIDDEN = Head("A title", "What it says.", "/a/", "https://board.example/a/", is_listed=False)
EXAMPLES = (
    Example("kind_filter", "a kind", {"kind": "Case review"}),
    Example("theme_filter", "a theme", {"theme": THEME}),
    *(
        Example("searched", shows, {"kind": "News", "head": head}, "<div{}>Text</div>")
        for shows, head in (("a listed page", LISTED), ("a page to pass over", HIDDEN))
    ),
    Example("own_themes", "a few", {"themes": (THEME, Link(LONG_WORD, "/themes/long/"))}),
)
