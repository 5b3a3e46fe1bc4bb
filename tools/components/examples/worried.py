"""Examples of the block “Worried about a child?”."""

from tools.components.examples.example import Example
from tools.components.examples.numbers import LONG, NUMBERS

EXAMPLES = (
    Example("worried", "two numbers", {"numbers": NUMBERS, "address": "/worried/"}),
    Example("worried", "long words", {"numbers": (LONG,), "address": "/worried/"}),
)
