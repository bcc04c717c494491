"""What reporters said, as a sheet shows it, one tip below the other."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import local_time
from cli.sheets.facts import source_rows
from cli.sheets.markup import Row, fact_table, plain
from handlers.wording import time_words
from locales.texts import Safe, Texts
from triage.model import Tip
from triage.papers import Paper


def report_parts(paper: Paper, texts: Texts) -> Iterator[str]:
    """Every tip that speaks of the case, the one that opened it first."""
    first, *others = paper.tips
    yield _title(_language(first, texts), texts)
    yield _quoted(first.content.words, texts)
    for tip in others:
        time = local_time(tip.sent, paper.case.country)
        yield f"<h2>{texts('sheet-more', time=time)}</h2>"
        yield from fact_table(_facts_of(tip, texts))
        yield _quoted(tip.content.words, texts)


def _title(language: str, texts: Texts) -> str:
    return f"<h2>{texts('sheet-words', language=Safe(language))}</h2>"


def _language(tip: Tip, texts: Texts) -> str:
    read = tip.content.reading
    key = f"lang-{read.language if read else tip.content.language}"
    return texts(key) if texts.knows(key) else "?"


def _quoted(words: str, texts: Texts) -> str:
    if not words.strip():
        return f"<p>{texts('sheet-words-none')}</p>"
    return f"<blockquote>{plain(words.strip())}</blockquote>"


def _facts_of(tip: Tip, texts: Texts) -> Iterator[Row]:
    content = tip.content
    if content.happened:
        yield texts("sheet-happened"), plain(time_words(content.happened, texts))
    yield from source_rows(content, texts)
