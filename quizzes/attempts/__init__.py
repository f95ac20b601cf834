"""Attempts: started, answered, closed; each by one verb in one transaction."""
