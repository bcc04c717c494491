"""What people see of each text, rendered with sample values, and whether it fits its screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from locales.catalog import Catalog, Entry
from locales.kinds import kind_of
from locales.markup import visible
from locales.samples import COUNTS, SAMPLES
from locales.texts import TextError, Texts


@dataclass(frozen=True, slots=True)
class Screen:
    """Texts that stand in one message: every id that `begins` so, at most `limit` together."""

    begins: tuple[str, ...]
    limit: int


SCREENS = (
    Screen(("start-",), 900),
    Screen(("sent", "sent-again", "sent-numbers", "sent-number-line"), 600),
    Screen(("sent-nobody", "sent-again", "sent-numbers", "sent-number-line"), 600),
)


def renders(texts: Texts, entry: Entry) -> Iterator[str]:
    """Every text speaks with sample values, fits its kind, and shows no brace of ours."""
    limit = kind_of(entry.key).limit
    for shown in spoken(texts, entry):
        if isinstance(shown, TextError):
            yield f"{entry.place}: {shown}"
        elif "{" in shown or "}" in shown:
            yield f"{entry.place}: {entry.key} shows a brace"
        elif len(shown) > limit:
            yield f"{entry.place}: {entry.key} has {len(shown)} characters, {limit} fit"


def screens_fit(texts: Texts, catalog: Catalog) -> Iterator[str]:
    for screen in SCREENS:
        found = [entry for key, entry in catalog.entries.items() if _stands_on(screen, key)]
        length = sum(max(_lengths(texts, entry), default=0) for entry in found)
        if length > screen.limit:
            begin = screen.begins[0]
            yield f"{catalog.language}: {begin} has {length} characters, {screen.limit} fit"


def spoken(texts: Texts, entry: Entry) -> Iterator[str | TextError]:
    for values in _value_sets():
        try:
            yield visible(texts(entry.key, **values))
        except TextError as error:
            yield error


def _lengths(texts: Texts, entry: Entry) -> Iterator[int]:
    return (len(shown) for shown in spoken(texts, entry) if isinstance(shown, str))


def _stands_on(screen: Screen, key: str) -> bool:
    return any(
        key.startswith(begin) if begin.endswith("-") else key == begin for begin in screen.begins
    )


def _value_sets() -> Iterator[Mapping[str, str | int]]:
    return ({**SAMPLES, "count": count, "minutes": count} for count in COUNTS)
