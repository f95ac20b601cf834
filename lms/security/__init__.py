"""Guards of the whole platform: headers, throttling, the audit trail, safe addresses."""
