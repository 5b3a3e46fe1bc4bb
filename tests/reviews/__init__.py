"""Reviews as records: the register, its facets, tables and data."""
