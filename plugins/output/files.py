"""Files into a folder as they come: by the build itself, or by a worker.

As a program it reads, for each file, the sizes of its name and of its data, then the name and the
data, and writes it below the current folder. An empty name asks whether all is written, and a full
stop answers. A fault of the disk is answered with its number and words, and ends the program.
"""

import os
import struct
import sys
from typing import BinaryIO

SIZES = struct.Struct("<QQ")
WRITTEN = b"."
_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Files:
    """Writes files below a folder, and makes the folders that they need."""

    def __init__(self, folder: str) -> None:
        """Keep the folder, which need not exist yet."""
        self._folder = folder
        self._made: set[str] = set()

    def write(self, name: str, data: bytes) -> None:
        """Write bytes to a path below the folder, with slashes. Raises OSError."""
        parent = name.rpartition("/")[0]
        if parent not in self._made:
            # As text: to load pathlib would take this program as long as all the rest.
            os.makedirs(os.path.join(self._folder, parent), exist_ok=True)  # noqa: PTH103, PTH118
            self._made.add(parent)
        # Plain system calls: a file object makes three more of them.
        file = os.open(os.path.join(self._folder, name), _NEW, 0o666)  # noqa: PTH118
        try:
            while data:
                data = data[os.write(file, data) :]
        finally:
            os.close(file)


def write_all(asked: BinaryIO, answers: BinaryIO, files: Files) -> int:
    """Write the files that `asked` sends, answer on `answers`, and return an exit status."""
    try:
        while sizes := asked.read(SIZES.size):
            of_name, of_file = SIZES.unpack(sizes)
            name, data = asked.read(of_name), asked.read(of_file)
            if len(data) < of_file:  # the build has ended
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
