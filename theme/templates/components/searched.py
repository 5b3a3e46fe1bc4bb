"""Examples of what the search finds a page by."""

from dataclasses import replace

from plugins.output.head import Head, Kind, Link
from tools.components.example import LONG_WORD, Example

THEME = Link("Recording", "/themes/recording/")
LISTED = Head(
    "A title", "What it says.", "/a/", "https://board.example/a/", path="a/", kind=Kind("News", 1)
)
PASSED_OVER = replace(LISTED, is_listed=False)
OF_NO_KIND = replace(LISTED, kind=None)
EXAMPLES = (
    Example("kind_filter", "a kind", {"kind": "Case review"}),
    Example("theme_filter", "a theme", {"theme": THEME}),
    *(
        Example("searched", shows, {"head": head}, "<div{}>Text</div>")
        for shows, head in (
            ("a listed page", LISTED),
            ("a page to pass over", PASSED_OVER),
            ("a list", OF_NO_KIND),
        )
    ),
    Example("own_themes", "a few", {"themes": (THEME, Link(LONG_WORD, "/themes/long/"))}),
)
