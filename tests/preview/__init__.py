"""The preview: real saves, a real server, a real browser."""
