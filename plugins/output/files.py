"""Files into a folder as they are given: by the build itself, or by a process beside it.

As a programme it writes below the folder that it is run in what it reads: the sizes of a name and
of its file, then the name and the file. A name of no bytes asks whether all is written, and a full
stop answers. A fault of the disk is answered with its number and words, and ends it.
"""

import os
import struct
import sys
from typing import BinaryIO

SIZES = struct.Struct("<QQ")
WRITTEN = b"."
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Files:
    """Writes files below a folder, and makes the folders that they stand in."""

    def __init__(self, folder: str) -> None:
        """Take the folder, which may not exist yet."""
        self._folder = folder
        self._made: set[str] = set()

    def write(self, name: str, data: bytes) -> None:
        """Take a path below the folder, with slashes, and bytes; write them. Raises OSError."""
        parent = name.rpartition("/")[0]
        if parent not in self._made:
            # As text: this programme starts without pathlib, which takes as long as the rest of it.
            os.makedirs(os.path.join(self._folder, parent), exist_ok=True)  # noqa: PTH103, PTH118
            self._made.add(parent)
        # Plain calls of the system: a file object asks three things more of the disk.
        file = os.open(os.path.join(self._folder, name), _NEW, 0o666)  # noqa: PTH118
        try:
            while data:
                data = data[os.write(file, data) :]
        finally:
            os.close(file)


def write_all(asked: BinaryIO, answers: BinaryIO, files: Files) -> int:
    """Take where files come from, where answers go and what writes; give an exit status."""
    try:
        while sizes := asked.read(SIZES.size):
            of_name, of_file = SIZES.unpack(sizes)
            name, data = asked.read(of_name), asked.read(of_file)
            if len(data) < of_file:  # who asked is gone
                return 1
            if name:
                files.write(os.fsdecode(name), data)
            else:
                answers.write(WRITTEN)
                answers.flush()
    except OSError as error:
        answers.write(f"{error.errno}\n{error.strerror}\n{error.filename}".encode())
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(write_all(sys.stdin.buffer, sys.stdout.buffer, Files(".")))
