"""What differs when the public sees the site: nothing yet, for the board's file says the rest."""

from pelicanconf import *  # noqa: F403 -- Pelican's own way to build on other settings
