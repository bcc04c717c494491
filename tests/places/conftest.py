"""One atlas for all stories about places: it never changes."""

from __future__ import annotations

import pytest

from places.atlas import Atlas


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load()
