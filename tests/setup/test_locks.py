"""The lock files: every library by its hash, for every registry."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from tools.setup.libraries import LOCKS, ROOT, SITE_LOCK, TESTS_LOCK

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


def read(name: str) -> str:
    """Return a lock's text."""
    return (ROOT / name).read_text(encoding="utf-8")


def pins(name: str) -> set[tuple[str, ...]]:
    """Return each library of a lock with its version and where it is wanted."""
    return {each.groups("") for each in PIN.finditer(read(name))}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    """Neither a registry's address nor a path of the machine that made it stands in a lock."""
    found = re.findall(r"\w+://|--(?:index|extra|find|trusted)\S*|@ |[A-Z]:\\|(?<=\s)/", read(name))
    assert not found


@pytest.mark.parametrize("name", LOCKS)
def test_every_library_has_a_hash(name: str) -> None:
    """Each pinned library is followed by at least one sha256, so pip refuses any other file."""
    blocks = re.split(r"^(?=[a-z0-9])", read(name), flags=re.MULTILINE)[1:]
    assert len(blocks) == len(pins(name))
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", block) for block in blocks)


def test_the_tests_run_on_the_libraries_of_the_site() -> None:
    """Every pin of the site's lock stands in the tests' lock, with the same version."""
    assert pins(SITE_LOCK) <= pins(TESTS_LOCK)


def test_the_locks_hold_what_the_project_names() -> None:
    """Each library of pyproject.toml is in the site's lock, each of its extras in the tests'."""
    project = tomllib.loads(read("pyproject.toml"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    for lock, wanted in ((SITE_LOCK, project["dependencies"]), (TESTS_LOCK, extras)):
        names = {re.split(r"[^\w.-]", each)[0] for each in wanted}
        locked = {name for name, *_ in pins(lock)}
        assert {re.sub(r"[-_.]+", "-", name).lower() for name in names} <= locked


def test_all_npm_packages_are_pinned() -> None:
    """Each package has one version and a sha512, and no address is named."""
    text = read("tests/validators/package-lock.json")
    packages = json.loads(text)["packages"]
    wanted = json.loads(read("tests/validators/package.json"))["dependencies"]
    assert packages.pop("")["dependencies"] == wanted
    assert len(packages) > 50
    for package in packages.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+\S*", package["version"])
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package["integrity"])
    assert "://" not in text
