"""What templates print, made safe for HTML as MarkupSafe does, and sooner where that is easy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import markupsafe
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.compiler import Frame

_SPECIAL = re.compile("[&<>\"']")


def escape(value: object) -> str:
    """Take what a template prints; give it for HTML (MarkupSafe's `escape`, as text alone).

    Nine in ten are short texts without a sign to escape, numbers, or safe already; MarkupSafe makes
    a new object of each.
    """
    if type(value) is str:
        return markupsafe.escape(value) if _SPECIAL.search(value) else value
    if type(value) is Markup:
        return value
    return str(value) if type(value) is int else markupsafe.escape(value)


class QuickEscape(CodeGenerator):
    """Compiles templates as Jinja does, and has them print through `escape` above."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 -- Jinja's name
        """Take a whole template; write its code, in which the last `escape` holds."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import escape")
