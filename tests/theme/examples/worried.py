"""Examples of the block “Worried about a child?”."""

from tests.theme.examples.example import Example
from tests.theme.examples.numbers import LONG, NUMBERS

EXAMPLES = (
    Example("worried", "two numbers", {"numbers": NUMBERS, "address": "/worried/"}),
    Example("worried", "long words", {"numbers": (LONG,), "address": "/worried/"}),
)
