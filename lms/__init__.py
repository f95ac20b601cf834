"""The shell every feature stands on: factory, settings, database, accounts, security, jobs."""
