"""Feeds: which items are sent, and the rules of the W3C Feed Validation Service over every feed."""
