"""The page of keys has an example of every key, and each example is one that the site reads."""

from __future__ import annotations

import pytest

from plugins.sources.nodes import Fields, Node, Text
from plugins.sources.yaml_file import load_yaml
from tools.reference.keys import GROUPS, Group
from tools.reference.rules import every_rule

# Values that are groups or long texts of their own, with which no table is easy to read.
LONG = {"description", "sessions", "emergency", "day", "night", "recommendations"}
# Groups of keys: what is wrong in one is reported by a rule of the keys inside.
WITHOUT_A_RULE = {"emergency", "day", "night"}


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.title)
def test_an_example_is_read_as_it_is_shown(group: Group) -> None:
    """In metadata a value is the rest of its line, in data files it is YAML."""
    for field in group.fields:
        if example := field.example:
            field.read(_node(field.key, example))
        else:
            assert field.key in LONG


def _node(key: str, example: str) -> Node:
    if key[0].isupper():
        return Text(example, 1)
    node, problems = load_yaml(f"{key}: {example}\n".encode(), "example.yaml")
    assert problems == []
    assert isinstance(node, Fields)
    return node.entries[0].value


def test_every_key_is_a_rule() -> None:
    """What cannot be read in a key is a problem of the key's own name."""
    names = {field.key.lower() for group in GROUPS for field in group.fields}
    assert names - set(every_rule()) == WITHOUT_A_RULE
