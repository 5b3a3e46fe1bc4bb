"""Examples of a short mark."""

from tests.theme.classes import KINDS
from tests.theme.examples.example import LONG_WORD, Example

EXAMPLES = (
    *(
        Example("status", f"the kind {kind}", {"words": kind.capitalize(), "kind": kind})
        for kind in sorted(KINDS)
    ),
    Example("status", "a long word", {"words": LONG_WORD, "kind": "withheld"}),
)
