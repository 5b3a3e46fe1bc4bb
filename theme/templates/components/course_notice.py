"""Examples of a course on an article or a theme."""

from dataclasses import replace

from plugins.courses.views import CourseNotice
from theme.templates.components.contact import BOTH
from theme.templates.components.session import FULL, LONG, MARKED
from tools.components.example import LONG_TEXT, LONG_WORD, Example

NOTICE = CourseNotice(
    title="A short course",
    address="/training/a/",
    summary="One sentence about it.",
    charge="£15 a place",
    contact=BOTH,
    dates=(FULL, *MARKED),
    more=1,
)
WORDS = replace(
    NOTICE, title=LONG_WORD, summary=LONG_TEXT, charge=LONG_WORD, dates=(LONG,), more=40
)
EXAMPLES = (
    Example("course_notice", "many dates", {"course": NOTICE}),
    Example("course_notice", "long words", {"course": WORDS}),
    Example("course_notice", "no dates", {"course": replace(NOTICE, dates=(), more=0, charge="")}),
)
