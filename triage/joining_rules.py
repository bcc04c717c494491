"""What joining needs to be told: its weights, and who is related to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Protocol


class Kin(StrEnum):
    """How close two taxa are."""

    SAME = "same"
    LINE = "line"  # one is a part of the other: a saker is a falcon
    LIKE = "like"  # people take one for the other
    GROUP = "group"  # both are birds
    APART = "apart"


class Step(Protocol):
    """So many points up to this distance (km beyond both radii, hours between both windows)."""

    @property
    def up_to(self) -> float: ...
    @property
    def points(self) -> float: ...


class JoiningRules(Protocol):
    """The numbers behind a likeness. A join needs `join` points, a suggestion `suggest`; the
    second-best case must lie `margin` behind. `offences` are groups of related ones, `stalls` the
    words for what has a number in a market."""

    @property
    def version(self) -> str: ...
    @property
    def join(self) -> float: ...
    @property
    def suggest(self) -> float: ...
    @property
    def margin(self) -> float: ...
    @property
    def days(self) -> int: ...
    @property
    def burst(self) -> Mapping[str, float]: ...
    @property
    def corroboration(self) -> Mapping[str, float]: ...
    @property
    def places(self) -> Sequence[Step]: ...
    @property
    def exact(self) -> Sequence[Step]: ...
    @property
    def times(self) -> Sequence[Step]: ...
    @property
    def taxa(self) -> Mapping[str, float]: ...
    @property
    def offence(self) -> Mapping[str, float]: ...
    @property
    def offences(self) -> Sequence[Sequence[str]]: ...
    @property
    def points(self) -> Mapping[str, float]: ...
    @property
    def against(self) -> Mapping[str, float]: ...
    @property
    def details(self) -> Mapping[str, float]: ...
    @property
    def pictures(self) -> Mapping[str, float]: ...
    @property
    def stalls(self) -> Mapping[str, Sequence[str]]: ...


class Kinship(Protocol):
    def __call__(self, one: str, other: str) -> Kin: ...
