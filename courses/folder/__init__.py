"""A course as a folder of files: read, checked, told apart from one that cannot be used."""
