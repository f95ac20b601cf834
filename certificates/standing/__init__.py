"""Where a certificate stands on any day: computed from acts and dates, never stored."""
