"""What tasks.py runs and Pelican does not load: setting up, building, previewing, checking."""
