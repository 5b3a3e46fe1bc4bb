"""Files for machines: sitemap, robots.txt, _headers and security.txt, as text."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from plugins.articles.case_review import HIDDEN
from plugins.articles.model import SHOWN, Section
from plugins.courses.pages import last_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from plugins.articles.model import Entry
    from plugins.output.plan import Plan
    from plugins.site.model import Library
    from plugins.urls import SiteAddress

# 'none' forbids everything by default; the rest allows what pages use (Mozilla HTTP Observatory).
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'"
)
# Pagefind compiles WebAssembly, which no page but the search page may do.
SEARCH_POLICY = "; ".join(
    [
        *(each for each in POLICY.split("; ") if not each.startswith("script-src ")),
        "script-src 'self' 'wasm-unsafe-eval'",
    ]
)
HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()"),
    ("Referrer-Policy", "no-referrer"),
    ("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)


def sitemap(pages: Iterable[tuple[str, date | None]], address: SiteAddress) -> str:
    """Return sitemap.xml for pages, given as paths with the day of their last known change.

    A page without such a day has no lastmod: that is better than an invented day (sitemaps.org).
    """
    lines = ['<?xml version="1.0" encoding="utf-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for path, day in sorted(pages):
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(address.absolute(path))}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(address: SiteAddress, *, is_sample: bool) -> str:
    """Return robots.txt, which allows everything and names the sitemap; a sample forbids all."""
    if is_sample:  # guard: robots.txt
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {address.absolute('sitemap.xml')}\n"


def headers(root: str) -> str:
    """Return `_headers` for static hosts, in the form they share, below the site's root path."""
    lines = [f"{root}/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    # If there are two policies, a browser applies both. Cloudflare joins them unless the first is
    # removed, which is what the exclamation mark does; Netlify uses the last one anyway.
    lines += [f"{root}/search/*", "  ! Content-Security-Policy"]
    lines += [f"  Content-Security-Policy: {SEARCH_POLICY}"]
    lines += [f"{root}/assets/*", "  Cache-Control: public, max-age=31536000, immutable"]
    lines += [f"{root}/feeds/*.xml", "  Content-Type: application/rss+xml; charset=utf-8"]
    lines += [f"{root}/training/*.ics", "  Content-Type: text/calendar; charset=utf-8"]
    return "\n".join([*lines, ""])


def security(contact: str, address: SiteAddress, moment: datetime) -> str:
    """Return security.txt (RFC 9116) for a contact and an aware moment.

    It expires 11 months after the first day of the month of the build. That is less than the year
    that the RFC advises, and makes the same bytes all month.
    """
    first = moment.astimezone(UTC).replace(day=1, hour=0, minute=0)
    expires = (first + timedelta(days=334)).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}",
        "Preferred-Languages: en",
        f"Canonical: {address.absolute('.well-known/security.txt')}",
    ]
    return "\n".join([*lines, ""])


def dated_pages(plan: Plan, library: Library) -> Iterator[tuple[str, date | None]]:
    """Yield the path of every page of the sitemap with the day of its last known change.

    Reviews that are withdrawn or on request are left out: search engines should not list them. The
    day of a list is the latest day of its items; if the day of any item is unknown, the list has
    none.
    """
    changes = _changes_of_lists(library)
    for page in plan.pages:
        if page.is_in_sitemap:
            yield page.path, page.lastmod or changes.get(page.path)


def _changes_of_lists(library: Library) -> dict[str, date | None]:
    """Return the day of each list by address, in one pass because there may be many texts."""
    days: dict[str, list[date | None]] = defaultdict(list)
    # Entries as written: a withdrawn review has left the pages of its themes, which changed them.
    written = {entry.source: entry for entry in library.entries}
    for entry in library.public:
        for path in _lists_of(written[entry.source]):
            days[path].append(_entry_day(entry, library.moment.date()))
    for public in library.schedule.courses:
        themes = (theme.address for theme in public.course.themes)
        for path in ("", "training/", "training/courses/", *themes):
            days[path].append(last_changed(public))
    return {path: max(day for day in known if day) for path, known in days.items() if all(known)}


def _lists_of(entry: Entry) -> Iterator[str]:
    if entry.section is Section.NEWS:
        yield ""
    if SHOWN[entry.section].title:
        yield f"{entry.section}/"
    if entry.review and entry.section is not Section.CASE_REVIEWS:
        yield "case-reviews/"
    if entry.category:
        yield entry.category.address
    for theme in entry.themes:
        yield theme.address


def _entry_day(entry: Entry, on: date) -> date | None:
    """Return the day on which an entry last changed in lists, or None if that is unknown.

    A review that was taken down changed on that day, so an earlier day would be false.
    """
    taken_down = entry.review is not None and entry.review.status in HIDDEN
    since = entry.review.status_changed if entry.review else None
    if taken_down and (since is None or since > on):
        return None
    known = [entry.last_changed(on), since if since and since <= on else None]
    return max((day for day in known if day), default=None)
