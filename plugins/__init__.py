"""What Pelican loads: one folder a stage, data flowing from files to pages, imports one way."""
