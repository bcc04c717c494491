"""What must never get into the project: machines' paths, hosts of packages, secrets, mocks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT, texts, tracked

STRAYS = {
    "a path of one machine": re.compile(
        r"/(?:work|home|root|Users)/(?!ilbirs\b)\w+|/opt/(?!ilbirs|builder)\w+"
    ),
    "a host of packages": re.compile(
        r"pypi\.|pythonhosted|--(?:extra-)?index-url\s+\S|registry\.npmjs|--find-links"
    ),
    "a key": re.compile(r"BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY|AKIA[0-9A-Z]{16}"),
    "a token of Telegram": re.compile(r"\b\d{8,10}:AA[A-Za-z0-9_-]{33}\b"),
}  # fmt: skip
HERE = Path(__file__).relative_to(ROOT)


@pytest.mark.parametrize("kind", STRAYS)
def test_no_file_holds(kind: str) -> None:
    found = [
        f"{path}: {match.group()}"
        for path, words in texts()
        if path != HERE
        for match in STRAYS[kind].finditer(words)
    ]

    assert found == []


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        # Put together here, so that the example is no stray itself.
        ("a path of one machine", "/".join(("see ", "work", "main", "bot"))),
        ("a path of one machine", "open('/home/bakyt/x')"),
        ("a host of packages", "--index-url https://a.example/simple"),
        ("a key", "-----BEGIN PRIVATE KEY-----"),
        ("a token of Telegram", "token=123456789:AAabcdefghijklmnopqrstuvwxyz0123456"),
    ],
)
def test_a_stray_would_be_found(kind: str, words: str) -> None:
    assert STRAYS[kind].search(words)


def test_no_database_key_or_cache_is_tracked() -> None:
    odd = {".db", ".env", ".pyc", ".sqlite", ".pem", ".log"}

    assert [path for path in tracked() if path.suffix in odd or path.name == ".env"] == []


MOCKS = re.compile(r"unittest\.mock|from mock import|pytest_mock|\bmonkeypatch\b|\bMagicMock\b")


def test_no_test_mocks_our_code() -> None:
    tests = [(path, words) for path, words in texts() if path.parts[0] == "tests"]

    assert [path for path, words in tests if path != HERE and MOCKS.search(words)] == []
