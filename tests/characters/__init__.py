"""Characters that nobody sees, or takes for others."""
