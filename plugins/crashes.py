"""Turns exceptions in our own code into problems with the file that it was working on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from plugins.problems import ContentError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import FrameType

    T = TypeVar("T")

RULE = "crash"
_ROOT = Path(__file__).resolve().parents[1]
# Exceptions that are not the fault of a rule: problems with the content, and errors from the disk.
_NO_CRASH = (ContentError, OSError)


def crash_words(error: BaseException) -> str:
    """Return the message for a crash: the type of the exception, and the function that raised it.

    The text of the exception is left out, because it may quote what must not be repeated.
    """
    frame = next(_our_frames(error), None)
    where = f" in {_file(frame)}, {frame.f_code.co_name}" if frame else ""
    return (
        f"The site's own code failed here ({type(error).__name__}{where}), and did not look at all "
        "of it. Send this line and the file to whoever looks after the code."
    )


def crash_problem(error: BaseException, path: str = "") -> Problem:
    """Return the problem for an exception that was raised while a file was checked.

    Without a path, the problem is reported at the file that the code was working on, or else at the
    code itself.
    """
    return Problem(path or file_in_hand(error), 1, RULE, crash_words(error))


def found_in(path: str, rule: Callable[..., Iterable[Problem]], *given: object) -> list[Problem]:
    """Return what a rule finds in a file or, if it raises an exception, a problem with the file."""
    try:
        return list(rule(*given))
    except _NO_CRASH:
        raise
    except Exception as error:  # noqa: BLE001 -- whatever a rule raises, the others go on
        return [crash_problem(error, path)]


def found_in_each(
    rule: Callable[[Iterable[T]], Iterable[Problem]],
    items: Iterable[T],
    path_of: Callable[[T], str],
) -> list[Problem]:
    """Return what a rule finds in all items together or, if it raises an exception, in each alone.

    The item that causes the exception is then named, and the others are still checked. If no item
    alone causes it, the problem is reported at the file that the code was working on.
    """
    items = tuple(items)
    try:
        return list(rule(items))
    except _NO_CRASH:
        raise
    except Exception as error:  # noqa: BLE001 -- whatever a rule raises, the others go on
        alone = (found_in(path_of(item), rule, (item,)) for item in items)
        found = [problem for problems in alone for problem in problems]  # guard: each file alone
        is_named = any(each.rule == RULE for each in found)
        return found if is_named else [*found, crash_problem(error)]


def is_ours(error: BaseException) -> bool:
    """Report whether an exception passed through a function of ours."""
    return next(_our_frames(error), None) is not None


def file_in_hand(error: BaseException) -> str:
    """Return the path that our innermost function was working on, or else that of its code."""
    frames = tuple(_our_frames(error))
    for frame in frames:
        held = frame.f_locals
        for path in (held.get("path"), *(getattr(each, "path", None) for each in held.values())):
            if isinstance(path, str) and "/" in path and not Path(path).is_absolute():
                return path
    return _file(frames[0]) if frames else "tasks.py"


def _our_frames(error: BaseException) -> Iterator[FrameType]:
    """Return the frames of an exception that are in our own code, the innermost first."""
    trace, frames = error.__traceback__, []
    while trace:
        frames.append(trace.tb_frame)
        trace = trace.tb_next
    return (frame for frame in reversed(frames) if _file(frame))


def _file(frame: FrameType) -> str:
    """Return the file of a frame relative to the project's root, or "" if it is not ours."""
    file = Path(frame.f_code.co_filename)
    is_ours = any(file.is_relative_to(_ROOT / part) for part in ("plugins", "tools"))
    return file.relative_to(_ROOT).as_posix() if is_ours else ""
