"""Looking for a reporter the way a thief would: every byte of every file, and every log line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from simulator import Message, Person


def forms(word: str | int) -> Iterator[bytes]:
    """How a word or number may lie in a file: as text in three encodings, as an integer."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield str(word).encode(encoding)
    if isinstance(word, int):
        size = (abs(word).bit_length() + 7) // 8
        yield abs(word).to_bytes(size, "big")
        yield abs(word).to_bytes(size, "little")


def identity(person: Person) -> list[str | int]:
    """All that names a person: id (the chat's too), username, name."""
    names = [person.name, person.account.username or "", person.account.last_name or ""]
    return [person.id, *(name for name in names if name)]


def told(messages: list[Message]) -> Iterator[str]:
    """What they gave: every run of three words."""
    for message in messages:
        words = message.text.split()
        for at in range(max(1, len(words) - 2)):
            run = " ".join(words[at : at + 3])
            if len(run) >= 9 and not run.startswith("/"):
                yield run


def found(folder: Path, logs: str, secrets: list[str | int]) -> list[str]:
    """Where something of the reporter lies in clear."""
    places = {str(path.relative_to(folder)): path.read_bytes() for path in _files(folder)}
    places["the logs"] = logs.encode()
    return [
        f"{secret!r} in {place}"
        for secret in secrets
        for form in forms(secret)
        for place, content in places.items()
        if form in content
    ]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
