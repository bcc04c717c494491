"""Faults to order: refusals, broken connections, late, doubled and swapped updates, bad files."""

from dataclasses import asdict, dataclass, field, fields
from random import Random  # noqa: TID251 - a seeded generator, so that faults can be repeated.

from simulator.shapes import Json

CALL_FAULTS = (
    "retry_after",  # 429 with `seconds` as retry_after
    "status",  # `code` 500, 502 or 504
    "timeout",  # accepted, then silence for `seconds`, no effect
    "lost_answer",  # takes effect, the connection breaks before the answer
    "drop",  # the connection breaks before any effect
    "blocked",  # 403 bot was blocked by the user
    "kept",  # 400 message can't be deleted
)
UPDATE_FAULTS = ("duplicate", "delay", "reorder")
FILE_FAULTS = ("slow_file", "truncated_file")
FAULTS = CALL_FAULTS + UPDATE_FAULTS + FILE_FAULTS


@dataclass(slots=True)
class FaultRule:
    """Strikes calls of `method` (an update kind for delivery faults) in `chat`.

    `skip` lets the first matches pass, `count` limits the strikes, `every` takes each nth match,
    `probability` is drawn from the seed. None means any.
    """

    fault: str
    method: str | None = None
    chat: int | str | None = None
    skip: int = 0
    count: int | None = None
    every: int = 1
    probability: float = 1.0
    seconds: float = 1.0
    code: int = 500
    keep: int = 0
    matched: int = field(default=0, init=False)
    struck: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        if self.fault not in FAULTS:
            raise ValueError(f"unknown fault {self.fault!r}; there are {', '.join(FAULTS)}")
        if self.every < 1 or not 0 <= self.probability <= 1 or self.seconds < 0:
            raise ValueError("every is at least 1, probability 0 to 1, seconds not negative")
        if self.fault == "status" and self.code not in (500, 502, 504):
            raise ValueError("code is 500, 502 or 504")

    def matches(self, method: str, chat: int | str | None) -> bool:
        return self.method in (None, method) and self.chat in (None, chat)

    def due(self, odds: Random) -> bool:
        """Count one match and say whether it is struck."""
        self.matched += 1
        turn = self.matched - self.skip
        if turn < 1 or (self.count is not None and self.struck >= self.count):
            return False
        if turn % self.every or odds.random() >= self.probability:
            return False
        self.struck += 1
        return True

    def as_json(self) -> Json:
        return asdict(self)


SETTABLE = {spec.name for spec in fields(FaultRule) if spec.init}


class Faults:
    """The rules in force; the first that is due strikes."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._odds = Random(seed)  # noqa: S311
        self.rules: list[FaultRule] = []

    def add(self, rule: FaultRule) -> FaultRule:
        self.rules.append(rule)
        return rule

    def clear(self) -> None:
        self.rules.clear()
        self._odds.seed(self._seed)

    def strike_call(self, method: str, chat: int | str | None) -> FaultRule | None:
        return self._strike(CALL_FAULTS, method, chat) if self.rules else None

    def strike_update(self, kind: str, chat: int | str | None) -> FaultRule | None:
        return self._strike(UPDATE_FAULTS, kind, chat) if self.rules else None

    def strike_file(self) -> FaultRule | None:
        return self._strike(FILE_FAULTS, "file", None) if self.rules else None

    def _strike(
        self, kinds: tuple[str, ...], method: str, chat: int | str | None
    ) -> FaultRule | None:
        for rule in self.rules:
            if rule.fault in kinds and rule.matches(method, chat) and rule.due(self._odds):
                return rule
        return None


def rule_from_json(given: Json) -> FaultRule:
    """A rule from outside; ValueError or TypeError when it makes no sense."""
    unknown = set(given) - SETTABLE
    if unknown:
        raise ValueError(f"unknown fields: {', '.join(sorted(unknown))}")
    for name in ("skip", "count", "every", "seconds", "probability", "code", "keep"):
        if not isinstance(given.get(name, 0), (int, float)) and given.get(name) is not None:
            raise ValueError(f"{name} must be a number")
    return FaultRule(**given)
