"""The first use of each term becomes a link; nothing else about a body changes."""

from __future__ import annotations

import re
from collections import Counter

import html5lib
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.markdown.body import body_html
from plugins.markdown.fragments import resolve_links
from plugins.markdown.terms import link_terms, plain_form, term_links

TERMS = {
    "section 47": "/g/#section-47",
    "s47": "/g/#section-47",
    "non-accidental injury": "/g/#nai",
    "NAI": "/g/#nai",
    "accidental injury": "/g/#accident",
    "child’s plan": "/g/#plan",
    "plan meeting": "/g/#meeting",
    "Research & play": "/g/#research",
    "lt": "/g/#lt",
    "amp": "/g/#amp",
    "nbsp": "/g/#nbsp",
    "straße": "/g/#street",
    "ice": "/g/#ice",
}
LINKS = term_links(TERMS)
CLOSED = ["a", "summary", "code", "pre", "kbd", "th", "h2", "h3", "h4", "h5", "h6"]


def linked(html: str) -> list[tuple[str, str]]:
    """Return each link to a meaning in HTML: its words and the id that it leads to."""
    terms = BeautifulSoup(link_terms(html, LINKS), "html.parser").select("a.term")
    return [(each.get_text(), str(each["href"]).rpartition("#")[2]) for each in terms]


def test_the_first_use_becomes_a_link() -> None:
    """A term is led to its meaning once, whichever of its forms comes first."""
    html = "<p>An s47 enquiry.</p><p>Section 47 says NAI, and NAI again.</p>"
    assert link_terms(html, LINKS) == (
        '<p>An <a class="term" href="/g/#section-47">s47</a> enquiry.</p>'
        '<p>Section 47 says <a class="term" href="/g/#nai">NAI</a>, and NAI again.</p>'
    )


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>SECTION 47</p>", [("SECTION 47", "section-47")]),
        ("<p>Section\n47</p>", [("Section\n47", "section-47")]),
        ("<p>section \u00a0 47</p>", [("section \u00a0 47", "section-47")]),
        ("<p>section&nbsp;47</p>", [("section\u00a0 47".replace(" ", ""), "section-47")]),
        ("<p>section\u202f47</p>", [("section\u202f47", "section-47")]),
        ("<p>the child's plan</p>", [("child's plan", "plan")]),
        ("<p>the CHILD’S plan</p>", [("CHILD’S plan", "plan")]),
        ("<p>research &amp; play</p>", [("research & play", "research")]),
        ("<p>NAI’s</p>", [("NAI", "nai")]),
        ("<p>(NAI)—“s47”</p>", [("NAI", "nai"), ("s47", "section-47")]),
        ("<p>nai Nai</p>", []),
        ("<p>section 470, subsection 47, section 47a, section_47</p>", []),
        ("<p>pre-NAI and NAI-related, post\u2011s47</p>", []),
        ("<p>&lt;&amp;&nbsp;</p>", []),
        ("<p>&amp;lt; amp</p>", [("lt", "lt"), ("amp", "amp")]),
        ("<p>STRASSE Straße</p>", [("Straße", "street")]),
        ("<p>\u0130ce \u0131ce</p>", []),
        ("<p>section <b>47</b></p>", []),
    ],
)
def test_forms_are_found_as_whole_words(html: str, found: list[tuple[str, str]]) -> None:
    """Letter case, kind of space and of apostrophe do not matter; capitals and word ends do."""
    assert linked(html) == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>non-accidental injury, accidental injury</p>", ["nai", "accident"]),
        ("<p>a child’s plan meeting</p>", ["plan"]),
        ("<p>s47 plan meeting, child’s plan meeting</p>", ["section-47", "meeting", "plan"]),
        ("<p>NAI: non-accidental injury</p>", ["nai"]),
    ],
)
def test_words_belong_to_the_longest_term(html: str, found: list[str]) -> None:
    """Where terms overlap the longer is meant, even where it is a link elsewhere already."""
    assert [term for _, term in linked(html)] == found


@pytest.mark.parametrize("element", CLOSED)
def test_some_elements_take_no_link(element: str) -> None:
    """Links, headings, code, heads of tables and what is pressed stay; the text after is linked."""
    html = f'<{element} title="NAI > s47">NAI <b>NAI</b> <{element}>NAI</{element}></{element}>'
    assert linked(html) == []
    assert linked(f"{html} <i>NAI</i>") == [("NAI", "nai")]


@pytest.mark.parametrize(
    "html",
    [
        '<p title="NAI > s47 < “section 47”">x</p>',
        """<p title='say "NAI" > s47'>x</p>""",
        '<img src="/NAI.png" alt="NAI > NAI">',
    ],
)
def test_attributes_are_no_text(html: str) -> None:
    """Nothing in an attribute is changed, whatever marks and quotes stand in it."""
    assert link_terms(html, LINKS) == html
    assert linked(f"{html}NAI") == [("NAI", "nai")]


def test_a_body_without_a_word_of_any_term_is_given_back_as_it_is() -> None:
    """No copy is made of it, and without terms no body is looked at."""
    html = "<p>Nothing to see.</p>"
    assert link_terms(html, LINKS) is html
    assert link_terms("<p>NAI</p>", term_links({})) == "<p>NAI</p>"


def test_an_address_cannot_end_its_attribute() -> None:
    """A root with special characters is escaped in the link."""
    html = link_terms("NAI", term_links({"NAI": '/a&b"/#nai'}))
    assert html == '<a class="term" href="/a&amp;b&quot;/#nai">NAI</a>'


