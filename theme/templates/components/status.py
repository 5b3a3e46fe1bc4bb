"""Examples of a short mark."""

from plugins.articles.case_review import STATUSES
from plugins.courses.wording import STATUS_WORDS
from plugins.reviews.recommendation import Status
from tools.components.example import LONG_WORD, Example

# The values of `kind`: every status that has words of its own next to a title or a date.
KINDS = {
    *(str(status) for status, words in STATUS_WORDS.items() if words),
    *(status for status in STATUSES if status != "published"),
    *(status.replace(" ", "-") for status in Status),
}
EXAMPLES = (
    *(
        Example("status", f"the kind {kind}", {"words": kind.capitalize(), "kind": kind})
        for kind in sorted(KINDS)
    ),
    Example("status", "a long word", {"words": LONG_WORD, "kind": "withheld"}),
)
