"""The gate: who may publish which report in the community's name, and the permits given."""
