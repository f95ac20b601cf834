"""The register: a holder's own certificates, and the page on which strangers check one."""
