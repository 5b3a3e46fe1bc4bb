"""The tags in sanitised HTML, which is well formed."""

from __future__ import annotations

import re

# Values may hold “<” and “>”, and Beautiful Soup puts one with double quotes into single ones.
TAG = re.compile(r"""<(/?)(\w+)[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*>""")
