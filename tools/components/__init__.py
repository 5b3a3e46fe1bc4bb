"""The theme's components with their examples, for tests and for the preview alone."""
