"""The sheet as one HTML page: A4, nothing is fetched from anywhere, no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.card_lines import local_time
from bot.file_lines import KEPT
from cli.sheets.facts import fact_rows
from cli.sheets.markup import fact_table, plain
from cli.sheets.words import report_parts
from locales.texts import Texts
from triage.model import Evidence, EvidenceId, EvidenceState
from triage.papers import ON_PAPER, Paper

STYLE = Path(__file__).with_name("sheet.css")
POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
BLANKS = ("handed-by", "taken-by", "date", "registration", "signature")


@dataclass(frozen=True, slots=True)
class Print:
    """All that one print is made of. `pictures` are clean copies (JPEG), a paper's every painted
    page; `left_out` is how many more there are; `agencies` names bodies in the language of
    `texts`."""

    paper: Paper
    pictures: Mapping[EvidenceId, Sequence[bytes]]
    now: datetime
    agencies: Mapping[str, str]
    texts: Texts
    left_out: int = 0

    @property
    def files(self) -> list[Evidence]:
        """What came and was not refused: numbered as they are printed."""
        return [one for one in self.paper.evidence if one.state in KEPT]


def page(one: Print) -> str:
    texts, number = one.texts, one.paper.sheet.number
    title = texts("sheet-case", number=number)
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{texts.language}"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            f"<title>{title}</title>",
            f"<style>{STYLE.read_text(encoding='utf-8')}</style></head><body>",
            *_head(one, title),
            *_facts(one),
            *report_parts(one.paper, texts),
            *_evidence(one),
            *_closing(one),
            *_figures(one),
            "</body></html>",
        ]
    )


def _head(one: Print, title: str) -> Iterator[str]:
    texts = one.texts
    printed = local_time(one.now, one.paper.case.country)
    agency = one.paper.dispatch.agency
    yield "<header>"
    yield f'<p class="from"><b>ILBIRS</b><br>{texts("sheet-from")}</p>'
    yield f'<p class="to"><small>{texts("sheet-to")}</small><br>'
    yield f"<b>{plain(one.agencies.get(agency, agency))}</b></p>"
    yield "</header>"
    yield f"<h1>{texts('sheet-title')}</h1>"
    yield f'<p class="case"><b>{title}</b><span>{texts("sheet-printed")}: {printed}</span></p>'
    yield f'<p class="role">{texts(f"desk-{one.paper.dispatch.role}")}</p>'
    if one.paper.case.facts.reading.danger:
        yield f'<p class="danger">{texts("desk-danger")}</p>'
    yield f'<p class="note"><b>{texts("sheet-anonymous")}</b> {texts("sheet-protect")}</p>'


def _facts(one: Print) -> Iterator[str]:
    yield from fact_table(fact_rows(one.paper, one.texts, one.agencies))
    if offences := one.paper.case.facts.reading.offences:
        sure = round(100 * max(offences.values()))
        yield f'<p class="small">{one.texts("sheet-sure", percent=sure)}</p>'


def _evidence(one: Print) -> Iterator[str]:
    texts = one.texts
    yield f"<h2>{texts('sheet-evidence')}</h2>"
    if not one.files:
        yield f"<p>{texts('sheet-evidence-none')}</p>"
        return
    names = (texts(f"sheet-column-{name}") for name in ("kind", "state", "hash"))
    yield f'<table class="files"><tr><th></th><th>{"</th><th>".join(names)}</th></tr>'
    for at, file in enumerate(one.files, start=1):
        kind, state = texts(f"sheet-kind-{file.kind}"), texts(_state(file))
        digest = f'<td class="hash">{file.sha256}</td>'
        yield f"<tr><td>{at}</td><td>{kind}</td><td>{state}</td>{digest}</tr>"
    yield f'</table><p class="small">{texts("sheet-copies")}</p>'


def _state(file: Evidence) -> str:
    """What neither paper nor a picture can show, films and voices, stays sealed."""
    if file.copy and file.copy_mime in ON_PAPER:
        return "sheet-state-clean"
    is_sealed = file.state in {EvidenceState.HELD, EvidenceState.CLEAN}
    return "sheet-state-held" if is_sealed else "sheet-state-waiting"


def _figures(one: Print) -> Iterator[str]:
    """Behind the page that is signed. Nothing where no clean copy is."""
    if not one.pictures:
        return
    yield f'<section class="annex"><h2>{one.texts("sheet-evidence")}</h2><div class="pictures">'
    for at, file in enumerate(one.files, start=1):
        copies = one.pictures.get(file.id, ())
        for sheet, copy in enumerate(copies, start=1):
            number = f"{at}.{sheet}" if len(copies) > 1 else str(at)
            caption = one.texts("sheet-picture", number=number)
            shown = base64.b64encode(copy).decode("ascii")
            yield f'<figure><img alt="" src="data:image/jpeg;base64,{shown}">'
            digest = hashlib.sha256(copy).hexdigest()
            yield f'<figcaption>{caption} <span class="hash">{digest}</span></figcaption></figure>'
    left = one.texts("sheet-left-out", count=one.left_out) if one.left_out else ""
    yield f'</div><p class="small">{left}</p></section>' if left else "</div></section>"


def _closing(one: Print) -> Iterator[str]:
    """What the registry fills in by hand."""
    texts = one.texts
    yield '<section class="receipt">'
    yield f"<h2>{texts('sheet-receipt')}</h2>"
    yield "<table>"
    for name in BLANKS:
        yield f"<tr><th>{texts(f'sheet-{name}')}</th><td></td></tr>"
    yield "</table>"
    yield f"<p>{texts('sheet-answer')}</p>"
    yield "</section>"
