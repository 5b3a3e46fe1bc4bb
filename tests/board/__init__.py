"""The board and its themes: what is read of them, and every problem at once."""
