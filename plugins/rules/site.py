"""The finished site: links, and faults that no text is to blame for."""

from __future__ import annotations

from plugins.rules.rule import Rule


def _of_the_code(meaning: str) -> Rule:
    """Return a rule that no text can break."""
    return Rule(
        meaning, "You cannot fix this. Send the line to whoever looks after the site's code."
    )


RULES = {
    "altered": _of_the_code(
        "A file of `documents`, `images` or `extra` is not the same on the site as in its folder."
    ),
    "broken-link": Rule(
        "A link leads to no page and no file of the site, or is no address. Other websites are not "
        "asked.",
        "Copy the address from the page you mean, or link to its file with `{filename}`. Delete a "
        "link that leads nowhere any more.",
        "Links",
    ),
    "calendar": _of_the_code(
        "A calendar cannot be read, or says something else of a session than its course's page."
    ),
    "data": _of_the_code("Programs cannot read a file of data."),
    "feed": _of_the_code(
        "A feed cannot be read, lacks something new, or says something else than its page."
    ),
    "form-label": _of_the_code(
        "People who hear the page would not know what to type into a field."
    ),
    "fragment": Rule(
        "The part behind `#` is not there: no heading or session of the page has that name.",
        "Open the page, and copy the address of the heading. Delete `#` and what follows it to "
        "lead to the whole page.",
    ),
    "heading-order": Rule(
        "A heading skips a level, such as `####` right below `##`. People who hear the page would "
        "look for the one between.",
        "Begin the heading with the marks that the message names.",
    ),
    "left-out": _of_the_code(
        "A text, a course, a session, an old address or a file is to be shown and is not there."
    ),
    "main-heading": _of_the_code("A page has no main heading, or several."),
    "not-for-readers": Rule(
        "Something is not for readers: a folder of the computer that built the site, the error of "
        "a program, or an editor's name.",
        "Where the line is one of a text, take it out. Else send the line to whoever looks after "
        "the site's code.",
    ),
    "page-language": _of_the_code(
        "A page does not say its language, so it may be read out wrongly."
    ),
    "page-title": _of_the_code("A page has no title for the browser and for searches."),
    "policy": _of_the_code("Browsers would refuse a script or a style of a page."),
    "repeated-id": Rule(
        "Two parts of a page have the same id. Most often a heading was typed as HTML.",
        "Write the heading with `## `. The site then gives it an id of its own.",
    ),
    "same-title": Rule(
        "Two pages have the same title, and searches list both.",
        "Add what is different to one of them. Leave two that are rightly called alike.",
    ),
    "search-engines": _of_the_code(
        "A page, or `robots.txt`, lets search engines in to a sample, or keeps them from a real "
        "site."
    ),
    "sitemap": _of_the_code(
        "The list of pages for searches lacks a page, or has one that should not be found."
    ),
    "stray": _of_the_code("No text, course or file has asked for this file of the site."),
    "taken-down": Rule(
        "This text or course was taken down, and readers would see it again.",
        "Delete the file, or mark it as a draft.",
        "Take something down",
    ),
    "third-party": Rule(
        "The page would ask another website for a picture or a file. That website would learn who "
        "reads the page.",
        "Save the picture in `content/images/` if you may, and name it with `{static}`. Else link "
        "to the page it is on.",
    ),
}
