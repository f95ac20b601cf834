"""Alembic's migrations; each is tested up and down on both databases."""
