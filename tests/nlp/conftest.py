"""What the tests of the reader share: a pipeline whose steps can be asked one by one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.pipeline import build_pipeline, load_heads
from nlp.reader import Reader
from nlp.settings import MODEL


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader.load()


@pytest.fixture(scope="session")
def pipeline() -> Language:
    built = build_pipeline()
    load_heads(built, MODEL)
    return built
