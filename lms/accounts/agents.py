"""A few words for a browser, from what it says of itself. Pure."""

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("YaBrowser", "Yandex Browser"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
"""Looked for in this order: most browsers also carry the names of others."""

SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)
LONGEST = 60


def described(agent: str) -> str:
    """Return "Firefox, Android" or the like; the beginning of the text when unknown."""
    found = [
        next((name for mark, name in names if mark in agent), None)
        for names in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(name for name in found if name) or agent[:LONGEST] or "—"
