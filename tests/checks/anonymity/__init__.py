"""Reviews and what in them could tell who a child is."""
