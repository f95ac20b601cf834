"""Work that must survive a crash: rows written with their cause, run by the worker."""
