"""What of a sheet is due, what has changed, and what the hotline's own desk should hear."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING
from tests.storage.samples import a_case, a_tip, some_evidence
from tests.triage.papered import PROSECUTOR, SECOND_TIP, TERMS, accusing, handed, on_paper, paper
from triage.model import (
    TRIAGE_DESK,
    DispatchState,
    Sheet,
    SheetAnswer,
    SheetState,
    TipWords,
    Told,
    Volume,
)
from triage.papers import Paper, news

DAY = timedelta(days=1)


def stopped(known: Paper) -> Paper:
    return replace(known, dispatch=replace(known.dispatch, state=DispatchState.STOPPED))


def told(known: Paper, mark: str = "sheet-waits", days: int = 0) -> Paper:
    heard = Told(mark, MORNING + days * DAY, TRIAGE_DESK)
    return replace(known, sheet=replace(known.sheet, told=heard))


def heard(known: Paper, days: float = 0) -> str:
    """What is told so many days after the morning."""
    one = news(known, MORNING + days * DAY, TERMS)
    return one.key if one else ""


@pytest.mark.parametrize(("priority", "days"), [(1, 3), (3, 3), (4, 1), (5, 1)])
def test_a_grave_case_may_lie_for_a_shorter_time(priority: int, days: int) -> None:
    known = paper(case=a_case(priority=priority))

    assert known.due(TERMS) == MORNING + days * DAY
    assert not known.is_late(MORNING + days * DAY - timedelta(seconds=1), TERMS)
    assert known.is_late(MORNING + days * DAY, TERMS)


def test_from_the_hand_over_on_the_answer_is_awaited() -> None:
    known = handed(paper(), at=MORNING + 2 * DAY)

    assert known.due(TERMS) == MORNING + 32 * DAY


def test_nothing_is_due_of_what_is_answered_taken_back_or_accusing() -> None:
    answered = replace(on_paper(), state=SheetState.ANSWERED)

    for known in (paper(answered), stopped(paper()), paper(case=accusing(PROSECUTOR))):
        assert known.due(TERMS) is None
        assert not known.is_late(MORNING + 999 * DAY, TERMS)


def test_without_words_that_open_it_is_taken_back() -> None:
    assert replace(paper(), tips=()).is_taken_back


def test_accused_is_only_whom_the_words_accuse() -> None:
    assert not paper(case=accusing(TRIAGE_DESK)).is_accused
    assert paper(case=accusing(TRIAGE_DESK, PROSECUTOR)).is_accused


def test_the_volume_counts_words_tips_and_clean_copies() -> None:
    told_twice = (a_tip(), a_tip(SECOND_TIP))
    known = paper(None, *told_twice, evidence=(some_evidence(copy="one"), some_evidence()))

    letters = sum(len(tip.content.words) + len(tip.content.suspects) for tip in told_twice)
    assert known.volume == Volume(tips=2, letters=letters, pictures=1)


@given(st.text(max_size=9), st.text(max_size=9), st.text(min_size=1, max_size=9))
def test_whatever_is_added_changes_the_volume(words: str, place: str, more: str) -> None:
    content = TipWords(words, "ky", place_words=place)
    before = handed(paper(None, a_tip(content=content)))

    for grown in (replace(content, words=words + more), replace(content, place_words=place + more)):
        assert replace(before, tips=(a_tip(content=grown),)).has_grown


def test_what_nobody_holds_cannot_be_old() -> None:
    known = paper(replace(on_paper(), printed=Volume(9, 9, 9)))

    assert not known.has_grown
    assert not handed(known).has_grown


def test_that_it_waits_is_told_once_and_again_when_it_is_late() -> None:
    assert heard(paper()) == "sheet-waits"
    assert heard(told(paper()), days=2) == ""
    assert heard(told(paper()), days=3) == "sheet-late"


def test_what_is_late_is_told_of_again_after_the_same_time() -> None:
    known = told(paper(), "sheet-late", days=3)

    assert heard(known, days=5.9) == ""
    assert heard(known, days=6) == "sheet-late"


def test_who_opens_a_desk_late_hears_of_what_is_late() -> None:
    assert heard(paper(), days=4) == "sheet-late"


def test_an_answer_that_does_not_come_is_asked_for() -> None:
    known = told(handed(paper()))

    assert heard(known, days=29) == ""
    assert heard(known, days=30) == "sheet-no-answer"


def test_more_that_comes_is_told_once_for_each_growth() -> None:
    grown = replace(handed(paper()), tips=(a_tip(), a_tip(SECOND_TIP)))
    mark = news(grown, MORNING, TERMS)
    assert mark

    assert mark.key == "sheet-grown"
    assert heard(told(grown, mark.mark)) == ""
    assert heard(told(replace(grown, tips=(*grown.tips, a_tip())), mark.mark)) == "sheet-grown"


def test_more_that_comes_after_the_answer_is_told_too() -> None:
    known = handed(paper())
    answers = (SheetAnswer(MORNING, "registered"),)
    sheet = replace(known.sheet, state=SheetState.ANSWERED, answers=answers)

    assert heard(replace(known, sheet=sheet)) == ""
    assert heard(replace(known, sheet=sheet, tips=(a_tip(), a_tip(SECOND_TIP)))) == "sheet-grown"


def test_who_holds_what_was_taken_back_must_be_asked_to_stop() -> None:
    assert heard(stopped(handed(paper()))) == "sheet-recall"


def test_what_was_taken_back_before_it_went_anywhere_stays_here() -> None:
    assert heard(stopped(told(paper()))) == "sheet-void"
    assert heard(stopped(paper())) == ""


def test_a_body_that_is_accused_later_hears_nothing_not_even_a_recall() -> None:
    accused = accusing(PROSECUTOR)

    assert heard(replace(handed(paper()), case=accused), days=99) == ""
    assert heard(replace(told(paper()), case=accused)) == "sheet-void"


SHEETS = st.builds(
    Sheet,
    dispatch=st.just(on_paper().dispatch),
    number=st.just("KT-482"),
    since=st.just(MORNING),
    told=st.none() | st.builds(
        Told,
        mark=st.sampled_from(["sheet-waits", "sheet-late", "sheet-void"]),
        at=st.integers(0, 9).map(lambda days: MORNING + days * DAY),
        desk=st.just(TRIAGE_DESK),
    ),
)  # fmt: skip


@given(SHEETS, st.integers(0, 40), st.booleans())
def test_what_was_just_told_is_not_told_again_at_once(
    sheet: Sheet, days: int, is_over: bool
) -> None:
    known = stopped(paper(sheet)) if is_over else paper(sheet)
    now = MORNING + days * DAY
    one = news(known, now, TERMS)
    if one is None:
        return

    after = replace(sheet, told=Told(one.mark, now, TRIAGE_DESK))

    assert news(replace(known, sheet=after), now, TERMS) is None
