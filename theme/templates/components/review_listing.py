"""Examples of a review in a list."""

from markupsafe import Markup

from plugins.reviews.views import ReviewListing
from theme.templates.components.entry_summary import LONG, REVIEWS
from tools.components.example import LONG_WORD, Example

POINTS = Markup("<ul><li>Agencies did not share what they knew.</li></ul>")
WHOLE = ReviewListing(REVIEWS[0], POINTS, POINTS)
BARE = ReviewListing(REVIEWS[-1], "", "")
WORDS = ReviewListing(LONG, Markup(f"<p>{LONG_WORD}</p>"), "")  # noqa: S704 -- our own word
EXAMPLES = (
    *(
        Example("learning", shows, {"listing": listing})
        for shows, listing in (("both", WHOLE), ("nothing", BARE), ("long words", WORDS))
    ),
    Example("review_listings", "many", {"listings": (WHOLE, BARE, WORDS) * 3}),
)
