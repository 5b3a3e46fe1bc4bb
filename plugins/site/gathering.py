"""What pages that list other pages show: themes, the A to Z, and the links to lists."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from plugins.articles.case_review import HIDDEN
from plugins.articles.model import ARTICLES, Section
from plugins.articles.views import entry_summary
from plugins.output.head import Link
from plugins.reviews.facets import BY
from plugins.reviews.views import review_listing
from plugins.site.model import Letter, ThemeView

if TYPE_CHECKING:
    from plugins.articles.bodies import Bodies
    from plugins.articles.model import Entry
    from plugins.articles.views import EntrySummary, Surroundings
    from plugins.site.model import Library
    from plugins.sources.themes import Theme

# At most how many of each kind a theme's page shows, to stay quick to load and to read.
MOST_REVIEWS = 10
MOST_NEWS = 10
MOST_COURSES = 10
# At most how many titles the A to Z lists on one page, before reviews and news are left out.
MOST_TITLES = 500


def theme_view(
    library: Library, theme: Theme, entries: list[Entry], around: Surroundings, bodies: Bodies
) -> ThemeView:
    """Return what a theme's page shows of its entries and courses.

    The lists of reviews, news and courses show only the newest or soonest; guidance is complete.
    """
    site = library.address
    reviews = [e for e in entries if e.review]
    news = [e for e in entries if e.section is Section.NEWS and not e.review]
    courses = [p for p in library.schedule.courses if theme in p.course.themes]
    coming = around.theme_courses.get(theme.id, ())
    resting = [around.courses[p.course.id] for p in courses if not p.next_dates]
    return ThemeView(
        sentence=theme.sentence,
        news=_summaries(library, news[:MOST_NEWS]),
        reviews=tuple(review_listing(e, bodies, site) for e in reviews[:MOST_REVIEWS]),
        reviews_in_all=len(reviews),
        all_reviews=site.local(f"{BY}theme/{theme.id}/"),
        guidance=_summaries(library, [e for e in entries if e.section is Section.GUIDANCE]),
        courses=(*coming, *resting)[:MOST_COURSES],
        courses_in_all=len(courses),
        all_courses=site.local("training/"),
        feed=Link(f"{theme.name} (RSS)", site.local(theme.feed)),
    )


def theme_entries(library: Library, theme: Theme) -> list[Entry]:
    """Return the public entries that name a theme, the newest first."""
    return [entry for entry in library.public if theme in entry.themes]


def taken_down(library: Library, theme: Theme) -> list[Entry]:
    """Return the reviews on a theme that are withdrawn or on request, as readers may see them.

    Subscribers of the theme had each review in their feed, and now learn why it was taken down.
    """
    slugs = {e.slug for e in library.entries if e.review and theme in e.themes}
    return [e for e in library.public if e.review and e.review.status in HIDDEN and e.slug in slugs]


def theme_links(library: Library) -> tuple[Link, ...]:
    """Return a link to each theme, with its sentence as the note."""
    return tuple(
        Link(theme.name, library.address.local(theme.address), theme.sentence)
        for theme in library.public_themes
    )


def letters(library: Library) -> tuple[Letter, ...]:
    """Return the A to Z of public entries, courses and the glossary by title.

    If there are too many for a page, reviews and news are left out: they have their own lists.
    """
    entries = [e for e in library.public if not (e.review and e.review.status in HIDDEN)]
    if len(entries) > MOST_TITLES:
        entries = [e for e in entries if e.section not in ARTICLES]
    titles = [(entry.title, entry.address) for entry in entries]
    titles += [(each.course.title, each.course.address) for each in library.schedule.courses]
    titles += library.glossary.pages
    titles.sort(key=lambda pair: (_letter(pair[0]), pair[0].casefold(), pair[1]))
    return tuple(
        Letter(letter, tuple(Link(title, library.address.local(path)) for title, path in pairs))
        for letter, pairs in groupby(titles, key=lambda pair: _letter(pair[0]))
    )


def list_links(library: Library) -> tuple[Link, ...]:
    """Return a link to each of the lists of reviews, news and training that is not empty."""
    has_reviews = any(entry.review for entry in library.public)
    has_news = any(entry.section is Section.NEWS for entry in library.public)
    wanted = (
        (has_reviews, "Case reviews", "case-reviews/", "By theme, type, agency and year."),
        (has_news, "Latest news", "news/", "The newest first."),
        (bool(library.schedule.courses), "Training", "training/", "Coming dates by month."),
    )
    return tuple(
        Link(title, library.address.local(path), note)
        for exists, title, path, note in wanted
        if exists
    )


def _summaries(library: Library, entries: list[Entry]) -> tuple[EntrySummary, ...]:
    return tuple(entry_summary(entry, library.address) for entry in entries)


def _letter(title: str) -> str:
    first = next((each for each in title.upper() if each.isalnum()), "#")
    return first if "A" <= first <= "Z" else "0–9"
