"""The certification scheme as dated data: certificates, report types and policy values."""
