"""Whether an image is what its name says. Pure."""

SIGNATURES = {
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/svg+xml": (b"<svg", b"<?xml"),
    "image/webp": (b"RIFF",),
}
"""How the content of each type begins."""


def is_of(media_type: str, content: bytes) -> bool:
    """Tell whether the content begins as one of that media type does."""
    return content.removeprefix(b"\xef\xbb\xbf").startswith(SIGNATURES[media_type])
