"""What Pelican loads: one folder for each stage from files to pages; imports go one way only."""
