"""Words that people write, in any kind of file, to hide a text for good or until some day."""

from __future__ import annotations

# Always meant as keys: for what readers must not see, and for what they may see only from some day.
DRAFT = (
    "draft", "unpublished", "not published", "hidden", "unlisted", "do not publish",
    "not for publication", "publish status", "publication status", "post status", "page status",
    "article status", "text status",
)  # fmt: skip
FROM_DAY = (
    "embargo", "embargoed", "embargo until", "embargoed until", "embargo till", "embargo date",
    "under embargo until", "embargo ends", "publish on", "publish from", "publish at",
    "publish after", "publish not before", "publish date", "publish time", "publishing date",
    "to be published", "to be published on", "publication date", "published on", "published date",
    "date published", "date of publication", "pub date", "hold until", "hold back until",
    "held until", "held back until", "release date", "release on", "go live", "go live on",
    "go live date", "goes live", "live from", "live on", "visible from", "available from",
    "not before", "do not publish before", "not to be published before",
    "not for publication before",
)  # fmt: skip
# Words that also begin ordinary sentences.
MAYBE_DRAFT = (
    "state", "stage", "hide", "private", "visible", "visibility", "public", "published",
    "publication", "confidential", "restricted", "live", "ready", "show", "online",
)  # fmt: skip
MAYBE_FROM_DAY = (
    "release", "released", "hold", "held back",
)  # fmt: skip
# Words for something that no key does: the site takes nothing down by itself.
UNTIL_DAY = (
    "unpublish", "unpublish on", "unpublish date", "expires", "expires on", "expiry",
    "expiry date", "remove on", "take down", "take down on", "hide from", "public until",
    "visible until", "published until",
)  # fmt: skip
