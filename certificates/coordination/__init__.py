"""Coordination: who in a region is certified, what waits there, and what was exported."""
