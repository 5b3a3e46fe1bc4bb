"""What we export as JSON is the same bytes everywhere, and readable as it is."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.output.exports import json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(VALUES)
def test_any_data_comes_back(data: object) -> None:
    """What is written is what a program reads."""
    assert json.loads(json_text(data)) == data


def test_it_is_indented_in_the_order_given() -> None:
    """Letters stay as they are, keys where they were, and the last line ends."""
    assert json_text({"b": "é “x”", "a": [1]}) == '{\n  "b": "é “x”",\n  "a": [\n    1\n  ]\n}\n'


def test_what_json_cannot_say_is_refused() -> None:
    """A number that is none would make a file that no strict program reads."""
    with pytest.raises(ValueError, match="JSON"):
        json_text(math.nan)
