"""What is written into docs/ from the code, and what a command says of a rule."""
