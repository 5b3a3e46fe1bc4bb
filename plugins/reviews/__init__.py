"""The register of case reviews and its feed, from the articles that are reviews."""
