"""Rules for the finished site: its tree is read once, and the rules have no side effects."""
