"""Previewing: the site on loopback, built anew and shown at every save."""
