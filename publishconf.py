"""What the public's site must have besides: `pelican content -s publishconf.py` refuses without.

The fixed pages; and unless board.yaml says `sample: yes`, numbers by day and at night, and no
sample data. The command `publish` also reads the finished site.
"""

import sys
from pathlib import Path

# Pelican run by its own name does not look for modules beside the settings.
sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403 -- Pelican's own way to build on other settings

FOR_THE_PUBLIC = True
