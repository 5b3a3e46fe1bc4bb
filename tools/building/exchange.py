"""Two folders take each other's places in one step, where the system can."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are read from the working directory
_SWAP = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS


def exchange(one: Path, other: Path) -> bool:
    """Report whether two folders of one file system have changed places; if not, nothing moved.

    False where the system, its library or the file system cannot, and where a folder is missing.
    At every moment each path names a whole folder: renameat2(2); renamex_np(2) was not tried.
    """
    paths = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            done = ctypes.CDLL(None).renameat2(_HERE, paths[0], _HERE, paths[1], _SWAP)
        elif sys.platform == "darwin":
            done = ctypes.CDLL(None).renamex_np(*paths, _SWAP)
        else:
            return False
    except AttributeError:  # an older library of C
        return False
    return bool(done == 0)
