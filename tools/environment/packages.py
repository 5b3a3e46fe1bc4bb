"""npm packages: fetched by npm, believed only by their sha512, unpacked without trusting a name."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tools.environment.failure import SetUpError

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP_FOLDER = "package"  # npm packs every file of a package under this folder
MARK = "integrity"


@dataclass(frozen=True, slots=True)
class Package:
    """One npm package: its name, its version, and `sha512-…` of the archive (as npm writes it)."""

    name: str
    version: str
    integrity: str


def read_packages(path: Path) -> list[Package]:
    """Take the committed list; give its packages. Raises KeyError or ValueError for a bad list."""
    return [Package(**each) for each in json.loads(path.read_text(encoding="utf-8"))]


def is_unpacked(package: Package, target: Path) -> bool:
    """Take a package and its folder; tell whether just this package stands there, whole."""
    mark = target / MARK
    return mark.is_file() and mark.read_text(encoding="ascii") == package.integrity


def verify(package: Package, archive: Path) -> None:
    """Take a package and the archive that came; raises SetUpError where it is not the one meant."""
    came = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode("ascii")
    if f"sha512-{came}" != package.integrity:
        raise SetUpError(
            f"What npm sent as {package.name} {package.version} is not the package that was "
            f"checked in (its sha512 is {came}). Nothing of it was used.",
        )


def unpack(package: Package, archive: Path, target: Path) -> None:
    """Take a package, its archive and a folder; unpack it there, in one step at the end.

    Raises SetUpError for a wrong hash, and for a member that would land anywhere else.
    """
    verify(package, archive)
    half = target.with_name(f".{target.name}.half")
    shutil.rmtree(half, ignore_errors=True)
    with tarfile.open(archive, "r:gz") as packed:
        for place, content in _files(packed):
            (half / place).parent.mkdir(parents=True, exist_ok=True)
            (half / place).write_bytes(content)
    (half / MARK).write_text(package.integrity, encoding="ascii")
    shutil.rmtree(target, ignore_errors=True)
    half.rename(target)


def _files(packed: tarfile.TarFile) -> Iterator[tuple[Path, bytes]]:
    """Give each file's place and content.

    By hand, for tarfile's own filters came only with Python 3.11.4.
    """
    for member in packed:
        if member.isdir():
            continue
        content = packed.extractfile(member) if member.isreg() else None
        parts = PurePosixPath(member.name).parts
        odd = any(part == ".." or set(part) & set('\\:"<>|?*') for part in parts)
        if content is None or odd or parts[0] != TOP_FOLDER:
            raise SetUpError(f"An npm package holds {member.name!r}, which is not unpacked.")
        yield Path(*parts[1:]), content.read()
