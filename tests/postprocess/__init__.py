"""Bodies: sanitised, their links resolved."""
