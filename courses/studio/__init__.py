"""The studio: where trainers write the next release of a course, and approve each other's."""
