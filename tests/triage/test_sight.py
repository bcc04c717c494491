"""Sight: the accused see a case as it stood, all others as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.storage.samples import CUSTOMS, PHOTO, TIP, a_case, a_desk, a_tip, some_evidence
from tests.triage.test_growth import CONTENTS
from triage.drafts import with_more
from triage.growth import Extent
from triage.model import (
    TRIAGE_DESK,
    AgencyKey,
    Case,
    CaseId,
    Correction,
    EvidenceId,
    Freeze,
    Standing,
    Suggestion,
    TipId,
    TipWords,
)
from triage.sight import Sight, sight_at

POLICE = AgencyKey("kg_police")
LATER, KNOWN, NEW = EvidenceId("later"), CaseId("known"), CaseId("new")


def frozen(content: TipWords) -> Case:
    """For customs; police were accused too and never had it."""
    standing = Standing(TIP, str(Extent.of(content)), content.correction, (PHOTO,))
    freeze = Freeze((CUSTOMS,), (standing,), (KNOWN,))
    facts = replace(a_case().facts, withheld=(CUSTOMS, POLICE), freezes=(freeze,))
    return a_case(facts=facts)


CASE = frozen(a_tip().content)


@given(CONTENTS, CONTENTS)
def test_whatever_is_added_the_accused_see_the_words_of_before(
    before: TipWords, more: TipWords
) -> None:
    more = replace(more, correction=Correction(taxon="Gypaetus barbatus"))
    grown = a_tip(content=with_more(before, more))

    assert Sight.of(frozen(before), CUSTOMS).tip(grown) == a_tip(content=before)


@given(CONTENTS)
def test_who_is_not_accused_sees_all(content: TipWords) -> None:
    tip = a_tip(content=content)

    assert Sight.of(CASE, AgencyKey("kg_sets")).tip(tip) == tip


def test_a_file_that_came_before_is_seen_and_a_later_one_is_not() -> None:
    both = [some_evidence(), some_evidence(LATER)]

    assert [one.id for one in Sight.of(CASE, CUSTOMS).evidence(both)] == [PHOTO]


def test_a_tip_that_joined_later_is_not_known() -> None:
    sight, joined = Sight.of(CASE, CUSTOMS), TipId("joined")

    assert sight.tips([TIP, joined]) == [TIP]
    assert sight.tip(a_tip(joined)) is None


def test_only_what_was_thought_the_same_then_is_named_now() -> None:
    every = [Suggestion(CASE.id, other, ()) for other in (KNOWN, NEW)]

    assert [one.other for one in Sight.of(CASE, CUSTOMS).alike(every)] == [KNOWN]


def test_who_never_had_the_case_knows_nothing_of_it() -> None:
    sight = Sight.of(CASE, POLICE)

    assert sight.tip(a_tip()) is None
    assert not sight.has_file(TIP, PHOTO)


@pytest.mark.parametrize(("owner", "is_open"), [(POLICE, False), (None, True)])
def test_who_came_to_run_a_triage_desk_sees_nothing_there_of_what_accuses_them(
    owner: AgencyKey | None, is_open: bool
) -> None:
    assert sight_at(a_desk(TRIAGE_DESK, owner=owner), CASE).knows(TIP) is is_open
