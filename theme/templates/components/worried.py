"""Examples of the block “Worried about a child?”."""

from theme.templates.components.numbers import LONG, NUMBERS
from tools.components.example import Example

EXAMPLES = (
    Example("worried", "two numbers", {"numbers": NUMBERS, "address": "/worried/"}),
    Example("worried", "long words", {"numbers": (LONG,), "address": "/worried/"}),
)
