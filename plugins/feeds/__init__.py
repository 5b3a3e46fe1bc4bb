"""The one writer of RSS 2.0: permanent guids, stable bytes, absolute addresses."""
