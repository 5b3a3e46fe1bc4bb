"""Case reviews, their recommendations, and the words that are allowed in a text."""

from __future__ import annotations

from plugins.rules.rule import Rule

RULES = {
    "briefing": Rule(
        "The seven-minute briefing of a review runs over one side of A4.",
        "Cut as many words as the message says from the five parts of the review.",
    ),
    "review-age-band": Rule(
        "The age is not one of the ranges. An exact age helps to tell who a child is.",
        "Write one of the ranges in the message.",
    ),
    "review-agencies": Rule(
        "`Review-agencies` has no text.",
        "Write the agencies with commas between them, or delete the line.",
    ),
    "review-area": Rule(
        "`Review-area` has no text.",
        "Write the area, or delete the line: the board's own area then stands.",
    ),
    "review-detail": Rule(
        "A detail may tell who a child is, although no name is written. It may be twins, the only "
        "shop of a village, or a parent's trade or office.",
        "Leave it out, or say it more generally. Leave what readers need and many families share.",
        "What a review may not tell",
    ),
    "review-document": Rule(
        "A document of a review is not there, has none of the four kinds, or is a report that is "
        "not published.",
        "Write a kind, a comma and a path, such as `action plan, documents/child-w.pdf`. Put the "
        "file into `content/documents`.",
    ),
    "review-heading": Rule(
        "A heading is nearly one of the five that the briefing and the lists are made of, or the "
        "review has none of them. Or one of them goes by another name, such as “Key learning”.",
        "Write the heading as the guide has it. A review may do without them.",
        "The headings of a review",
    ),
    "review-identity": Rule(
        "Two reviews have the same area, year and subject. Those three tell reviews apart.",
        "If both files are about one review, keep one. If not, correct the subject or the year of "
        "one of them.",
    ),
    "review-incident": Rule(
        "The incident is neither `death` nor `serious harm`.",
        "Write one of the two, or delete the line.",
    ),
    "review-methods": Rule(
        "`Review-methods` has no text.",
        "Write how the review was done, or delete the line.",
    ),
    "review-other-areas": Rule(
        "`Review-other-areas` has no text.",
        "Write the areas with commas between them, or delete the line.",
    ),
    "review-link": Rule(
        "A link leads from a review to a site that is neither official nor the board's own. "
        "Reports in newspapers often name the family.",
        "Open the link, and read that page. Take the link out if it tells who the family is.",
        "What a review may not tell",
    ),
    "review-public-until": Rule(
        "A review is public for a year at least, and this day comes sooner. As advice: the day "
        "comes within 60 days.",
        "Write the day that the message names or a later one. As advice: leave the review, and it "
        "stays public, or give it another status with a reason.",
        "How a review is published",
    ),
    "review-status": Rule(
        "The status is not one of the five. As advice: subscribers are not told that a review was "
        "taken down, or a published review says that its report is held back.",
        "Write one of the words in the message. As advice: add `Review-status-changed`, or write "
        "the status that fits.",
        "How a review is published",
    ),
    "review-status-changed": Rule(
        "The day in `Review-status-changed` cannot be read.",
        "Write the day on which the status began, such as `1 March 2027`.",
    ),
    "review-status-reason": Rule(
        "`Review-status-reason` has no text. Readers want to know why.",
        "Write a sentence.",
    ),
    "review-subject": Rule(
        "`Review-subject` has no text, or a letter alone.",
        "Write the pseudonym, such as Child W.",
    ),
    "review-type": Rule(
        "A key of a review stands in a text that is no review, or `Review-type` is empty. As "
        "advice: the type is not in use, or was not in that year.",
        "Add `Review-type`, or delete the other keys. Reviews cannot stand among guidance and "
        "pages.",
    ),
    "review-year": Rule("The year is not a whole number.", "Write it in digits, such as `2026`."),
    "agency": Rule(
        "`board.yaml` lists no agency of this name.",
        "Use the name that the message offers, or add the agency to `agencies` in `board.yaml`.",
    ),
    "allowed": Rule(
        "A file of allowed words stands beside no text, or what it allows no longer stands there.",
        "Give the file the text's name, with `.allowed.yaml` in place of `.md`. Delete what "
        "nothing needs any more.",
        "Allow a single finding",
    ),
    "checked": Rule(
        "The day in `checked` cannot be read, or lies after the day of the report.",
        "Compare `checked` with `reported`, and correct the wrong one.",
    ),
    "due": Rule(
        "The day in `due` cannot be read. Nobody would be reminded in time.",
        "Write the day in full, such as `1 December 2027`, or delete the line.",
    ),
    "evidence": Rule(
        "`evidence` has no text.",
        "Write a sentence on what shows how far the recommendation is, or delete the line.",
    ),
    "number": Rule(
        "The number of a recommendation is not a whole number, or the review has it already.",
        "Write the number that it has in the review, in digits.",
    ),
    "recommendation-due": Rule(
        "The day of a recommendation has passed, or comes within 60 days. Readers never see this.",
        "Put it into the report to the board. When its status has changed, change it here, too.",
    ),
    "recommendations": Rule(
        "A file of recommendations stands beside no review, or its recommendations are no list.",
        "Give the file the review's name, with `.recommendations.yaml` in place of `.md`. Begin "
        "each recommendation with `- number:`, indented by 2 spaces.",
        "The recommendations of a review",
    ),
    "reported": Rule(
        "The day in `reported` cannot be read. Readers see the recommendations from that day on.",
        "Write the day on which the board had the report.",
    ),
    "rule": Rule(
        "`rule` in a file of allowed words is none that can be allowed.",
        "Copy the rule from the problem. It begins with `anonymity-`.",
        "Allow a single finding",
    ),
    "text": Rule("`text` of a recommendation has no text.", "Write what the review recommends."),
    "what-to-do": Rule(
        "Under “What to do” something was due before the day of the review itself. Or the text "
        "names another number of recommendations than its list has.",
        "Check the year. Count the items, and add the one that was lost, or correct the number.",
    ),
    "words": Rule(
        "`words` in a file of allowed words has no text.",
        "Copy the words from the text that the problem names.",
        "Allow a single finding",
    ),
}
