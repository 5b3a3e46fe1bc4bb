"""Where training stands on the site."""

from __future__ import annotations

TITLE = "Training"
TRAINING = "training/"
COURSES = "training/courses/"
CALENDAR = "training/calendar.ics"
FEED = ("Training dates (RSS)", "feeds/training.xml")
# Where training stands in the header.
PLACE = 4
