"""What the tests of the documents share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs.printed import printed

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


@pytest.fixture(scope="session")
def lines(tmp_path_factory: pytest.TempPathFactory) -> AbstractSet[str]:
    """Return every line that is printed for the faulty folders and cases of the tests."""
    return printed(tmp_path_factory.mktemp("printed"))
