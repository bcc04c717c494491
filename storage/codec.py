"""Turns the frozen dataclasses of `triage.model` into JSON and back, by their type hints.

Fields that a stored row lacks take their defaults and fields it has too many are passed over, so
that a row outlives a change of its class. Numbers must be finite: JSON has no others.
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")


def dump(value: object) -> bytes:
    """Raises TypeError for what has no JSON form."""
    try:
        return ENCODER.encode(value)
    except UnicodeEncodeError:
        # Telegram lets half of a surrogate pair through; such words must not be lost.
        plain = msgspec.to_builtins(value, enc_hook=_plain)
        return json.dumps(plain, separators=(",", ":")).encode()


def load(kind: type[T], raw: bytes) -> T:
    """The value that `dump` was given, as a `kind`. Raises msgspec.ValidationError for another's
    row."""
    try:
        value = _decoder(cast(Hashable, kind)).decode(raw)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        value = msgspec.convert(json.loads(raw), kind, dec_hook=_dressed)
    return cast(T, value)


def _plain(value: object) -> object:
    if isinstance(value, str):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _dressed(kind: type[Any], value: object) -> object:
    if issubclass(kind, str):
        return kind(value)
    raise TypeError(f"{kind} has no JSON form")


ENCODER = msgspec.json.Encoder(enc_hook=_plain)


@cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cast(type[Any], kind), dec_hook=_dressed)
