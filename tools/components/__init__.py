"""The theme's components with their examples, only for tests and the preview."""
