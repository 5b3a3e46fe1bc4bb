"""Writing: every file once, below the output folder, the same bytes on every system."""
