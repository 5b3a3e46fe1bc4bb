"""Code that tasks.py runs and Pelican does not load: setting up, building, preview, checking."""
