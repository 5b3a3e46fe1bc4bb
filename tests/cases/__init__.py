"""What the parametrized tests of broken files are driven by, and the files themselves."""
