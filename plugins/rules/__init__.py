"""Every rule once, by its name: what it finds, and how to put it right."""

from __future__ import annotations

from plugins.rules import anonymity, board, courses, files, reviews, site, texts

RULES = {
    **anonymity.RULES,
    **board.RULES,
    **courses.RULES,
    **files.RULES,
    **reviews.RULES,
    **site.RULES,
    **texts.RULES,
}
