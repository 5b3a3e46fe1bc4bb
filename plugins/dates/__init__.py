"""Days and times: read as editors write them, written as readers read them, placed in a zone."""
