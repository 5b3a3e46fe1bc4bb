"""What may go wrong, a module for each threat: its claims, and the guards they hang on."""
