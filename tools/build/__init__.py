"""Building: Pelican run into a staging folder, and the result switched in whole."""
