"""The whole site: loads everything once, before any page, and writes the pages that list others."""
