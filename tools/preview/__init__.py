"""The preview: the site on a loopback address, built and shown again at every save."""
