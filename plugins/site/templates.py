"""Compiled templates, kept beside the theme from build to build as Python keeps its modules."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pickle import UnpicklingError
from typing import TYPE_CHECKING

import markupsafe
from jinja2 import FileSystemBytecodeCache
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jinja2 import nodes
    from jinja2.bccache import Bucket
    from jinja2.compiler import Frame


class CompiledTemplates(FileSystemBytecodeCache):
    """Jinja's own store, in the theme's `__pycache__`; where that cannot be written, none.

    Jinja compiles a template anew when its text, its path or Python's version is another.
    """

    def __init__(self, theme: Path, options: Mapping[str, object]) -> None:
        """Take the theme's folder and the options of Jinja, on which a compiled template hangs."""
        self._folder = theme / "__pycache__"
        how = f"{version('jinja2')} {QuickEscape.__qualname__} {sorted(options.items())}"
        made_by = sha256(how.encode()).hexdigest()
        super().__init__(str(self._folder), f"{made_by[:12]}-%s.jinja")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take up a compiled template; one that cannot be read is compiled anew."""
        with suppress(OSError, EOFError, UnpicklingError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, unless Python itself is told to keep nothing."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


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
