"""Examples of the way off the site."""

from tests.theme.examples.example import Example

EXAMPLES = (
    Example("exit", "with what to know", {"address": "https://www.example.org/", "safe": "/safe/"}),
    Example("exit", "alone", {"address": "https://www.example.org/", "safe": ""}),
)
