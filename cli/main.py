"""The `ilbirs` command: thin; each subcommand imports only what it needs."""

from __future__ import annotations

import resource
import sys
from pathlib import Path
from typing import Annotated

import typer

from cli import desks_command, keys_command
from cli.custody import command as custody_command
from cli.failing import told
from cli.sheets import command as sheets_command

app = typer.Typer(
    name="ilbirs",
    help="A hotline against wildlife crime in Central Asia that lives in Telegram.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(desks_command.app, name="desks", help="Invite, confirm, list and unbind desks.")
app.add_typer(sheets_command.app, name="sheets", help="What is handed over on paper.")
app.command()(custody_command.export)
app.add_typer(custody_command.app, name="custody", help="Prove the log of what was done.")
app.add_typer(keys_command.app, name="keys", help="Make and change the keys that seal everything.")


@app.command()
def run(
    role: Annotated[
        str, typer.Option(help="all; or apart, on PostgreSQL: bot, worker. Else ILBIRS_ROLE.")
    ] = "",
) -> None:
    """Run the line: polling, or a webhook when ILBIRS_WEBHOOK_URL is set."""
    from cli.running import run_line

    with told():
        run_line(role)


@app.command()
def demo(
    script: Annotated[bool, typer.Option(help="Play three tips, print them, and end.")] = False,
    port: Annotated[int, typer.Option(help="Port of the chat page.")] = 8090,
) -> None:
    """The whole line against a Telegram of its own, with a chat page in the browser."""
    from cli.demonstration import run_demo

    with told():
        raise typer.Exit(run_demo(script=script, port=port))


@app.command()
def read(
    explain: Annotated[
        bool, typer.Option("--explain", help="Say in each answer what it rests on.")
    ] = False,
) -> None:
    """Read tips: JSON Lines in, JSON Lines out."""
    from cli.read import read_lines

    raise typer.Exit(read_lines(sys.stdin, sys.stdout, explain=explain))


@app.command()
def locate(
    geocoder: Annotated[
        str,
        typer.Option(
            help="A server of yours, asked for names the map does not know: nominatim=DOMAIN or"
            " photon=DOMAIN."
        ),
    ] = "",
) -> None:
    """Find places: JSON Lines in, JSON Lines out."""
    from cli.geocoding import asking
    from cli.locate import locate_lines

    try:
        ask = asking(geocoder) if geocoder else None
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    raise typer.Exit(locate_lines(sys.stdin, sys.stdout, ask=ask))


@app.command()
def route(
    explain: Annotated[
        bool, typer.Option("--explain", help="Say by which rules, words and numbers.")
    ] = False,
) -> None:
    """Say which agencies would get tips, and why: JSON Lines in, JSON Lines out.

    A tip that says its "day" (2026-05-02) is weighed by the seasons too.
    """
    from cli.route import route_lines

    raise typer.Exit(route_lines(sys.stdin, sys.stdout, explain=explain))


@app.command()
def train(
    corpus: Annotated[Path, typer.Option(help="Folder of labelled tips.")] = Path("nlp/corpus"),
    out: Annotated[Path, typer.Option(help="Folder of the model.")] = Path("nlp/model"),
) -> None:
    """Train the reader from the corpus; the same corpus gives the same bytes."""
    from cli.train import train as train_model

    train_model(corpus, out, echo=typer.echo)


@app.command()
def evaluate(
    files: Annotated[
        list[Path] | None, typer.Argument(help="Labelled tips, JSON Lines. None: the test set.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    folds: Annotated[bool, typer.Option(help="Cross-validate the corpus.")] = False,
) -> None:
    """Print how well the reader reads labelled tips: a whole, and by language, style, offence."""
    from cli.train import cross_check
    from cli.train import evaluate as evaluate_model
    from nlp.training.corpus import APART

    if folds:
        cross_check(echo=typer.echo)
    else:
        evaluate_model(files or sorted(APART.glob("*.jsonl")), as_json=as_json, echo=typer.echo)


@app.command()
def corpus(
    folder: Annotated[
        Path | None, typer.Argument(help="Folder of labelled tips. None: the shipped corpus.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Check a corpus, its test set in apart/ too: valid, diverse, balanced. Code 1 if not."""
    from cli.corpus import check_corpus
    from nlp.training.corpus import CORPUS

    with told():
        raise typer.Exit(check_corpus(folder or CORPUS, as_json=as_json, echo=typer.echo))


@app.command()
def corrections(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Print what officers corrected: counts and a confusion table, no words of any tip."""
    import asyncio

    from cli.corrections_command import corrections as read_corrections

    with told():
        typer.echo(asyncio.run(read_corrections(as_json=as_json)))


@app.command()
def doctor(
    quick: Annotated[
        bool, typer.Option(help="Only configuration, keys and databases: for a health check.")
    ] = False,
    role: Annotated[str, typer.Option(help="Examine as this role. Else ILBIRS_ROLE.")] = "",
) -> None:
    """Say what is right, what is wrong and how to mend it."""
    from cli.doctor import examine

    with told():
        raise typer.Exit(examine(typer.echo, is_quick=quick, role=role))


@app.command()
def week(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="A table, a figure a row.")] = False,
    agency: Annotated[str, typer.Option(help="Of the agencies only this one.")] = "",
) -> None:
    """Print the numbers of the last full week and the running one; small counts stay hidden."""
    from cli.week import Form, report

    with told():
        if as_json and as_csv:
            raise typer.BadParameter("--json or --csv, not both")
        form = Form.JSON if as_json else Form.CSV if as_csv else Form.WORDS
        typer.echo(report(form, agency=agency), nl=not as_csv)


@app.command()
def retention(
    explain: Annotated[bool, typer.Option("--explain", help="Each term, and why.")] = False,
) -> None:
    """Print what would go when: counts of cases by the term that holds them."""
    import asyncio

    from bot.settings import load_settings
    from cli.retention import explained, forecast
    from reference.retention import load_retention

    with told():
        terms = load_retention()
        typer.echo(explained(terms) if explain else asyncio.run(forecast(load_settings())))


@app.command()
def shred(
    number: Annotated[str, typer.Argument(help="The case number, as the desk calls it.")],
    desk: Annotated[str, typer.Option(help="Whose number it is, such as kg_customs.")],
    yes: Annotated[bool, typer.Option("--yes", help="It cannot be undone, and is meant.")] = False,
) -> None:
    """Destroy a case: its keys at once, its files, and what its desks were shown."""
    import asyncio

    from bot.settings import load_settings
    from cli.custody.which import Which
    from cli.shred import shred as shred_case

    with told():
        which = Which(number, desk)
        typer.echo(asyncio.run(shred_case(load_settings(), which, is_sure=yes)))


@app.command()
def backup(
    data: Annotated[Path | None, typer.Option(help="A folder for records and vault.")] = None,
    keys: Annotated[Path | None, typer.Option(help="A folder elsewhere, for the keys.")] = None,
) -> None:
    """Back up data and wrapped keys, each to a place of its own; the line may run."""
    from bot.settings import load_settings
    from cli.backup_command import back_up

    with told():
        back_up(load_settings(), data, keys, typer.echo)


@app.command()
def restore(
    data: Annotated[Path | None, typer.Option(help="Backups of the data, or one.")] = None,
    keys: Annotated[Path | None, typer.Option(help="Backups of the keys, or one.")] = None,
    release: Annotated[bool, typer.Option(help="Let go what the restore put on hold.")] = False,
) -> None:
    """Bring backups back into an empty place; unsent rows and jobs are put on hold and listed."""
    from cli.backup_command import resume

    with told():
        resume(data, keys, typer.echo, is_released=release)


@app.command(name="db")
def database(action: Annotated[str, typer.Argument(help="upgrade")]) -> None:
    """Bring the databases to today's form."""
    from cli.databases import upgrade

    with told():
        if action != "upgrade":
            raise typer.BadParameter("the only action is: upgrade")
        upgrade(typer.echo)


def main() -> None:
    # A core dump would put keys and words onto the disk in clear.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    app()


if __name__ == "__main__":
    main()
