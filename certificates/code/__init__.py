"""The Code of Ethics: its page, its versions, and who has acknowledged which."""
