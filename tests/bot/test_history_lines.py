"""What a desk may read of a case's history: what it did itself, never that it is accused."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.history_lines import history_lines
from locales.texts import Library
from tests.bot.materials import material
from tests.clock import MORNING
from tests.storage.samples import DISPATCH
from tests.triage.mail_room import LETTER
from triage.model import Note, NoteId

HOUR = timedelta(hours=1)
NOTE = Note(NoteId("one"), DISPATCH, "Bakyt", MORNING + 3 * HOUR, "He sells <b>on Sundays</b>")


def told(library: Library, *log: tuple[str, str]) -> list[str]:
    """Events an hour apart, as the desk of customs reads them."""
    lines = [(MORNING + at * HOUR, event, by) for at, (event, by) in enumerate(log)]
    return list(history_lines(material(), lines, [], library["en"]))


def test_what_officers_did_is_told_with_their_names(library: Library) -> None:
    lines = told(library, ("dispatched", "kg_customs"), ("taken", "kg_customs:Bakyt"))

    assert lines[1].endswith("came to this desk")
    assert lines[2].endswith("Bakyt · taken")


def test_of_other_desks_nothing_is_told(library: Library) -> None:
    lines = told(library, ("dispatched", "kg_sets"), ("seen", "kg_sets:Aigul"), ("tip joined", ""))

    assert lines[1:] == ["Nothing yet."]


def test_that_a_desk_was_frozen_is_never_told_there(library: Library) -> None:
    lines = told(library, ("dispatched", "kg_customs"), ("frozen", "kg_customs"))

    assert len(lines) == 2
    assert "frozen" not in " ".join(lines)


def test_how_a_case_ended_is_told_by_its_first_word(library: Library) -> None:
    assert told(library, ("closed seized", "kg_customs:Bakyt"))[1].endswith("closed")


def test_a_note_stands_where_it_was_written_and_is_no_markup(library: Library) -> None:
    log = [
        (MORNING, "taken", "kg_customs:Bakyt"),
        (MORNING + 5 * HOUR, "map shown", "kg_customs:B"),
    ]

    lines = list(history_lines(material(), log, [NOTE], library["en"]))

    assert "note by Bakyt: He sells &lt;b&gt;on Sundays&lt;/b&gt;" in lines[2]


def test_of_a_long_history_the_newest_lines_are_told(library: Library) -> None:
    log = [("map shown", f"kg_customs:Officer {at}") for at in range(50)]

    lines = told(library, *log)

    assert len(lines) == 31
    assert "Officer 49" in lines[-1]


def test_a_question_is_told_with_its_words_and_an_ending_is_none(library: Library) -> None:
    asked = replace(LETTER, at=MORNING)
    ended = replace(asked, question="", outcome="fine", by="nobody")
    shown = material(letters=(asked, ended))

    lines = list(history_lines(shown, [], [], library["en"]))

    assert len(lines) == 2
    assert lines[1].endswith("question by Bakyt: Is it still there?")
