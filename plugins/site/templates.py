"""Compiled templates, cached in the theme's folder between builds, as Python caches modules."""

from __future__ import annotations

import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from pickle import UnpicklingError
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from jinja2.bccache import Bucket


class CompiledTemplates(FileSystemBytecodeCache):
    """Jinja's own cache, in the theme's `__pycache__`; no cache if that folder is not writable.

    Jinja compiles a template again when its text, its path or Python's version has changed.
    """

    def __init__(self, theme: Path, options: Mapping[str, object]) -> None:
        """Name the cache after Jinja's version and options, on which compiled templates depend."""
        self._folder = theme / "__pycache__"
        how = f"{version('jinja2')} {sorted(options.items())}"
        made_by = sha256(how.encode()).hexdigest()
        super().__init__(str(self._folder), f"{made_by[:12]}-%s.jinja")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Load a compiled template; one that cannot be read is compiled again."""
        with suppress(OSError, EOFError, UnpicklingError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Cache a compiled template, unless Python itself is set to write no bytecode."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
