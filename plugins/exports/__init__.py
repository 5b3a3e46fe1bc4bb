"""Data for others: rows to files that spreadsheets and programs may open without harm."""
