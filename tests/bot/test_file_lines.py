"""What a desk reads of files."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.file_lines import ending_of, evidence_lines, may_show, pictures_caption
from locales.texts import Library, Texts
from tests.storage.samples import a_tip, some_evidence
from triage.model import Evidence, EvidenceKind, EvidenceState, Pin, Tip, TipWords

HELD, CLEAN = EvidenceState.HELD, EvidenceState.CLEAN
VOICE = some_evidence(kind=EvidenceKind.VOICE, state=CLEAN, voiced="voice")
FILM = some_evidence(kind=EvidenceKind.VIDEO, state=CLEAN, copy="mute", voiced="voices")
TAKEN = some_evidence(state=CLEAN, copy="copy", taken="2026-05-01T12:34:56+06:00")


@pytest.fixture(scope="module")
def texts() -> Texts:
    return Library.load()["en"]


def held(why: str = "", **more: Any) -> Evidence:
    return some_evidence(state=HELD, trouble=why, **more)


def tip_at(pin: Pin | None) -> Tip:
    return a_tip(content=replace(TipWords("words", "en"), pin=pin))


def test_what_is_held_is_told_by_its_reason(texts: Texts) -> None:
    films, papers = (held("desk-held-film"),) * 2, (held("desk-held-document"),)
    others = held("desk-held"), held()

    told = list(evidence_lines((*films, *papers, *others), texts))

    assert told[0] == texts("desk-evidence", count=5)
    assert texts("desk-held-film", count=2) in told
    assert texts("desk-held-document", count=1) in told
    assert told[-1] == texts("desk-held", count=2)


def test_a_voice_that_may_not_be_heard_is_told_and_not_offered(texts: Texts) -> None:
    assert texts("desk-held-voice", count=2) in list(evidence_lines((VOICE, FILM), texts))
    assert (may_show(VOICE), may_show(FILM)) == (False, True)
    agreed = replace(VOICE, voice_consent=True)
    assert may_show(agreed)
    assert list(evidence_lines((agreed,), texts)) == [texts("desk-evidence", count=1)]


def test_a_film_is_shown_mute_until_its_reporter_agrees() -> None:
    assert FILM.shown == ("mute",)
    assert replace(FILM, voice_consent=True).shown == ("voices",)
    assert set(FILM.names) == {"mute", "voices"}


@pytest.mark.parametrize("state", [EvidenceState.REFUSED, EvidenceState.LOST, HELD])
def test_what_will_never_be_seen_is_not_offered(state: EvidenceState) -> None:
    assert not may_show(some_evidence(state=state))


@pytest.mark.parametrize(
    ("pin", "tells"),
    [(Pin(41.4, 75.9, "file"), True), (Pin(41.4, 75.9, "pin"), False), (None, False)],
    ids=["the file's place", "another place", "no place"],
)
def test_the_cameras_clock_is_told_with_the_files_place_alone(
    texts: Texts, pin: Pin | None, tells: bool
) -> None:
    caption = pictures_caption("VL-874", tip_at(pin), [TAKEN], texts)

    assert ("01.05.2026 12:34" in caption) is tells
    assert texts("files-caution") in caption


def test_a_paper_has_an_ending_of_ours_and_never_that_of_a_program() -> None:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    assert ending_of(held(form="application/x-office-document", mime=word)) == "docx"
    assert ending_of(held(form="application/pdf", mime=word)) == "pdf"
    assert ending_of(held(form="", mime="application/x-msdownload")) == "bin"
