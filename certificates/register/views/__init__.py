"""Pages of the register: one's own certificates, and checking anybody's."""
