"""The theme: its classes, its components and their examples."""
