"""What is installed in the environment, so that nothing is installed twice."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from tools.environment.places import BENCHMARK_LOCK, SITE_LOCK, TESTS_LOCK

if TYPE_CHECKING:
    from pathlib import Path

    from tools.environment.places import Places


def digest(file: Path) -> str:
    """Take a text file; give its sha256, line ends apart (git may change those)."""
    return hashlib.sha256(file.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def fingerprint(places: Places, lock: str) -> str:
    """Take a lock file's name; give its digest."""
    return digest(places.clone / lock)


def is_installed(places: Places, lock: str, version: str) -> bool:
    """Take a lock's name and the environment's Python; tell whether just that is installed."""
    stamp = _read(places)
    return (
        not places.unfinished.exists()
        and stamp.get("python") == version
        and stamp.get(lock) == fingerprint(places, lock)
    )


def record(places: Places, lock: str, version: str) -> None:
    """Take what was just installed; write it down.

    The tests' lock holds all of the site's, so after it both are installed. After the site's
    alone, what was written of the tests' holds no longer if a version changed: it goes. The
    benchmark's lock touches no library of the others: what was written of them stays.
    """
    locks = [SITE_LOCK, TESTS_LOCK] if lock == TESTS_LOCK else [lock]
    before = _read(places) if lock == BENCHMARK_LOCK else {}
    kept = before if before.get("python") == version else {}
    stamp = kept | {"python": version} | {each: fingerprint(places, each) for each in locks}
    places.stamp.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def _read(places: Places) -> dict[str, str]:
    try:
        stamp = json.loads(places.stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # missing or cut off: as if nothing were installed
        return {}
    return stamp if isinstance(stamp, dict) else {}
