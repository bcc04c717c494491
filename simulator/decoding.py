"""From raw request values to typed arguments, with Telegram's complaints."""

import json
from collections.abc import Callable
from math import isfinite, nan
from typing import Any

from simulator.fields import FIELDS, JSON_NAMES, MISSING, Field
from simulator.refusals import bad_request
from simulator.shapes import Json

TRUE = frozenset({"true", "yes", "1"})
FALSE = frozenset({"false", "no", "0", ""})


def decode(method: str, raw: Json) -> Json:
    """Arguments of `method`; unknown fields are ignored, as Telegram does."""
    args: Json = {}
    for field in FIELDS[method]:
        value = raw.get(field.name)
        if value is None or value == "":
            if field.needed:
                raise bad_request(_missing(field.name))
            continue
        args[field.name] = DECODERS[field.type](field, value)
    return args


def _missing(name: str) -> str:
    return MISSING.get(name) or f'parameter "{name}" is required'


def _text(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise bad_request(f'field "{field.name}" must be of type String')
    return value.replace("\r", "")


def _int(field: Field, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise bad_request(f'field "{field.name}" must be a Number')
    try:
        return int(value)
    except ValueError:
        raise bad_request(f"invalid {field.name} specified") from None


def _float(field: Field, value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = nan
    if not isfinite(number):
        raise bad_request(f"{field.name} must be a Number")
    return number


def _bool(field: Field, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word not in TRUE | FALSE:
        raise bad_request(f'field "{field.name}" must be of type Boolean')
    return word in TRUE


def _chat(field: Field, value: Any) -> int | str:
    word = str(value).strip()
    if isinstance(value, (int, str)) and not isinstance(value, bool):
        if word.startswith("@"):
            return word
        try:
            return int(word)
        except ValueError:
            pass
    raise bad_request("chat not found")


def _json(field: Field, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        name = JSON_NAMES.get(field.name, field.name)
        raise bad_request(f"can't parse {name} JSON object") from None


def _object(field: Field, value: Any) -> Json:
    decoded = _json(field, value)
    if not isinstance(decoded, dict):
        name = "reply markup" if field.name == "reply_markup" else JSON_NAMES.get(field.name)
        raise bad_request(f"object expected as {name or field.name}")
    return decoded


def _array(field: Field, value: Any) -> list[Any]:
    decoded = _json(field, value)
    if not isinstance(decoded, list):
        name = JSON_NAMES.get(field.name, field.name.replace("_", " "))
        raise bad_request(f"expected an Array of {name}")
    return decoded


DECODERS: dict[str, Callable[[Field, Any], Any]] = {
    "str": _text,
    "file": _text,
    "int": _int,
    "float": _float,
    "bool": _bool,
    "chat": _chat,
    "json": _json,
    "object": _object,
    "array": _array,
}
