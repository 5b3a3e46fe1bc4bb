"""npm packages are believed by their hash only, and unpacked nowhere but in their folder."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import tarfile
from typing import TYPE_CHECKING

import pytest

from tools.environment.failure import SetUpError
from tools.environment.packages import Package, is_unpacked, read_packages, unpack, verify
from tools.environment.places import HERE

if TYPE_CHECKING:
    from pathlib import Path


def make_archive(folder: Path, **files: str) -> Path:
    """Take member names and contents; give an archive as npm packs one."""
    archive = folder / "packed.tgz"
    with tarfile.open(archive, "w:gz") as packed:
        for name, text in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(text)
            packed.addfile(member, io.BytesIO(text.encode("ascii")))
    return archive


def package_of(archive: Path) -> Package:
    """Take an archive; give the package that has its true hash."""
    digest = hashlib.sha512(archive.read_bytes()).digest()
    return Package("sample", "1.0.0", f"sha512-{base64.b64encode(digest).decode('ascii')}")


def test_the_right_archive_is_unpacked(tmp_path: Path) -> None:
    """A package with the hash that was checked in stands in its folder, and is known to."""
    archive = make_archive(tmp_path, **{"package/lib/a.js": "1", "package/b.js": "2"})
    package = package_of(archive)
    unpack(package, archive, tmp_path / "sample")
    assert (tmp_path / "sample" / "lib" / "a.js").read_text(encoding="utf-8") == "1"
    assert is_unpacked(package, tmp_path / "sample")


def test_another_version_replaces_what_was_there(tmp_path: Path) -> None:
    """Nothing of an older package is left beside a newer one."""
    archive = make_archive(tmp_path, **{"package/old.js": "1"})
    unpack(package_of(archive), archive, tmp_path / "sample")
    archive = make_archive(tmp_path, **{"package/new.js": "1"})
    package = package_of(archive)
    assert not is_unpacked(package, tmp_path / "sample")
    unpack(package, archive, tmp_path / "sample")
    assert not (tmp_path / "sample" / "old.js").exists()


def test_a_changed_archive_is_refused(tmp_path: Path) -> None:
    """One byte more in the archive, and nothing of it is used."""
    archive = make_archive(tmp_path, **{"package/a.js": "1"})
    package = package_of(archive)
    with archive.open("ab") as more:
        more.write(b"\0")
    with pytest.raises(SetUpError, match="not the package that was checked in"):
        unpack(package, archive, tmp_path / "sample")
    assert not (tmp_path / "sample").exists()


def test_a_weaker_hash_is_refused(tmp_path: Path) -> None:
    """A sha1 in the list does not stand for a sha512, even where it is right."""
    archive = make_archive(tmp_path, **{"package/a.js": "1"})
    digest = base64.b64encode(hashlib.sha1(archive.read_bytes()).digest())  # noqa: S324, the point
    with pytest.raises(SetUpError):
        verify(Package("sample", "1.0.0", f"sha1-{digest.decode('ascii')}"), archive)


@pytest.mark.parametrize(
    "name",
    ["package/../../evil", "/etc/evil", "other/evil", "package/..\\evil", "package/C:evil"],
)
def test_a_member_that_would_land_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    """A name that leads out of the package's folder stops the unpacking."""
    archive = make_archive(tmp_path, **{name: "1"})
    with pytest.raises(SetUpError, match="not unpacked"):
        unpack(package_of(archive), archive, tmp_path / "sample")
    assert not (tmp_path / "sample").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    """A symbolic link in a package is not followed, not even made."""
    archive = tmp_path / "packed.tgz"
    with tarfile.open(archive, "w:gz") as packed:
        link = tarfile.TarInfo("package/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc"
        packed.addfile(link)
    with pytest.raises(SetUpError, match="not unpacked"):
        unpack(package_of(archive), archive, tmp_path / "sample")


def test_the_judges_are_pinned() -> None:
    """Each judge has one exact version and a sha512 in the repository, and no address."""
    packages = read_packages(HERE.judge_packages)
    names = {package.name for package in packages}
    assert names == {"vnu-jar", "ical.js", "html_codesniffer", "commonmark-spec"}
    for package in packages:
        assert re.fullmatch(r"\d+\.\d+\.\d+", package.version)
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package.integrity)


def test_all_that_lighthouse_needs_is_pinned() -> None:
    """Each package of its lock has one version and a sha512, and no address is named."""
    text = (HERE.lighthouse_lock / "package-lock.json").read_text(encoding="utf-8")
    wanted = json.loads((HERE.lighthouse_lock / "package.json").read_text(encoding="utf-8"))
    packages = json.loads(text)["packages"]
    assert packages.pop("")["dependencies"] == wanted["dependencies"]
    assert len(packages) > 50
    for package in packages.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+\S*", package["version"])
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package["integrity"])
    assert "://" not in text
