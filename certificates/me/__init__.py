"""A member's own page: may I publish, where do I go on, what do I hold."""
