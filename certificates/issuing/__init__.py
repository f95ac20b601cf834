"""Giving certificates: number, record, acts, and the document made of them."""
