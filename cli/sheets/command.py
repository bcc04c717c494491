"""The `ilbirs sheets` commands: thin, each imports only what it needs."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cli.failing import told

app = typer.Typer()
Number = Annotated[str, typer.Argument(help="The case number, as the list shows it.")]
Agency = Annotated[str, typer.Option(help="The body, should two sheets have one number.")]


@app.callback(invoke_without_command=True)
def sheets(
    context: typer.Context,
    every: Annotated[bool, typer.Option("--all", help="Those with an answer too.")] = False,
) -> None:
    """List what waits to be handed over on paper, and what waits for an answer."""
    from bot.settings import load_settings
    from cli.sheets.listing import table

    if context.invoked_subcommand is None:
        with told():
            typer.echo(asyncio.run(table(load_settings(), every=every)))


@app.command(name="print")
def print_sheet(
    number: Number,
    agency: Agency = "",
    language: Annotated[
        str, typer.Option(help="The sheet's language, if not that of the agency.")
    ] = "",
) -> None:
    """Write the sheet as one HTML page: ilbirs sheets print VL-874 > sheet.html"""
    from bot.settings import load_settings
    from cli.sheets.recording import Which, printed

    with told():
        typer.echo(asyncio.run(printed(load_settings(), Which(number, agency), language)))


@app.command()
def handed(
    number: Number,
    by: Annotated[str, typer.Option(help="Who of ours handed it over.")],
    to: Annotated[str, typer.Option(help="Who there took it.")],
    registered: Annotated[str, typer.Option(help="Their registration number.")] = "",
    agency: Agency = "",
) -> None:
    """Record that the sheet was handed over; the reporter hears that it was seen."""
    from bot.settings import load_settings
    from cli.sheets.recording import Receiver, Which, note_handed

    with told():
        taken = Receiver(by=by, to=to, registered=registered)
        typer.echo(asyncio.run(note_handed(load_settings(), Which(number, agency), taken)))


@app.command()
def answered(
    number: Number,
    words: Annotated[str, typer.Option(help="What the body wrote or said back.")],
    agency: Agency = "",
) -> None:
    """Record the answer: the sheet is done with."""
    from bot.settings import load_settings
    from cli.sheets.recording import Which, note_answered

    with told():
        typer.echo(asyncio.run(note_answered(load_settings(), Which(number, agency), words)))
