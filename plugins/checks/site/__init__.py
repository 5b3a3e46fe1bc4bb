"""Rules over the finished site: its tree read once, then one rule a module, each pure."""
