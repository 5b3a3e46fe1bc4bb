"""The whole site: loads all content once, before any page; makes the pages that list others."""
