"""Examples of recommendations of case reviews."""

from dataclasses import replace

from plugins.articles.review_view import RecommendationView, ReportView
from plugins.output.head import Link
from plugins.reviews.recommendation import Status
from plugins.reviews.recommendation_pages import ListedView
from tools.components.example import LONG_TEXT, LONG_WORD, Example

PLAIN = RecommendationView(
    number=1,
    anchor="page_recommendation_1",
    text="Read the records of others.",
    agencies="Police",
    status="not-started",
    status_words="Not started",
    evidence="",
    checked="",
    checked_iso="",
)
WHOLE = tuple(
    replace(
        PLAIN,
        number=number,
        anchor=f"page_recommendation_{number}",
        status=status.replace(" ", "-"),
        status_words=status.words,
        evidence="An audit of forty records.",
        checked="5 January 2026",
        checked_iso="2026-01-05",
    )
    for number, status in enumerate(Status, 2)
)
LONG = replace(
    PLAIN, number=100, anchor="page_recommendation_100", text=LONG_WORD, agencies=LONG_TEXT
)
REPORT = ReportView("6 January 2026", "2026-01-06", (PLAIN, *WHOLE, LONG), "/recommendations/")
LISTED = tuple(
    ListedView(Link(title, "/case-reviews/a/"), "6 January 2026", "2026-01-06", each)
    for title in ("Child W", LONG_WORD)
    for each in (PLAIN, *WHOLE, LONG)
)
EXAMPLES = (
    *(Example("recommendation", str(n), {"each": e}) for n, e in enumerate((PLAIN, *WHOLE, LONG))),
    Example("checked", "checked", {"each": WHOLE[0]}, "<p>{}</p>"),
    Example("checked", "never checked", {"each": PLAIN}, "<p>{}</p>"),
    Example("reported", "its day", {"report": REPORT}, "<p>{}</p>"),
    Example("action_report", "many", {"report": REPORT}),
    Example("listed_recommendations", "many", {"listed": LISTED}),
)
