"""`ilbirs keys`: making keys."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.failing import told

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


@app.callback()
def keys() -> None:
    """Make the keys that seal everything."""
