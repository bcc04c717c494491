"""Errors for people: what is wrong and what to do, without a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from triage.errors import HotlineError


@contextmanager
def told() -> Iterator[None]:
    """Exit code 2 and the words of the error; anything unforeseen stays a traceback."""
    try:
        yield
    except HotlineError as error:
        typer.secho(str(error), fg=typer.colors.RED, err=True)
        raise typer.Exit(2) from None
    except BaseExceptionGroup as group:
        known, rest = group.split(HotlineError)
        if known is None or rest is not None:
            raise
        typer.secho("\n".join(_words(known)), fg=typer.colors.RED, err=True)
        raise typer.Exit(2) from None


def _words(group: BaseExceptionGroup[HotlineError]) -> Iterator[str]:
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from _words(error)
        else:
            yield str(error)
