"""The built site in real Chromium, and its markup before the Nu HTML Checker."""
