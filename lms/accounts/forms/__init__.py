"""Forms of accounts: they turn what was typed into values, and ask nobody."""
