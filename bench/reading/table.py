"""Tables of trials as plain text: one row a figure, one column an entrant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from bench.reading.entrants import Tips
from bench.reading.figures import FIGURES, Figure, Told, count_lost, offence_by_language
from bench.reading.speed import LENGTHS
from bench.reading.trials import Trial

WIDE = 16
NO_ANSWER = "-"
Cell = Callable[[Trial], str]


def line(title: str, cells: Sequence[str]) -> str:
    return f"  {title:<32}" + "".join(f"{cell:>{WIDE}}" for cell in cells)


def told(trial: Trial, tips: Tips) -> Told:
    return list(zip(tips, trial.answers, strict=True))


def figures_table(trials: Sequence[Trial], tips: Tips) -> Iterator[str]:
    """The first trial says how many real tips may be lost."""
    yield line("", [trial.name for trial in trials])
    for figure, values in measured(trials, tips):
        yield line(figure.title, list(map(shown, values)))
        if figure.title.endswith("weakest language"):
            yield line("  which is", [weakest_language(trial, tips) for trial in trials])
    yield from rows(trials, COSTS)


def measured(trials: Sequence[Trial], tips: Tips) -> Iterator[tuple[Figure, list[float | None]]]:
    may_lose = count_lost(told(trials[0], tips))
    for figure in FIGURES:
        yield figure, [figure.value(told(trial, tips), may_lose) for trial in trials]


def weakest_language(trial: Trial, tips: Tips) -> str:
    by_language = offence_by_language(told(trial, tips))
    return min(by_language, key=by_language.__getitem__)


def ahead(trials: Sequence[Trial], tips: Tips) -> Iterator[str]:
    """Every figure in which another is better than the first, however little."""
    for figure, (own, *others) in measured(trials, tips):
        for trial, value in zip(trials[1:], others, strict=True):
            if own is not None and value is not None and is_ahead(figure, value, own):
                yield f"  {trial.name} is ahead: {figure.title} {shown(value)} to {shown(own)}"


def is_ahead(figure: Figure, value: float, own: float) -> bool:
    return value > own if figure.is_better_higher else value < own


def speed_table(trials: Sequence[Trial]) -> Iterator[str]:
    yield line("", [trial.name for trial in trials])
    yield from rows(trials, SPEEDS)
    for length in LENGTHS:
        cells = [f"{trial.speed.by_length[length]:.2f} ms" for trial in trials]
        yield line(f"{length:,} characters, p50", cells)


def rows(trials: Sequence[Trial], cells: Sequence[tuple[str, Cell]]) -> Iterator[str]:
    yield from (line(title, [cell(trial) for trial in trials]) for title, cell in cells)


def shown(value: float | None) -> str:
    return NO_ANSWER if value is None else f"{value:.3f}"


COSTS: tuple[tuple[str, Cell], ...] = (
    ("seconds to learn, one core", lambda trial: f"{trial.learned_in:.0f}"),
    ("megabytes of model", lambda trial: f"{trial.size:.1f}"),
)
SPEEDS: tuple[tuple[str, Cell], ...] = (
    ("one tip, p50", lambda trial: f"{trial.speed.p50:.2f} ms"),
    ("one tip, p99", lambda trial: f"{trial.speed.p99:.2f} ms"),
    ("many, tips a second", lambda trial: f"{trial.speed.rate:,.0f}"),
    ("loaded in", lambda trial: f"{trial.speed.loaded_in:.2f} s"),
    ("resident when loaded", lambda trial: f"{trial.speed.resident:.0f} MB"),
)
