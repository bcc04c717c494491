"""The `ilbirs custody` commands: thin, each imports only what it needs."""

from __future__ import annotations

import asyncio
from pathlib import Path
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


@app.command()
def key(
    new: Annotated[
        Path | None, typer.Option(help="Make a signing key in this file (0600).")
    ] = None,
) -> None:
    """Show the public key that exports are verified with: tell it to whoever gets one."""
    from bot.settings import load_settings
    from cli.custody.signing import made, shown, signer_of

    with told():
        typer.echo(made(new) if new else shown(signer_of(load_settings())))


def export(
    number: Annotated[str, typer.Argument(help="The case number, as the desk calls it.")],
    desk: Annotated[str, typer.Option(help="For which agency, such as kg_customs.")],
    by: Annotated[str, typer.Option(help="Which officer there asked for it.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The file to write: case.zip")],
    every_original: Annotated[
        bool,
        typer.Option(
            "--every-original",
            help="A court wants files as they came, though they may tell who reported.",
        ),
    ] = False,
) -> None:
    """Take a case out as one signed ZIP: files, copies, log, facts, and a program to verify it."""
    from bot.settings import load_settings
    from cli.custody.exporting import export as exported
    from cli.custody.which import Which
    from triage.exporting import Order

    with told():
        order = Order(by=by, every_original=every_original)
        which = Which(number, desk)
        typer.echo(asyncio.run(exported(load_settings(), which, order, output)))
