"""Turns board.yaml, themes.yaml and glossary.yaml into frozen records."""
