"""What is written into docs/ from the code, and the explanation of a rule by a command."""
