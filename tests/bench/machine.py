"""The machine and the programs that were measured; nothing that names whose it is."""

import os
import platform
import sqlite3
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("flask", "sqlalchemy", "jinja2", "gunicorn", "brotli", "psycopg")
GIB = 1024**3


def facts() -> dict[str, str]:
    """Return what a reader needs to know to compare the figures with their own."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB
    return {
        "processor": f"{processor()}; cores for this run: {len(os.sched_getaffinity(0))}",
        "memory": f"{memory:.0f} GiB",
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        "libraries": ", ".join(f"{name} {version(name)}" for name in LIBRARIES),
        "load before the run": f"{os.getloadavg()[0]:.1f}",
    }


def processor() -> str:
    """Return what the kernel calls the processor."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
