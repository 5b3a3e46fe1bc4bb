"""Examples of the way off the site."""

from tools.components.example import Example

EXAMPLES = (
    Example("exit", "with what to know", {"address": "https://www.example.org/", "safe": "/safe/"}),
    Example("exit", "alone", {"address": "https://www.example.org/", "safe": ""}),
)
