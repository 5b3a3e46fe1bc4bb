"""Examples of an entry as lists show it."""

from dataclasses import replace

from plugins.articles.views import EntrySummary
from theme.templates.components.review_facts import LONG as LONG_REVIEW
from theme.templates.components.review_facts import MARKED
from tools.components.example import LONG_TEXT, LONG_WORD, Example

NEWS = EntrySummary(
    title="A first article",
    address="/news/good-practice/a/",
    summary="One sentence about it.",
    published="5 January 2026",
    published_iso="2026-01-05",
    category="Good practice",
    review=None,
)
BARE = replace(NEWS, published="", published_iso="", category="")
LONG = replace(NEWS, title=LONG_WORD, summary=LONG_TEXT, category=LONG_WORD, review=LONG_REVIEW)
REVIEWS = tuple(replace(BARE, title=each.status_words, review=each) for each in MARKED)
EXAMPLES = (
    *(
        Example("entry_summary", shows, {"entry": entry, "level": 4})
        for shows, entry in (("news", NEWS), ("bare", BARE), ("long words", LONG))
    ),
    *(Example("entry_summary", "a review", {"entry": each, "level": 4}) for each in REVIEWS),
    Example("entry_summaries", "many", {"entries": (NEWS, BARE, LONG, *REVIEWS)}),
)
