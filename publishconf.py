"""What differs when the public sees the site: nothing yet, for the board's file says the rest."""

import sys
from pathlib import Path

# Pelican run by its own name does not look for modules beside the settings.
sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403 -- Pelican's own way to build on other settings
