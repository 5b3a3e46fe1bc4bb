"""Course data files to event listings, course pages, calendars, JSON-LD and an RSS feed."""
