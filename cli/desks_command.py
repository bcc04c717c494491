"""`ilbirs desks`: how agencies get their desks."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from cli.failing import told

app = typer.Typer(no_args_is_help=True)
Agency = Annotated[str, typer.Argument(help="An agency's key, or `triage`, `triage2`.")]
Owner = Annotated[
    str | None, typer.Option(help="A triage desk's: the agency that runs it. Its parent counts.")
]


@app.command()
def invite(
    agency: Agency,
    language: Annotated[
        str, typer.Option(help="The desk's language: ky kk ru uz tg tk en.")
    ] = "ru",
    owner: Owner = None,
) -> None:
    """Print a one-time link that adds the bot to the agency's group."""
    from cli.desks import invite as make

    with told():
        typer.echo(asyncio.run(make(agency, language, owner)))


@app.command()
def confirm(agency: Agency, code: Annotated[str, typer.Argument(help="Six digits.")]) -> None:
    """Bind the desk: the digits its group shows, heard over a phone you know."""
    from cli.desks import confirm as bind

    with told():
        asyncio.run(bind(agency, code))
    typer.echo(f"{agency} is bound.")


@app.command()
def owner(
    agency: Agency,
    owner: Annotated[
        str | None, typer.Argument(help="The agency that runs it; none: it is independent.")
    ] = None,
) -> None:
    """Say who runs a triage desk: what accuses them is read at the other one."""
    from cli.desks import note_owner

    with told():
        asyncio.run(note_owner(agency, owner))
    typer.echo(f"{agency} is run by {owner or 'nobody'}.")


@app.command()
def otherwise(
    agency: Agency,
    language: Annotated[
        str, typer.Option(help="The language of its sheets, if not that of its country.")
    ] = "",
) -> None:
    """Say that no group will ever reach the agency: its cases wait on paper (ilbirs sheets)."""
    from cli.desks import reach_otherwise

    with told():
        spoken = asyncio.run(reach_otherwise(agency, language))
    typer.echo(f"{agency} gets its cases on paper, in {spoken}. See: ilbirs sheets")


@app.command()
def unbind(agency: Agency) -> None:
    """Take a desk back: its group gets nothing more."""
    from cli.desks import unbind as release

    with told():
        asyncio.run(release(agency))
    typer.echo(f"{agency} is no longer bound.")


@app.command(name="list")
def list_desks() -> None:
    """Show every desk, its state, language and number of officers."""
    from cli.desks import table

    with told():
        typer.echo(asyncio.run(table()))
