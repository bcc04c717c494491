"""The `ilbirs custody` commands: thin, each imports only what it needs."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cli.failing import told

app = typer.Typer(no_args_is_help=True)
BROKEN = 1


@app.callback()
def custody() -> None:
    """The log of what was done with each case."""


@app.command()
def verify(
    case: Annotated[str, typer.Option(help="Only this case, by its number at the desk.")] = "",
    desk: Annotated[str, typer.Option(help="Whose number it is, such as kg_customs.")] = "",
    root: Annotated[
        list[str] | None, typer.Option(help="A root as it stands in the chat; may be repeated.")
    ] = None,
) -> None:
    """Prove every chain, anchor and file. Exit code 1: something was changed."""
    from bot.settings import load_settings
    from cli.custody.verifying import verify as verified
    from cli.custody.which import Which

    with told():
        settings = load_settings()
        is_whole, words = asyncio.run(verified(settings, Which(case, desk), root or []))
        typer.echo(words)
    if not is_whole:
        raise typer.Exit(BROKEN)
