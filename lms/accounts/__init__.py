"""People: who they are, how they come in, and what they are trusted with."""
