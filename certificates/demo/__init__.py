"""Fictional people with plausible progress, so that every page has something to show."""
