"""Rules over markup in a body: what the page would lose is told, not lost in silence."""

from __future__ import annotations

from plugins.postprocess.losses import Loss, losses
from plugins.problems import Problem

_LONGEST = 60


def markup_problems(body: str, first_line: int, path: str) -> list[Problem]:
    """Take a body of bounded size, the line where it begins and its path; give what it would lose.

    What only dresses words is advice; where words, a picture or a link would go it is a problem.
    """
    return [_problem(loss, first_line, path) for loss in losses(body)]


def _problem(loss: Loss, first_line: int, path: str) -> Problem:
    line = first_line + loss.line
    if loss.kind == "target":
        message = (
            f"“{_short(loss.words)}” is no address for readers: links begin with https://, mailto: "
            "or tel:, or name a file."
        )
        return Problem(path, line, "link", message)
    if loss.kind == "dress":
        message = f"“{_short(loss.words)}” is left out: the site has a look of its own."
        return Problem(path, line, "markup", message, advice=True)
    message = (
        f"“{_short(loss.words)}” would be removed from the page, with all that it does: delete it. "
        "If the page is to show it, write “&lt;” in place of “<”."
    )
    return Problem(path, line, "markup", message)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
