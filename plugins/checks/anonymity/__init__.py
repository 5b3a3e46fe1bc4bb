"""Reviews to what in them could tell readers who a child is, whatever it is dressed up as."""
