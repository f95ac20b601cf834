"""Kinds of question: a directory for each, all of one shape, listed in the registry."""
