"""Previewing: the site on loopback, built and shown again at every save."""
