"""The one error that setting up ends with."""

from __future__ import annotations


class SetUpError(Exception):
    """The machine lacks something; the message says what, and what to do about it."""

    exitcode = 3  # contract, Commands: the machine failed
