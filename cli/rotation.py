"""`ilbirs keys rotate|reseal|status|retire`: new keys, and what the old ones are still good for."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager

from bot.clock import SystemClock
from bot.judging import load_kindred
from bot.keys import key_texts
from bot.opening import open_store
from bot.settings import Settings
from cli.beside import open_beside, prove_databases
from storage.keyfiles import KeyTexts, lines_of, marks_of, replace_key_file, rotated, without
from storage.rotation.sealed_columns import CONTENT, LINK
from storage.rotation.survey import ANY, Use
from storage.store import SqlStore
from triage.errors import BrokenPromiseError
from triage.sketching import clues_of

Echo = Callable[[str], None]

HALF_DONE = "A rotation is half done: it goes on, and no other keys are made."
PUT_THEM = (
    "# Put both lines where your settings come from, and into the safe, before anything else.\n"
    "# Then, with the line still stopped: ilbirs keys reseal"
)
KEEP_THEM = (
    "# Backups from before the rotation still open only with the retired keys: keep those in the "
    "safe until the last such backup is gone."
)
NO_LINK = "Keys are rotated where both are known: ILBIRS_LINK_KEY is missing."


async def rotate(settings: Settings, echo: Echo) -> None:
    """Goes on with one that is half done. Raises UnavailableError while the line runs."""
    texts = _both(settings)
    async with _alone(settings) as store:
        is_half_done = bool(await _pending(store, texts))
    if is_half_done:
        echo(HALF_DONE)
        return await reseal(settings, echo)
    new = rotated(texts)
    if settings.key_file is None or settings.key_command.strip():
        return echo(f"{lines_of(new)}{PUT_THEM}")
    replace_key_file(settings.key_file, new)
    echo(f"New keys stand in {settings.key_file.name}, the old ones after them.")
    return await reseal(settings, echo)


async def reseal(settings: Settings, echo: Echo) -> None:
    """May be stopped and begun again at any time."""
    texts = _both(settings)
    done: Counter[str] = Counter()
    async with _alone(settings) as store:
        left = await store.resealing(lambda what, count: done.update({what: count})).run()
        done["traces"] += await _retrace(store)
        echo(f"Sealed anew: {_counted(done)}.")
        if left:
            echo(f"{left} rows open with no key: they are spoiled, and were left as they are.")
        for line in await _lines(store, texts):
            echo(line)


async def status(settings: Settings, echo: Echo) -> None:
    """What each key still seals. Beside a running line."""
    async with open_beside(settings) as store:
        for line in await _lines(store, key_texts(settings)):
            echo(line)


async def retire(settings: Settings, echo: Echo) -> None:
    """Raises UnavailableError while the line runs: it would go on with what is taken away."""
    texts = _both(settings)
    async with _alone(settings) as store:
        idle = {*await _idle(store, LINK, texts.link), *await _idle(store, CONTENT, texts.content)}
        for canary in store.guard.every() if idle else ():
            for mark in idle:
                await canary.forget(mark)
    if not idle:
        echo("No retired key can go: ilbirs keys status says what needs them.")
        return
    new = without(texts, idle)
    echo(KEEP_THEM)
    if settings.key_file is not None and not settings.key_command.strip():
        replace_key_file(settings.key_file, new)
        echo(f"Taken out of {settings.key_file.name}: {', '.join(sorted(idle))}.")
    else:
        echo(f"{lines_of(new)}# Nothing needs {', '.join(sorted(idle))} any more.")


def _both(settings: Settings) -> KeyTexts:
    texts = key_texts(settings)
    if not texts.link:
        raise BrokenPromiseError(NO_LINK)
    return texts


@asynccontextmanager
async def _alone(settings: Settings) -> AsyncIterator[SqlStore]:
    prove_databases(settings)
    async with open_store(settings, SystemClock()) as store:
        yield store


async def _pending(store: SqlStore, texts: KeyTexts) -> int:
    """Rows that a reseal would seal anew."""
    count = 0
    for ring, text in ((LINK, texts.link), (CONTENT, texts.content)):
        current = marks_of(text)[0]
        uses = await store.survey().of(ring)
        count += sum(sum(use.rows.values()) for mark, use in uses.items() if mark != current)
    return count


async def _idle(store: SqlStore, ring: str, text: str) -> list[str]:
    """Marks of retired keys that nothing needs any more."""
    uses = await store.survey().of(ring)
    return [mark for mark in marks_of(text)[1:] if mark not in uses and ANY not in uses]


async def _retrace(store: SqlStore) -> int:
    """Traces are hashes: they are left anew by what the sketches of their tips know."""
    cells, count = load_kindred().cells, 0
    for tip in await store.sketched():
        async with store.unit() as unit:
            sketch = await unit.traces.of(tip)
            if sketch is not None:
                unit.traces.leave(tip, sketch, clues_of(sketch, cells))
                await unit.commit()
                count += 1
    await store.guard.traced()
    return count


async def _lines(store: SqlStore, texts: KeyTexts) -> list[str]:
    survey = store.survey()
    lines = [
        line
        for ring, text in ((LINK, texts.link), (CONTENT, texts.content))
        if text
        for line in _of_ring(ring, marks_of(text), await survey.of(ring))
    ]
    return lines


def _of_ring(ring: str, marks: list[str], uses: Mapping[str, Use]) -> Iterator[str]:
    for at, mark in enumerate(marks):
        use = uses.get(mark)
        state = "retired" if at else "in use"
        yield f"{ring:8} {mark}  {state:8} {_use(use) if use else _unused(at, ANY in uses)}"
    if ANY in uses:
        yield f"{ring:8} receipts from before marks were kept: {_counted(uses[ANY].fading)}"
    for mark in uses.keys() - {*marks, ANY}:
        yield f"{ring:8} {mark}  MISSING  {_use(uses[mark])}"


def _use(use: Use) -> str:
    fading = f"; going by themselves: {_counted(use.fading)}" if use.fading else ""
    return f"{_counted(use.rows) or 'nothing'}{fading}"


def _unused(at: int, is_uncertain: bool) -> str:
    if not at:
        return "nothing yet"
    return "perhaps receipts" if is_uncertain else "nothing needs it: ilbirs keys retire"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items()) if count)
