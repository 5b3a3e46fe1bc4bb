"""Examples of coming sessions by month."""

from datetime import date

from plugins.courses.lists import MonthPart
from plugins.output.head import Link
from theme.templates.components.session import FULL, LONG, MARKED
from tools.components.example import LONG_WORD, Example

MAY = date(2027, 5, 1)
SPANS = (Link("May", "/a/"), Link("June 2027 to February 2028", "/b/"), Link(LONG_WORD, "/c/"))
EXAMPLES = (
    Example("sessions_by_month", "many", {"months": (MonthPart(MAY, (FULL, *MARKED)),) * 2}),
    Example("sessions_by_month", "long words", {"months": (MonthPart(MAY, (LONG,)),)}),
    Example("sessions_by_month", "none", {"months": ()}),
    Example("month_links", "several pages", {"spans": SPANS * 4, "number": 2}),
    Example("month_links", "one page", {"spans": SPANS[:1], "number": 1}),
)