PLAIN = st.characters(exclude_categories=("Cc", "Cs"))
# Terms, parts of them, and every kind of markup that editors can write, so that they meet.
PIECES = st.one_of(
    st.sampled_from(
        [
            *TERMS,
            *("section", "47", "nai", "child's", "plan", "meeting", "injury", "non", "&lt;", "ICE"),
            *(" ", " ", "\u00a0", "&nbsp;", "\n", "\n\n", "-", "\u2011", ".", "&", "<", ">", '"'),
            *("## ", "- ", "> ", "**", "*", "`", "    ", "| a |\n|---|\n| ", " |\n", "\\"),
            *("[NAI](/x)", '[s47](/x "say &quot;NAI&quot; > s47")', "[ice]({filename}/gone.md)"),
            *('<b title="NAI > s47">', "</b>", "<kbd>", "</kbd>", "<code>", "</code>", "<pre>"),
            *("</pre>", "<a href='/y'>", "</a>", "<details><summary>", "</summary>", "<table>"),
            *("<tr><th>", "<td>", "</table>", "<br>", "<h3>", "</h3>", "\u0130", "\u017f", "ß"),
        ]
    ),
    st.text(PLAIN, max_size=4),
)
BODIES = st.lists(PIECES, max_size=30).map("".join)


def final_html(text: str) -> str:
    """Return the HTML that an article's page gets of Markdown, before its terms are linked."""
    return resolve_links(body_html(text), lambda _kind, _value: None, "/root")


@settings(max_examples=400)
@given(BODIES)
@example("s47 <b title='\"NAI\" > s47'>[x](/y) NAI</b>\n\n## NAI\n\n`NAI` s47")
@example("<table><tr><th><table><tr><th>NAI</th></tr></table>NAI</th><td>NAI</td></tr></table>")
def test_nothing_but_links_is_added(text: str) -> None:
    """The text is the same, and so are the elements beside the links; without them, every byte."""
    html = final_html(text)
    after = link_terms(html, LINKS)
    assert re.sub(r'<a class="term" href="[^"]*">([^<]*)</a>', r"\1", after) == html
    assert as_read(after) == as_read(html)
    said = [BeautifulSoup(each, "html.parser").get_text().split() for each in (after, html)]
    assert said[0] == said[1]


def as_read(html: str) -> tuple[str, list[tuple[str, dict[str, str]]]]:
    """Return the text and the elements of HTML but links to meanings, as a browser reads it."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    elements = [(each.tag, dict(each.attrib)) for each in tree.iter()]
    return "".join(tree.itertext()), [each for each in elements if each[1].get("class") != "term"]


@settings(max_examples=400)
@given(BODIES)
def test_no_term_is_linked_twice_or_where_no_link_belongs(text: str) -> None:
    """Each meaning is led to once at most, and never from a link, a heading or code."""
    after = BeautifulSoup(link_terms(final_html(text), LINKS), "html.parser")
    links = after.select("a.term")
    numbers = Counter(str(each["href"]) for each in links)
    assert [each for each, number in numbers.items() if number > 1] == []
    assert [each for each in links if each.find_parent(CLOSED)] == []


@settings(max_examples=400)
@given(BODIES, st.sampled_from(sorted(TERMS)))
@example("İsection 47", "section 47")
def test_a_term_is_a_link_just_where_running_text_has_it(text: str, form: str) -> None:
    """One form alone is found just where the words of some piece of text, read plainly, hold it."""
    html = final_html(text)
    texts = BeautifulSoup(html, "html.parser").find_all(string=True)
    is_used = any(holds(str(each), form) for each in texts if not each.find_parent(CLOSED))
    assert ("<a class=" in link_terms(html, term_links({form: "/"}))) == is_used


def small(letter: str) -> str:
    """Return a letter in lower case, where that is one letter as well."""
    return letter.lower() if len(letter.lower()) == 1 else letter


def holds(text: str, form: str) -> bool:
    """Report whether a form stands in a piece of text as words of its own."""
    spaced = " ".join(text.replace("’", "'").split())
    wanted = form.replace("’", "'")
    if not form.isupper():
        # Letter by letter: “İ” folded whole would become two, and end a word where none ends.
        spaced, wanted = ("".join(map(small, each)) for each in (spaced, wanted))
    whole = rf"(?<!\w)(?<!\w[-\u2011]){re.escape(wanted)}(?!\w)(?![-\u2011]\w)"
    return re.search(whole, spaced) is not None


FORMS = st.from_regex(r"[^\W_].{0,8}[^\W_].{0,3}", fullmatch=True, alphabet=PLAIN)


@settings(max_examples=300)
@given(st.lists(FORMS, min_size=1, max_size=5, unique_by=plain_form), st.text(PLAIN, max_size=20))
def test_whatever_a_term_is_it_is_found_and_led_to_its_meaning(forms: list[str], text: str) -> None:
    """Any form that an editor may write is found where it stands alone, markup and all."""
    links = term_links({form: f"/g/#{number}" for number, form in enumerate(forms)})
    paragraphs = [*forms, text]
    soup = BeautifulSoup("", "html.parser")
    for each in paragraphs:
        soup.append(soup.new_tag("p", string=each))
    after = BeautifulSoup(link_terms(soup.decode(), links), "html.parser")
    assert after.get_text() == "".join(paragraphs)
    for number, paragraph in enumerate(after.select("p")[: len(forms)]):
        hrefs = [str(each["href"]) for each in paragraph.select("a")]
        assert f"/g/#{number}" in hrefs
