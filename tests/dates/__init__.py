"""Days and times: read, worded, placed in a zone."""
