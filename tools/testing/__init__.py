"""Running the project's tests."""
