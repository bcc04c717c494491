"""`ilbirs keys`: making keys, changing them, and knowing what each is for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli.failing import told

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(no_args_is_help=True)


@app.command()
def new(
    file: Annotated[
        Path | None, typer.Option(help="Write them to this file (0600) instead: for a demo.")
    ] = None,
) -> None:
    """Make a link key and a content key. Keep them apart from the database and its backups."""
    from storage.keyfiles import CONTENT_SETTING, LINK_SETTING, new_keys, write_key_file

    keys = new_keys()
    if file is None:
        typer.echo(f"{LINK_SETTING}={keys.link}\n{CONTENT_SETTING}={keys.content}")
        return
    with told():
        write_key_file(file, keys)
    typer.echo(f"Written to {file}, readable by you alone.", err=True)


@app.command()
def rotate() -> None:
    """Make new keys; the old ones are retired. A key file is changed and all is sealed anew; else
    the new settings are printed once. The line must be stopped."""
    from cli import rotation

    _run(rotation.rotate)


@app.command()
def reseal() -> None:
    """Seal with the keys in use what retired ones sealed. May be stopped and begun again."""
    from cli import rotation

    _run(rotation.reseal)


@app.command()
def status() -> None:
    """Say what each key still seals, and which retired one nothing needs any more."""
    from cli import rotation

    _run(rotation.status)


@app.command()
def retire() -> None:
    """Take out the retired keys that nothing needs any more."""
    from cli import rotation

    _run(rotation.retire)


@app.callback()
def keys() -> None:
    """Make the keys that seal everything, and change them."""


def _run(work: Callable[[Settings, Callable[[str], None]], Coroutine[Any, Any, None]]) -> None:
    from bot.settings import load_settings

    with told():
        asyncio.run(work(load_settings(), typer.echo))
