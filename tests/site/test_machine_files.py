"""What programs read: sitemap, robots.txt, _headers, security.txt, and redirects."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.site_factory import ARTICLE, SiteFactory

if TYPE_CHECKING:
    from tests.site_factory import BuiltSite

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
REAL = "name: B\narea: A\n"
NOINDEX = '<meta name="robots" content="noindex">'
HOST = "https://board.example/"


def sitemap(site: BuiltSite, host: str = HOST) -> dict[str, str | None]:
    """Return each path of a site's sitemap with its lastmod, none twice."""
    urls = ET.fromstring(site.text("sitemap.xml")).findall("s:url", NAMES)  # noqa: S314 -- our own
    paths = [str(url.findtext("s:loc", None, NAMES)).removeprefix(host) for url in urls]
    assert len(paths) == len(set(paths))
    days = [url.findtext("s:lastmod", None, NAMES) for url in urls]
    return dict(zip(paths, days, strict=True))


def test_the_sitemap_lists_every_page_once(real_site: BuiltSite) -> None:
    """All pages but the error page, redirects and the register's facets are in it, no other is."""
    pages = {
        file.removesuffix("index.html")
        for file in real_site.files()
        if file.endswith("index.html") and 'http-equiv="refresh"' not in real_site.text(file)
        if 'rel="canonical"' in real_site.text(file)
    }
    listed = sitemap(real_site, f"{real_site.library.board.website}/")
    assert set(listed) == pages


def test_robots_keeps_nothing_back_and_names_the_sitemap(site: SiteFactory) -> None:
    """Search engines may read all of a real board's, and find the sitemap at its full address."""
    built = site.build({"board.yaml": REAL}, site_url="https://host.example/sub/")
    assert built.text("robots.txt").splitlines() == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://host.example/sub/sitemap.xml",
    ]


def test_a_sample_keeps_search_engines_out(real_site: BuiltSite, site: SiteFactory) -> None:
    """Every page says noindex, redirects and the error page too, and robots.txt forbids all."""
    pages = [file for file in real_site.files() if file.endswith(".html")]
    open_pages = [file for file in pages if NOINDEX not in real_site.text(file)]
    assert (len(pages) > 50, open_pages) == (True, [])
    assert real_site.text("robots.txt") == "User-agent: *\nDisallow: /\n"
    real = site.build({"board.yaml": REAL})
    assert [
        file for file in real.files() if NOINDEX.encode() in (real.folder / file).read_bytes()
    ] == ["404.html"]


def test_security_txt_has_the_fields_of_rfc_9116(real_site: BuiltSite) -> None:
    """It says who to tell, expires within a year of the build, and names its own address."""
    lines = real_site.text(".well-known/security.txt").splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert list(fields) == ["Contact", "Expires", "Preferred-Languages", "Canonical"]
    assert fields["Contact"] == "mailto:hello@rotherham-safeguarding.example"
    assert fields["Canonical"] == f"{real_site.library.board.website}/.well-known/security.txt"
    expires = datetime.strptime(fields["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    left = expires - real_site.library.moment.astimezone(UTC)
    assert 300 < left.days < 365


@pytest.mark.parametrize("day", ["2027-01-01", "2027-01-31", "2028-02-29", "2027-12-31T23:59"])
def test_security_txt_never_stands_expired(day: str, site: SiteFactory) -> None:
    """On any day of the year it is good for ten months at least and a year at most."""
    built = site.build({}, day)
    found = re.search(r"Expires: (\S+)", built.text(".well-known/security.txt"))
    assert found is not None
    left = datetime.fromisoformat(found[1]) - built.library.moment.astimezone(UTC)
    assert 300 < left.days < 365


def test_headers_forbid_everything_that_no_page_uses(real_site: BuiltSite) -> None:
    """Every path gets a policy for our own program alone, and feeds and calendars their types."""
    text = real_site.text("_headers")
    rules = re.split(r"^(?=\S)", text, flags=re.MULTILINE)[1:]
    paths = [rule.splitlines()[0] for rule in rules]
    assert paths == ["/*", "/search/*", "/assets/*", "/feeds/*.xml", "/training/*.ics"]
    assert "default-src 'none'" in rules[0]
    assert "script-src 'self';" in rules[0]
    assert "unsafe" not in text.replace(rules[1], "")
    assert "script-src 'self' 'wasm-unsafe-eval'" in rules[1]
    assert "X-Content-Type-Options: nosniff" in rules[0]
    assert "Content-Type: application/rss+xml; charset=utf-8" in rules[3]
    assert "Content-Type: text/calendar; charset=utf-8" in rules[4]


def test_headers_stand_below_the_sites_root(site: SiteFactory) -> None:
    """A site below a path names its own paths alone."""
    text = site.build({}, site_url="https://host.example/sub").text("_headers")
    assert re.findall(r"^\S+", text, re.MULTILINE) == [
        "/sub/*",
        "/sub/search/*",
        "/sub/assets/*",
        "/sub/feeds/*.xml",
        "/sub/training/*.ics",
    ]


@pytest.mark.parametrize(
    ("old", "file"),
    [
        ("/old/page.html", "old/page.html"),
        ("/old/page.HTM", "old/page.HTM"),
        ("/old/page", "old/page/index.html"),
        ("/old/page/", "old/page/index.html"),
        ("/site/article.php", "site/article.php/index.html"),
    ],
)
def test_an_old_address_leads_to_the_new_one(old: str, file: str, site: SiteFactory) -> None:
    """A page stands at the old address, goes on at once, and names the new one to programs."""
    built = site.build({"news/x/a.md": ARTICLE.replace("Slug", f"Redirect-from: {old}\nSlug")})
    page = built.page(file.removesuffix("index.html")) if file.endswith("index.html") else None
    text = built.text(file)
    assert '<meta http-equiv="refresh" content="0; url=/news/x/a-first-article/">' in text
    assert f'<link rel="canonical" href="{HOST}news/x/a-first-article/">' in text
    assert '<a href="/news/x/a-first-article/">A first article</a>' in text
    assert page is None or page.h1 is not None


def test_the_stylesheet_is_named_by_what_is_in_it(site: SiteFactory) -> None:
    """A board's colour changes the name, so that browsers may keep the file for ever."""
    board = 'name: B\narea: A\ncolours: {brand: "#000000"}\n'
    plain, coloured = site.build({}), site.build({"board.yaml": board})
    (first,) = (file for file in plain.files() if file.endswith(".css"))
    (second,) = (file for file in coloured.files() if file.endswith(".css"))
    assert re.fullmatch(r"assets/site\.[0-9a-f]{12}\.css", first)
    assert first != second
    assert "--board-brand:#000000" in coloured.text(second)
