"""The glossary: glossary.yaml to terms with their meanings, and the page that lists them."""
