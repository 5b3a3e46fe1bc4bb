"""The whole site: what it is made of and what every page keeps to."""
