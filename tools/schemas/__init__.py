"""JSON Schemas of the data files, made from the fields that read them, for editors' programs."""
