"""Advice on unknown keys that editors know from other systems: what to write here instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.articles import fields as f
from plugins.articles.meant_keys import CLEAR_KEYS, VAGUE_KEYS
from plugins.articles.model import ARTICLES, Section
from plugins.problems import folded_key
from plugins.sources import holding_words as words
from plugins.sources.unknown_keys import Names, hints_of

if TYPE_CHECKING:
    from plugins.sources.nodes import Fields

_ADVISED = {
    f.STATUS.key: "“Status: draft” keeps a text off the site.",
    f.PUBLISH.key: "“Publish: DATE” holds a text back until that day.",
    f.REVIEW_STATUS.key: "“Review-status: withdrawn” takes a review down.",
}
_GIVES_THE_DAY = (
    "“Date: DATE” gives the day, “Publish: DATE” holds a text back until a later one, and "
    "“Status: draft” keeps it off the site."
)
_TAKES_NOTHING_DOWN = "The site takes nothing down: write “Status: draft” on that day."
# What to do about keys from elsewhere that have no counterpart here, grouped by the advice.
_INSTEAD = {
    "The folder is the category: move the file instead.": (
        "category", "categories", "section", "folder",
    ),
    "The site names no authors: delete the line.": (
        "author", "authors", "author name", "name of author", "byline", "written by", "posted by",
        "editor",
    ),
    "“Slug” and the folder make the address.": (
        "url", "save_as", "permalink", "page address", "page url", "url slug", "path",
    ),
    "Use “Change: DATE What changed”.": (
        "modified", "date modified", "last modified", "updated", "date updated", "updated on",
        "last updated", "update", "edited", "date edited", "last edited", "revised", "last revised",
        "date revised", "amended", "date amended", "corrected", "correction",
    ),
    "The folder decides how it looks.": ("template", "layout"),
    _GIVES_THE_DAY: (
        "published", "posted", "posted on", "date posted", "created", "created on", "date created",
        "issued", "issue date", "date issued", "date of issue", "date written", "written on",
    ),
    _ADVISED[f.PUBLISH.key]: (
        "launch", "launch date", "live date", "post date", "schedule", "scheduled",
        "scheduled for", "show from", "display from", "start publishing",
    ),
    _TAKES_NOTHING_DOWN: (
        "archive", "archive on", "archive date", "display until", "show until", "valid until",
        "stop publishing",
    ),
    "“Date” is the day of publication; guidance has “Last-reviewed” and “Look-again”.": (
        "review date", "date of review",
    ),
    "“Themes” takes names from themes.yaml; the search finds a text by all its words.": (
        "keywords", "keyword", "key words", "search terms", "meta keywords",
    ),
    "The site shows no second title: its words go into the summary or the text.": (
        "subtitle", "sub title", "subheading", "sub heading", "strapline",
    ),
    "A picture stands in the text: ![what it shows]({static}/images/….png).": (
        "image", "images", "picture", "photo", "thumbnail", "featured image", "cover", "banner",
    ),
    "A file is linked in the text: [its name]({static}/documents/….pdf).": (
        "attachment", "attachments", "document", "documents", "file", "files", "download",
        "downloads", "pdf",
    ),
    "Dates of training stand in content/courses; other events are described in the text.": (
        "event", "event date", "start time", "end time", "venue", "location", "booking",
        "how to book",
    ),
}  # fmt: skip
HINTS = {
    **hints_of(_INSTEAD),
    **{written: _ADVISED[key] for written, key in {**VAGUE_KEYS, **CLEAR_KEYS}.items()},
    **hints_of({_GIVES_THE_DAY: ("published",), _TAKES_NOTHING_DOWN: words.UNTIL_DAY}),
}
# What editors write instead of a key and always mean by it.
ALSO = {
    f.TITLE.key: (
        "heading", "page title", "article title", "news title", "seo title", "meta title",
    ),
    f.SUMMARY.key: ("description", "page description", "meta description", "excerpt", "synopsis"),
    f.COURSES.key: ("training", "related course", "related courses", "related training"),
    f.GUIDANCE.key: ("related guidance",),
    f.LANG.key: ("language", "locale"),
    f.CHANGE.key: ("changes", "changed"),
    f.REDIRECT.key: (
        "alias", "aliases", "redirect", "redirects", "old address", "old url", "old link",
        "previous address", "previous url", "moved from",
    ),
    f.REVIEW_TYPE.key: ("type of review", "kind of review"),
    f.REVIEW_SUBJECT.key: ("subject", "child", "pseudonym"),
    f.REVIEW_AREA.key: ("area", "local authority"),
    f.REVIEW_YEAR.key: ("year",),
    f.REVIEW_REASON.key: ("reason", "status reason"),
    f.REVIEW_AGENCIES.key: ("agencies", "agency"),
    f.REVIEW_AGE.key: ("age", "age band", "age of child", "age range"),
    f.REVIEW_INCIDENT.key: ("incident", "incident type", "type of incident"),
    f.REVIEW_METHODS.key: ("methods", "method", "methodology"),
    f.REVIEW_DOCUMENT.key: (
        "document", "documents", "report", "attachment", "attachments", "file", "files",
        "download", "downloads", "pdf",
    ),
    f.REVIEW_AREAS.key: ("other areas",),
    f.LAST_REVIEWED.key: (
        "reviewed", "reviewed on", "date reviewed", "last review", "last review date",
        "date of last review", "last reviewed on", "checked", "last checked",
    ),
    f.LOOK_AGAIN.key: (
        "next review", "next review date", "date of next review", "review by", "review due",
        "due for review", "next reviewed", "to be reviewed", "next check",
    ),
}  # fmt: skip
SPELT = {key: frozenset(Names(also=ALSO).spelt(key)) for key in f.KEYS}
_OF_DOCUMENTS = SPELT[f.REVIEW_DOCUMENT.key]
_REVIEW_HINTS = {key: said for key, said in HINTS.items() if key not in _OF_DOCUMENTS}
_OF_REVIEWS = Names(_REVIEW_HINTS, ALSO, (*f.TEXT_FIELDS, f.REVIEW_TYPE, *f.REVIEW_FIELDS))
_OF_ARTICLES = Names(HINTS, ALSO, f.TEXT_FIELDS)
_OF_PAGES = Names(HINTS, ALSO, (*f.TEXT_FIELDS, f.LAST_REVIEWED, f.LOOK_AGAIN))


def names_of(section: Section, header: Fields) -> Names:
    """Return the advice on unknown keys for a text in a section; reviews have their own advice."""
    if is_review(section, header):
        return _OF_REVIEWS
    return _OF_ARTICLES if section in ARTICLES else _OF_PAGES


def is_review(section: Section, header: Fields) -> bool:
    """Report whether its folder or its keys show that a text is meant to be a case review."""
    return section is Section.CASE_REVIEWS or any(
        folded_key(entry.key) in SPELT[f.REVIEW_TYPE.key] for entry in header.entries
    )
