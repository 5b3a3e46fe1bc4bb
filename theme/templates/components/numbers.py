"""Examples of telephone numbers."""

from plugins.board.model import EmergencyNumber
from tools.components.example import LONG_WORD, Example

NUMBERS = (
    EmergencyNumber("Emergency services", "999", "At any time"),
    EmergencyNumber("NSPCC helpline", "0808 800 5000"),
)
LONG = EmergencyNumber(LONG_WORD, "0808 800 5000", LONG_WORD)
EXAMPLES = (
    Example("number_list", "with hours and without", {"numbers": NUMBERS}),
    Example("number_list", "long words", {"numbers": (LONG,)}),
    Example("number_list", "many", {"numbers": NUMBERS * 6}),
)
