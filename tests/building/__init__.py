"""The commands build and check: statuses, messages, and the target folder."""
