"""A hostile corpus: tricks for a body of Markdown, and words for every field there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.site_factory import Files

DAY = "2027-01-01"
# What a browser would run, fetch or be disguised by: each must be reported with file and line.
REPORTED = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    '<img src=x alt="x" onerror=alert(1)>',
    '<img src="x" alt="x" onerror="alert(1)" ONLOAD=alert(1)>',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><style><img src=x alt=x onerror=alert(1)></style></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;a onclick=x&gt;'>",
    '<noscript><p title="</noscript><img src=x alt=x onerror=alert(1)>">',
    "<style>@import 'javascript:alert(1)';</style>",
    '<iframe src="javascript:alert(1)"></iframe>',
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    "<embed src=javascript:alert(1)>",
    "<form action=javascript:alert(1)><input type=submit autofocus onfocus=alert(1)></form>",
    "<form><form><button formaction=javascript:alert(1)>x</button></form></form>",
    "<base href='javascript:alert(1)//'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href='data:text/css,*{}'>",
    "<plaintext><script>alert(1)",
    "<textarea><script>alert(1)</script></textarea>",
    "<title><img src=x alt=x onerror=alert(1)></title>",
    "<xmp><img src=x alt=x onerror=alert(1)></xmp>",
    "<template><script>alert(1)</script></template>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<video><source onerror=alert(1)></video>",
    "<details open ontoggle=alert(1)><summary>x</summary>y</details>",
    "<a onmouseover=alert(1)>x</a>",
    '<a href="javascript:alert(1)">x</a>',
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](java&#x0A;script:alert(1))",
    "[x](java&Tab;script:alert(1))",
    "[x](&#1;javascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](javascript://board.example/%0aalert(1))",
    '[x](javascript:alert(1) "a title")',
    "[x][1]\n\n[1]: javascript:alert(1)",
    "[x][]\n\n[x]: data:text/html,<b>x</b>",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+)",
    "<javascript:alert(1)>",
    "<p onclick=alert(1) id=page_main>x</p>",
    "`` ` `` <b onclick=alert(1)>x</b>",
    "- a\n\n    <script>alert(1)</script>",
    "> <script>alert(1)</script>",
    "| a |\n|---|\n| <img src=x alt=x onerror=alert(1)> |",
    "## <img src=x alt=x onerror=alert(1)> a heading",
)  # fmt: skip
# What is harmless once it is a page: code, dress that goes, words that only look like markup.
SHOWN = (
    "\\<script>alert(1)\\</script>",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "<!-- <script>alert(1)</script> -->",
    "<!--><b>x</b>-->",
    '<p style="background:url(javascript:alert(1));width:expression(alert(1))">x</p>',
    "<div id=page_main class=exit>x</div><div id=location>y</div>",
    "<b id=alert>x</b><i class=page__exit>y</i>",
    '[x](/a "onmouseover=alert(1) x")',
    "[x](/a '\"><b>x</b>')",
    '![x" onerror="alert(1)](/images/x.png)',
    "![x' onerror='alert(1)](/images/x.png 'y')",
    '[x](https://board.example/"onclick=alert(1)//)',
    "<https://board.example/?x=javascript:alert(1)>",
    "[x](//evil.example/)",
    "{{ 7*7 }} {% raw %} ${7*7} #{7*7} <%= 7*7 %&gt;",
    "## page_main\n\n## location\n\n## constructor",
    "</p></div></main></body></html>",
    "]]&gt;&lt;script>alert(1)",
    "x\u2028y\u2029z",
    "a" * 3_000,
)  # fmt: skip
# For fields, which are text and nothing else.
WORDS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onfocus=alert(1) autofocus x='",
    "</script><script>alert(1)</script><!--",
    "javascript:alert(1)//",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "{{ 7*7 }}{% x %}${7*7}",
    "x\u2028y\u200bz" + "w" * 300,
)


def body(trick: str, slug: str) -> str:
    """Return an article with a trick as its text."""
    head = f"Title: A trick\nDate: 2026-01-05\nSlug: {slug}\nSummary: One sentence.\n"
    return f"{head}\n{trick}\n"


def bodies(tricks: tuple[str, ...]) -> Files:
    """Return an article for each trick, named by its number."""
    return {f"news/x/t{n}.md": body(trick, f"t{n}") for n, trick in enumerate(tricks)}


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"


def _entry(words: str, slug: str, *lines: str) -> str:
    head = [f"Title: {words}", f"Slug: {slug}", f"Summary: {words}", "Date: 2026-01-05", *lines]
    return "\n".join([*head, "", "## Findings", "", "Text of a term.", ""])


def _course(words: str) -> str:
    said = _quoted(words)
    return (
        f"title: {said}\nsummary: {said}\nlevel: {said}\naudience: [{said}]\nthemes: [{said}]\n"
        f"charge: {{{said}: £5}}\ncharge_note: {said}\nvenue: hall\nannounced: 2026-01-05\n"
        "contact: {email: a@board.example}\nstart: 9:00\nend: 10:00\nsessions:\n"
        f"  - {{date: 2027-02-02, status: cancelled, reason: {said}, changed: 2026-06-01}}\n"
        "  - date: 2027-02-03\n"
    )


def _cell(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


def fields(words: str) -> Files:
    """Return a content folder that has words in every field that takes any text."""
    said = _quoted(words)
    review = (
        f"Themes: {words}", "Review-type: Rapid review", f"Review-subject: {words}",
        f"Review-area: {words}", f"Review-agencies: {words}", f"Review-methods: {words}",
        f"Review-other-areas: {words}", "Review-status: improvements-only",
        f"Review-status-reason: {words}", f"Change: 2026-02-02 {words}",
        "Redirect-from: /old.html",
    )  # fmt: skip
    return {
        "board.yaml": f"name: {said}\narea: {said}\nabout: {said}\naddress: {said}\nsample: no\n"
        "contact: {email: a@board.example, telephone: 01632 960000}\nemergency:\n"
        f"  day: {{name: {said}, telephone: 01632 960001, hours: {said}}}\n"
        f"categories:\n  x: {said}\n",
        "glossary.yaml": f"- term: term\n  meaning: {said}\n- term: {_quoted('a' + words)}\n"
        f"  meaning: {said}\n",
        "news/x/a.md": _entry(words, "a", *review),
        "news/x/a.recommendations.yaml": "reported: 2026-03-01\nrecommendations:\n"
        f"  - {{number: 1, text: {said}, agencies: [{said}], status: under way,"
        f" evidence: {said}}}\n",
        "guidance/a.md": _entry(words, "a", f"Themes: {words}"),
        "pages/b.md": _entry(words, "b"),
        "courses/a.yaml": _course(words),
        "courses/a.csv": "course,date,status,reason,changed\n"
        f"a,2027-03-03,cancelled,{_cell(words)},2026-06-01\n",
        "courses/venues.yaml": f"hall: {{name: {said}, address: {said}, access: {said}}}\n",
    }
