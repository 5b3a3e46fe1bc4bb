"""Courses: the schedule's laws, calendars, feed items, structured data, problems."""
