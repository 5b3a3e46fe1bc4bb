"""Outside judges: what other people's programmes make of our pages and calendars."""
