"""Single choice: one of several is right."""
