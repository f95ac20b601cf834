"""Markdown as trainers write it: to HTML that is safe to show, to plain text, to problems.

The three functions here are the door; the types they speak in are in ``page`` and
``checking``, the sentences for people in ``wording``.
"""

from lms.markdown.checking import check
from lms.markdown.plain import plain_text
from lms.markdown.rendering import render

__all__ = ["check", "plain_text", "render"]
