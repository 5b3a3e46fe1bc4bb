"""Style sheets and pages speak of the same classes."""

from __future__ import annotations

import pytest

from tests.theme.classes import borne, selected, sought, styled, written
from theme.templates.components.status import KINDS


def test_every_class_of_the_style_sheets_is_used() -> None:
    """No rule is left over from a component that is gone, or names what nobody writes."""
    assert sorted(styled() - written()) == []
    assert len(styled()) > 80


def test_every_class_of_the_pages_means_something() -> None:
    """What templates and plugins write is styled, or looked for by a script; statuses included."""
    assert sorted(written() - styled() - sought()) == []
    assert "term" in written()


def test_scripts_look_only_for_what_is_there() -> None:
    """No script waits for a class that no page bears."""
    assert sorted(sought() - written()) == []
    assert "exit__button" in sought()


def test_every_kind_of_status_counts() -> None:
    """A status of sessions, of reviews or of recommendations is a class of its own."""
    assert {"waiting-list", "withdrawn", "not-started"} <= KINDS
    assert borne('<b class="status status--{{ kind }}">') == {
        "status",
        *(f"status--{kind}" for kind in KINDS),
    }


def test_selectors_are_read_and_nothing_else_is() -> None:
    """Classes are found in any selector, never in comments, addresses, numbers or texts."""
    css = """/* .gone {} */ @layer a.b; @media (min-width: 1.5rem) { .one > .two--x:hover,
    body:has(.three) :is(h1, .four__y) { margin: .5rem; background: url("a.png"); } }
    .five::after { content: ".six {"; }"""
    assert selected(css) == {"one", "two--x", "three", "four__y", "five"}


def test_a_class_that_is_made_of_something_unknown_is_refused() -> None:
    """Whoever makes a class of a value has to say what values there are."""
    with pytest.raises(KeyError):
        borne('<p class="mood--{{ mood }}">')
