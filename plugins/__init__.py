"""What Pelican loads: one folder for each stage, data from files to pages, imports one way only."""
