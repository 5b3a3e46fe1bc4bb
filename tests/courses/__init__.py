"""Course data: laws of the schedule, calendars, feed items, structured data, and every problem of a file."""
