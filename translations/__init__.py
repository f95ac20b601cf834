"""Catalogues of translated sentences, one folder for each language."""
