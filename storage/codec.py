"""Turns the frozen dataclasses of `triage.model` into JSON and back, by their type hints.

Fields that a stored row lacks take their defaults and fields it has too many are passed over, so
that a row outlives a change of its class.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]

# Telegram lets half of a surrogate pair through; such words must not be lost.
ENCODING_ERRORS = "surrogatepass"


def dump(value: object) -> bytes:
    text = json.dumps(
        value, default=_encode, ensure_ascii=False, allow_nan=False, separators=(",", ":")
    )
    return text.encode(errors=ENCODING_ERRORS)


def load(kind: type[T], raw: bytes) -> T:
    """The value that `dump` was given, as a `kind`."""
    value: T = decoder(cast(Hashable, kind))(json.loads(raw.decode(errors=ENCODING_ERRORS)))
    return value


def _encode(value: object) -> object:
    if is_dataclass(value):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no JSON form")


@cache
def decoder(kind: Hashable) -> Decoder:
    """How JSON becomes a `kind`: built once a type."""
    return _built(getattr(kind, "__supertype__", kind))


def _built(kind: Any) -> Decoder:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _optional(kind)
    if origin is tuple:
        return _tuple(get_args(kind))
    if origin is dict:
        return dict
    if is_dataclass(kind):
        return _dataclass(kind)
    return _scalar(kind)


def _scalar(kind: Any) -> Decoder:
    if kind is datetime:
        return datetime.fromisoformat
    if kind in (str, int, float, bool):
        return _same
    if issubclass(kind, str):
        return _exactly(kind)
    raise TypeError(f"{kind} has no JSON form")


def _same(value: Any) -> Any:
    return value


def _exactly(kind: Decoder) -> Decoder:
    return lambda value: kind(value)


def _optional(kind: Any) -> Decoder:
    (present,) = (each for each in get_args(kind) if each is not NoneType)
    inner = decoder(present)
    return lambda value: None if value is None else inner(value)


def _tuple(kinds: tuple[Any, ...]) -> Decoder:
    if kinds[-1] is Ellipsis:
        inner = decoder(kinds[0])
        return lambda values: tuple([inner(value) for value in values])
    inners = [decoder(kind) for kind in kinds]
    return lambda values: tuple([inner(value) for inner, value in zip(inners, values, strict=True)])


def _dataclass(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {each.name: decoder(hints[each.name]) for each in fields(kind)}

    def decode(value: dict[str, Any]) -> Any:
        known = {key: inner for key, inner in value.items() if key in decoders}
        return kind(**{key: decoders[key](inner) for key, inner in known.items()})

    return decode
