"""Files for machines: sitemap, robots.txt, _headers and security.txt, as text."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from plugins.addresses import SiteAddress

# The base forbids all; each line then allows what the pages use (Mozilla HTTP Observatory).
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
    "img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'"
)
# Pagefind compiles WebAssembly, which no other page may.
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
    """Take the paths of pages with the day of their last known change; give sitemap.xml.

    A page without such a day has no lastmod: none is better than an invented one (sitemaps.org).
    """
    lines = ['<?xml version="1.0" encoding="utf-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for path, day in sorted(pages):
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(address.absolute(path))}</loc>{changed}</url>")
    return "\n".join([*lines, "</urlset>", ""])


def robots(address: SiteAddress, *, is_sample: bool) -> str:
    """Return robots.txt, which keeps nothing back and names the sitemap; a sample's forbids all."""
    if is_sample:
        return "User-agent: *\nDisallow: /\n"
    return f"User-agent: *\nAllow: /\n\nSitemap: {address.absolute('sitemap.xml')}\n"


def headers(root: str) -> str:
    """Take the site's root path; give `_headers` for static hosts, in their common form."""
    lines = [f"{root}/*", *(f"  {name}: {value}" for name, value in HEADERS)]
    # Of two policies a browser keeps to both. Cloudflare joins them unless the first is taken off,
    # which is what the exclamation mark does; Netlify takes the last without it.
    lines += [f"{root}/search/*", "  ! Content-Security-Policy"]
    lines += [f"  Content-Security-Policy: {SEARCH_POLICY}"]
    lines += [f"{root}/assets/*", "  Cache-Control: public, max-age=31536000, immutable"]
    lines += [f"{root}/feeds/*.xml", "  Content-Type: application/rss+xml; charset=utf-8"]
    lines += [f"{root}/training/*.ics", "  Content-Type: text/calendar; charset=utf-8"]
    return "\n".join([*lines, ""])


def security(contact: str, address: SiteAddress, moment: datetime) -> str:
    """Take whom to tell, the site's address and the aware moment; give security.txt (RFC 9116).

    It expires 11 months after the first of the month it is built in: under the year that the
    RFC advises, and the same bytes all month.
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
