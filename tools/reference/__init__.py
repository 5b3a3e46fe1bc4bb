"""The pages in docs/ that are made from the code, and the command that explains a rule."""
