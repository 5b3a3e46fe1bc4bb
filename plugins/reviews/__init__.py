"""The register of case reviews, its feed, briefings and recommendations, from articles."""
