"""Examples of two ways to a calendar."""

from tools.components.example import LONG_WORD, Example

PLACES = {"subscribe": "webcal://board.example/c.ics", "calendar": "/training/c.ics"}
EXAMPLES = (
    Example("calendar_links", "all training", {**PLACES, "what": "all training"}),
    Example("calendar_links", "a long title", {**PLACES, "what": LONG_WORD}),
)
