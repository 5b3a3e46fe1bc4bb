"""Examples of what is known of a review."""

from dataclasses import replace

from plugins.articles.review_view import STATUS_WORDS, ReviewView
from plugins.sources.contacts import Contact
from theme.templates.components.contact import BOTH
from tools.components.example import LONG_WORD, Example

REVIEW = ReviewView(
    type="Serious case review",
    subject="Child J",
    area="Sampleton",
    year="2017",
    status="published",
    status_words="Published",
    reason="",
    agencies="Police; Health",
    methods="Interviews",
    other_areas="Sheffield",
)
BARE = ReviewView("Serious case review", "", "", "", "published", "Published", "", "", "", "")
LONG = replace(REVIEW, subject=LONG_WORD, area=LONG_WORD, agencies=LONG_WORD, reason=LONG_WORD)
MARKED = tuple(
    replace(REVIEW, status=status, status_words=words, reason="The family asked for it.")
    for status, words in STATUS_WORDS.items()
)
HOW = {"contact": BOTH, "contact_page": "/contact/"}
EXAMPLES = (
    Example("review_facts", "all", {"review": REVIEW, "published": "19 September 2017"}),
    Example("review_facts", "next to nothing", {"review": BARE, "published": ""}),
    Example("review_facts", "long words", {"review": LONG, "published": "19 September 2017"}),
    *(Example("review_notice", str(each.status), {"review": each, **HOW}) for each in MARKED),
    *(
        Example("review_notice", "no contact", {"review": each, **HOW, "contact": Contact()})
        for each in MARKED[-2:]
    ),
    Example("review_notice", "long", {"review": replace(LONG, status="withheld"), **HOW}),
)
