"""Faults of the finished site that no text can cause, and the rules that report each."""

from __future__ import annotations

from dataclasses import dataclass

from tools.build.request import ROOT

ARTICLE = "news/x/a-first-article/index.html"
COURSE = "training/c/index.html"
FEED, CALENDAR = "feeds/training.xml", "training/c/calendar.ics"
MAIN = "      <h1>A first article</h1>"


@dataclass(frozen=True)
class Fault:
    """What is written in place of what in a file, and which rules then report which files."""

    file: str
    old: str
    new: str
    reported: tuple[str, ...]


FAULTS = {
    "no main heading on an error page": Fault("404.html", "h1", "h2", ("main-heading",)),
    "a page without a language": Fault("404.html", ' lang="en-GB"', "", ("page-language",)),
    "a field before all": Fault("404.html", "<html", "<input><html", ("form-label",)),
    "an error in robots.txt": Fault(
        "robots.txt", "Allow", "# Traceback (most recent call last)\nAllow", ("not-for-readers",)
    ),
    "a link to no page": Fault(ARTICLE, MAIN, f'{MAIN}<a href="/no/">x</a>', ("broken-link",)),
    "a link to no part": Fault(ARTICLE, 'href="#page_main"', 'href="#main"', ("fragment",)),
    "a script that is not there": Fault(ARTICLE, "/assets/site.d", "/assets/s.d", ("broken-link",)),
    "a picture of a set that is not there": Fault(
        ARTICLE,
        MAIN,
        f'{MAIN}<img alt="A" src="/images/p.png" srcset="/images/q.png 2x">',
        ("broken-link",),
    ),
    "a form that goes nowhere": Fault(
        ARTICLE, MAIN, f'{MAIN}<form action="/nowhere/"></form>', ("broken-link",)
    ),
    "a redirect to no page": Fault(
        "old/place/index.html", "url=/news/x/", "url=/news/y/", ("broken-link",)
    ),
    "a style that asks for no file": Fault(
        "assets/", "\n", "\n@import '/x.css';\n", ("broken-link",)
    ),
    "a page of its own kind of address": Fault(
        ARTICLE, MAIN, f'{MAIN}<a href="javascript:go()">x</a>', ("broken-link",)
    ),
    "two main headings": Fault(ARTICLE, MAIN, f"{MAIN}{MAIN}", ("main-heading",)),
    "no main heading": Fault(ARTICLE, MAIN, "", ("main-heading",)),
    "a level left out": Fault(ARTICLE, MAIN, f"{MAIN}<h3>Three</h3>", ("heading-order",)),
    "no language": Fault(ARTICLE, ' lang="en-GB"', "", ("page-language",)),
    "an empty title": Fault(
        ARTICLE, 'og:title" content="A first article"', 'og:title" content=""', ("page-title",)
    ),
    "no title": Fault(ARTICLE, "<title>", "<p>", ("page-title",)),
    "an id twice": Fault(ARTICLE, MAIN, f'{MAIN}<p id="page_main">x</p>', ("repeated-id",)),
    "a picture without words": Fault(
        ARTICLE, MAIN, f'{MAIN}<img src="/images/p.png">', ("picture",)
    ),
    "a field without a label": Fault(ARTICLE, MAIN, f"{MAIN}<input>", ("form-label",)),
    "a field whose label names another": Fault(
        ARTICLE, MAIN, f'{MAIN}<label for="page_b">B</label><input id="page_a">', ("form-label",)
    ),
    "a handler without quotation marks": Fault(
        ARTICLE, MAIN, f"{MAIN}<p onclick=alert(1)>", ("policy",)
    ),
    "a link in a template": Fault(
        ARTICLE, MAIN, f'{MAIN}<template><a href="/no/">x</a></template>', ("broken-link",)
    ),
    "a script of another host": Fault(
        ARTICLE, MAIN, f'{MAIN}<script src="https://cdn.example/x.js"></script>', ("third-party",)
    ),
    "a font of another host": Fault(
        ARTICLE,
        "</head>",
        '<link rel="preload stylesheet" href="//cdn.example/x"></head>',
        ("third-party",),
    ),
    "a form to another host": Fault(
        ARTICLE, MAIN, f'{MAIN}<form action="https://cdn.example/"></form>', ("third-party",)
    ),
    "a script in the page": Fault(ARTICLE, MAIN, f"{MAIN}<script>x()</script>", ("policy",)),
    "a style in the page": Fault(ARTICLE, MAIN, f"{MAIN}<style>p {{}}</style>", ("policy",)),
    "a style in a tag": Fault(ARTICLE, MAIN, f'{MAIN}<p style="x"></p>', ("policy",)),
    "a handler in a tag": Fault(ARTICLE, MAIN, f'{MAIN}<p onclick="x"></p>', ("policy",)),
    "no policy": Fault("_headers", "Content-Security-Policy", "X-Policy", ("policy",)),
    "a header for no file": Fault("_headers", "/assets/*", "/fonts/*", ("broken-link",)),
    "structured data cut short": Fault(
        ARTICLE, "</head>", '<script type="application/ld+json">{"a":</script></head>', ("data",)
    ),
    "data cut short": Fault("case-reviews/reviews.json", "{", "", ("data",)),
    "a feed cut short": Fault(FEED, "</channel>", "", ("feed",)),
    "a feed with a document type": Fault(FEED, "<rss", "<!DOCTYPE rss><rss", ("feed",)),
    "a feed under another address": Fault(FEED, "feeds/training.xml", "feeds/news.xml", ("feed",)),
    "an item without a guid": Fault(FEED, 'isPermaLink="false"', "", ("feed",)),
    "an item twice": Fault(
        FEED,
        ":2027-06-02:changed:2026-12-01T00:00Z",
        ":2027-03-27:changed:2026-11-01T00:00Z",
        ("feed",),
    ),
    "an item without a date": Fault(
        FEED, "<pubDate>Sun, 01 Nov", "<pubDate>Sun, 41 Nov", ("feed",)
    ),
    "an item of tomorrow": Fault(FEED, "Tue, 01 Dec 2026", "Tue, 01 Dec 2028", ("feed",)),
    "an item to no page": Fault(
        "feeds/news.xml", "/a-first-article/<", "/another/<", ("broken-link", "feed")
    ),
    "an article under another title in a feed": Fault(
        "feeds/news.xml", "<title>A first article", "<title>A second article", ("feed",)
    ),
    "an article of another day in a feed": Fault(
        "feeds/news.xml", "<pubDate>Mon, 05 Jan", "<pubDate>Tue, 06 Jan", ("feed",)
    ),
    "a course under another title in a feed": Fault(
        FEED, "Full: A short course", "Full: A long course", ("feed",)
    ),
    "a session of another time in a feed": Fault(
        FEED, "enddate>2027-03-28T13:00:00+01:00", "enddate>2027-03-28T14:00:00+01:00", ("feed",)
    ),
    "a session of another place in a feed": Fault(
        FEED, "<ev:location>Online", "<ev:location>The hall", ("feed",)
    ),
    "a session that no feed tells of": Fault(FEED, "#2027-02-02", "#2027-03-27", ("feed",)),
    "a review that no feed tells of": Fault(
        "feeds/case-reviews.xml", "/child-v/<", "/<", ("feed",)
    ),
    "a feed that names an editor": Fault(
        FEED, "<item>", "<author>A</author><item>", ("not-for-readers",)
    ),
    "a calendar cut short": Fault(CALENDAR, "END:VCALENDAR\r\n", "", ("calendar",)),
    "a calendar with other line ends": Fault(CALENDAR, "\r\n", "\n", ("calendar",)),
    "a line too long for a calendar": Fault(
        CALENDAR, "LOCATION:Online", f"LOCATION:{'x' * 70}", ("calendar",)
    ),
    "an event without a state": Fault(CALENDAR, "STATUS:CONFIRMED\r\n", "", ("calendar",)),
    "an event without a zone": Fault(CALENDAR, ";TZID=Europe/London", "", ("calendar",)),
    "an event at no time": Fault(CALENDAR, "20270202T090000", "20270230T090000", ("calendar",)),
    "an event that ends first": Fault(CALENDAR, "20270202T13", "20270202T08", ("calendar",)),
    "a session that a calendar lacks": Fault(
        CALENDAR,
        "URL:https://board.example/training/c/#2027-02-02",
        "URL:https://board.example/",
        ("calendar",),
    ),
    "a session at another time in a calendar": Fault(
        CALENDAR,
        "DTSTART;TZID=Europe/London:20270202T09",
        "DTSTART;TZID=Europe/London:20270202T08",
        ("calendar",),
    ),
    "a session of fewer days in a calendar": Fault(CALENDAR, "COUNT=2", "COUNT=1", ("calendar",)),
    "a session at another place in a calendar": Fault(
        "training/c/2027-02-02.ics", "LOCATION:Online", "LOCATION:The hall", ("calendar",)
    ),
    "a cancelled session that is on in a calendar": Fault(
        CALENDAR, "STATUS:CANCELLED", "STATUS:CONFIRMED", ("calendar",)
    ),
    "a full session that says nothing in a calendar": Fault(
        "training/calendar.ics", "SUMMARY:Full: ", "SUMMARY:", ("calendar",)
    ),
    "an event that leads nowhere": Fault(
        CALENDAR,
        "\\nhttps://board.example/training/c/",
        "\\nhttps://board.example/x/c/",
        ("broken-link",),
    ),
    "a page that the sitemap lacks": Fault(
        "sitemap.xml", "<url><loc>https://board.example/guidance/g/</loc></url>\n", "", ("sitemap",)
    ),
    "a page that the sitemap lists twice": Fault(
        "sitemap.xml",
        "<url><loc>https://board.example/guidance/g/</loc></url>\n",
        "<url><loc>https://board.example/guidance/g/</loc></url>\n" * 2,
        ("sitemap",),
    ),
    "a page that says it is hidden": Fault(
        "guidance/g/index.html",
        "</head>",
        '<meta name="robots" content="noindex"></head>',
        ("search-engines",),
    ),
    "a hidden page in the sitemap": Fault(
        "guidance/g/index.html", 'rel="canonical"', 'rel="x"', ("sitemap",)
    ),
    "a robots.txt that forbids all": Fault(
        "robots.txt", "Allow: /", "Disallow: /", ("search-engines",)
    ),
    "no sitemap to read": Fault("sitemap.xml", "</urlset>", "", ("sitemap",)),
    "robots.txt without the sitemap": Fault("robots.txt", "Sitemap:", "Map:", ("sitemap",)),
    "a security.txt of another address": Fault(
        ".well-known/security.txt", "/.well-known/security.txt", "/security.txt", ("broken-link",)
    ),
    "a register that leads nowhere": Fault(
        "case-reviews/reviews.csv", "/child-v/", "/child-w/", ("broken-link",)
    ),
    "the error of a program": Fault(
        ARTICLE, MAIN, f"{MAIN}Traceback (most recent call last)", ("not-for-readers",)
    ),
    "the project's own folder": Fault(
        "robots.txt", "Allow", f"# {ROOT}/theme\nAllow", ("not-for-readers",)
    ),
    "an editor's name": Fault(
        ARTICLE, "</head>", '<meta name="author" content="A"></head>', ("not-for-readers",)
    ),
    "a session that its page does not show": Fault(
        COURSE, 'id="2026-02-03"', 'id="x"', ("fragment", "left-out")
    ),
    "a session that its page does not mark": Fault(
        COURSE, ' data-session="2026-02-03"', "", ("left-out",)
    ),
    "a session of another status on its page": Fault(
        COURSE, 'data-status="full"', 'data-status="scheduled"', ("calendar",)
    ),
    "a session of no known status on its page": Fault(
        COURSE, 'data-status="full"', 'data-status="nearly full"', ("calendar",)
    ),
    "a session of another place on its page": Fault(
        COURSE, "<span data-place>Online", "<span data-place>The hall", ("calendar", "feed")
    ),
    "a session of another time on its page": Fault(
        COURSE, 'data-start="2027-02-02T09', 'data-start="2027-02-02T08', ("calendar", "feed")
    ),
    "a coming session whose page does not say until when": Fault(
        COURSE, ' data-until="2027-02-02T13:00:00+00:00"', "", ("calendar",)
    ),
    "a course under another heading": Fault(
        COURSE, "<h1>A short course", "<h1>A long course", ("left-out",)
    ),
    "other bytes than those of the source": Fault("images/p.png", "a", "b", ("altered",)),
}
