"""Multiple choice: any number of several are right."""
