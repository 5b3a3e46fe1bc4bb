"""The commands as tasks of invoke, which runs them inside the environment."""

from __future__ import annotations

import sys
from inspect import Parameter, Signature
from typing import TYPE_CHECKING

from invoke.collection import Collection
from invoke.tasks import Task

from tools.commands import COMMANDS
from tools.setup.launch import launch

if TYPE_CHECKING:
    from collections.abc import Callable

    from invoke.context import Context

    from tools.commands import Command, Option


def collection() -> Collection:
    """Return a task for every command, each with its options."""
    return Collection(*map(_task, COMMANDS))


def _task(command: Command) -> Task[Callable[..., None]]:
    names = {_name(option): option for option in command.options}

    def body(_context: Context, **given: str | bool) -> None:
        words = (word for name, value in given.items() for word in _words(names[name], value))
        sys.exit(launch([command.name, *words]))

    keywords = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=False if _is_switch(option) else "")
        for name, option in names.items()
    ]
    context = Parameter("context", Parameter.POSITIONAL_OR_KEYWORD)
    # invoke reads the options from the signature.
    body.__signature__ = Signature([context, *keywords])  # type: ignore[attr-defined]
    body.__doc__ = command.explained
    helps = {name: option.settings.get("help", "") for name, option in names.items()}
    return Task(body, name=command.name, help=helps)


def _name(option: Option) -> str:
    return option.flag.lstrip("-").replace("-", "_")


def _is_switch(option: Option) -> bool:
    return option.settings.get("action") == "store_true"


def _words(option: Option, value: object) -> list[str]:
    """Return an option as words of a command line, [] if it was not given."""
    if not value:
        return []
    if not option.flag.startswith("-"):
        return [str(value)]
    return [option.flag] if value is True else [option.flag, str(value)]
