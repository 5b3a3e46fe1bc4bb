"""Examples of how to reach someone."""

from plugins.sources.contacts import Contact
from tools.components.example import LONG_WORD, Example

BOTH = Contact("training@board.example", "01709 000000")
EXAMPLES = (
    Example("contact", "both ways", {"contact": BOTH}),
    Example("contact", "email alone", {"contact": Contact(email=BOTH.email)}),
    Example("contact", "telephone alone", {"contact": Contact(telephone=BOTH.telephone)}),
    Example("contact", "a long address", {"contact": Contact(f"{LONG_WORD}@board.example")}),
    Example("contact", "neither", {"contact": Contact()}),
)
