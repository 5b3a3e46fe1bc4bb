"""Files beside texts that say which words there are allowed, why, and since when."""
