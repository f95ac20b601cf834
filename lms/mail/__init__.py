"""Mail: asked for in the transaction of its cause, sent by the worker."""
