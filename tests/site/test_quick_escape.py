"""What templates print is escaped to the letter as MarkupSafe escapes it."""

from __future__ import annotations

import markupsafe
import pytest
from hypothesis import given
from hypothesis import strategies as some
from jinja2 import Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from plugins.courses.model import Status
from plugins.site.templates import QuickEscape, escape

CHARACTERS = some.text(some.sampled_from("ab<>&\"'\u00a0é日\U0001f600\n"))


class Body:
    """Says of itself what HTML it is, as bodies of articles do."""

    def __html__(self) -> str:
        """Return its HTML."""
        return "<p>A body</p>"

    def __str__(self) -> str:
        """Return other words, which must not be shown."""
        return "<wrong>"


class Words(str):
    """A text that is more than a text."""

    __slots__ = ()


@given(CHARACTERS | some.text() | some.integers() | some.booleans() | some.none() | some.floats())
def test_values_are_escaped_as_markupsafe_does(value: object) -> None:
    """Any text, number or nothing at all."""
    assert escape(value) == str(markupsafe.escape(value))


@given(CHARACTERS)
def test_texts_that_are_more_than_texts_are_escaped_too(text: str) -> None:
    """Only what is marked as safe is let pass."""
    assert escape(Words(text)) == str(markupsafe.escape(text))
    assert escape(Markup(text)) == text  # noqa: S704 -- what is said to be safe is the case


@pytest.mark.parametrize("value", [Body(), Status.FULL, ["<a>"], {"a": "<b>"}, b"<"])
def test_other_values_are_left_to_markupsafe(value: object) -> None:
    """What knows its own HTML, statuses, lists."""
    assert escape(value) == str(markupsafe.escape(value))


SOURCE = """{% macro shown(x) %}<b>{{ x }}</b>{% endmacro -%}
{% macro around(x) %}{{ x }}<b>{{ caller() }}</b>{% endmacro -%}
{% set kept %}<i>{{ value }}</i>{% endset -%}
{% call around(value) %}<u>{{ value ~ "<" }}</u>{% endcall -%}
{{ shown(value) }}{{ kept }}{{ value|upper }}{{ value|safe }}{{ [value]|join("<") }}
{% filter upper %}<s>{{ value }}</s>{% endfilter %}"""


@given(CHARACTERS | CHARACTERS.map(Markup) | some.integers())
def test_templates_print_what_jinja_prints(value: object) -> None:
    """They do in macros, calls, kept blocks, filters and joined texts."""
    assert _quick().from_string(SOURCE).render(value=value) == _plain().from_string(SOURCE).render(
        value=value
    )


def test_what_is_not_defined_is_still_a_fault() -> None:
    """A name that no page has does not print nothing."""
    with pytest.raises(UndefinedError, match="valeu"):
        _quick().from_string("{{ valeu }}").render(value="")


def _plain() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined)


def _quick() -> Environment:
    quick = _plain()
    quick.code_generator_class = QuickEscape
    return quick
