"""True or false: a statement to judge."""
