"""Examples of a session of a course."""

from dataclasses import replace

from plugins.courses.model import Details
from plugins.courses.views import SessionView
from plugins.courses.wording import STATUS_WORDS
from plugins.output.head import Link
from tools.components.example import LONG_WORD, Example

PLAIN = SessionView(
    id="2027-02-02",
    course=Link("A short course", "/training/a/"),
    address="/training/a/#2027-02-02",
    when="Tuesday 2 February 2027, 9am to 1pm",
    start="2027-02-02T09:00:00+00:00",
    until="2027-02-02T13:00:00+00:00",
    status="scheduled",
    mark="",
    reason="",
    changed="",
    venue="Online",
    access="",
    cost="Cost: £15",
    is_off=False,
    book="",
    calendar="/training/a/2027-02-02.ics",
    details=Details(),
)
FULL = replace(
    PLAIN,
    book="https://book.example/",
    access="Step-free.",
    venue="Town Hall, S60 1AA",
    details=Details(places=12),
)
LONG = replace(
    FULL,
    venue=LONG_WORD,
    access=LONG_WORD,
    cost=f"Cost: {LONG_WORD}",
    reason=LONG_WORD,
    course=Link(LONG_WORD, "/training/a/"),
)
MARKED = tuple(
    replace(FULL, status=status, mark=words, reason="Snow", is_off=status.value == "cancelled")
    for status, words in STATUS_WORDS.items()
)
NAMED = {"plain": PLAIN, "all that is known": FULL, "long words": LONG} | {
    f"the status {each.status}": each for each in MARKED
}
LIST = '<ul class="sessions">{}</ul>'
EXAMPLES = (
    *(Example("session", shows, {"session": each}, LIST) for shows, each in NAMED.items()),
    Example("session", "past", {"session": FULL, "is_past": True}, LIST),
    *(Example("session_line", shows, {"session": each}, LIST) for shows, each in NAMED.items()),
    Example("session_line", "no course", {"session": LONG, "with_course": False}, LIST),
    Example("session_as_it_stands", "a reason", {"session": MARKED[3]}),
    Example("session_as_it_stands", "nothing", {"session": PLAIN}),
)
