"""What goes along when a case is shared: what was chosen, and nothing that tells the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.clock import MORNING
from tests.storage.samples import CASE, DISPATCH, a_case, a_dispatch, a_tip, some_evidence
from triage.model import (
    WHOLE,
    AgencyKey,
    DispatchId,
    EvidenceKind,
    Forward,
    Package,
    Pin,
    Reason,
    Role,
    TipWords,
    Transfer,
    TransferId,
    TransferKind,
    TransferState,
)
from triage.packages import is_brought, package_of, packed_case, packed_evidence, packed_tip

SHARED = a_dispatch(role=Role.COPY, reasons=(Reason("why-shared"),))
BARE = Package(words=False)
FULL = TipWords(
    "words", "ky", pin=Pin(41.4, 75.9, "pin"), place_words="by the mill", happened="at dawn",
    forwards=(Forward("a channel", "", MORNING),), suspects=("996700000001",),
)  # fmt: skip


def a_share(package: Package, **changes: object) -> Transfer:
    plain = Transfer(
        TransferId("one"), CASE, DispatchId("source"), AgencyKey("kz_cfw"), TransferKind.SHARE,
        TransferState.WAITING, "Bakyt", MORNING, MORNING + timedelta(days=1), package=package,
        dispatch=DISPATCH,
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def test_who_was_routed_the_case_sees_all_of_it() -> None:
    assert package_of(a_dispatch(), [a_share(BARE)]) == WHOLE


def test_who_was_given_a_part_sees_that_part() -> None:
    assert package_of(SHARED, [a_share(BARE)]) == BARE


def test_two_parts_add_up_and_a_declined_one_does_not() -> None:
    more = a_share(Package(words=False, pictures=True), id=TransferId("two"))
    gone = a_share(WHOLE, id=TransferId("three"), state=TransferState.DECLINED)

    assert package_of(SHARED, [a_share(BARE), more, gone]) == Package(False, False, True)


def test_who_is_asked_to_lead_sees_all_before_answering() -> None:
    asked = a_share(WHOLE, id=TransferId("two"), kind=TransferKind.PASS_ON)

    assert package_of(SHARED, [a_share(BARE), asked]) == WHOLE


def test_who_leads_sees_all() -> None:
    assert package_of(replace(SHARED, role=Role.LEAD), [a_share(BARE)]) == WHOLE


def test_without_words_nothing_stays_that_the_reporter_gave() -> None:
    packed = packed_tip(a_tip(content=FULL), BARE).content

    assert packed == TipWords("", "ky")


def test_with_a_blurred_place_the_words_that_tell_it_go_too() -> None:
    packed = packed_tip(a_tip(content=FULL), Package()).content

    assert (packed.words, packed.place_words, packed.pin) == ("words", "", None)


def test_the_whole_package_changes_nothing() -> None:
    tip, case, evidence = a_tip(content=FULL), a_case(), (some_evidence(),)

    assert packed_tip(tip, WHOLE) == tip
    assert packed_case(case, WHOLE) == case
    assert packed_evidence(evidence, WHOLE) == evidence
    assert packed_evidence(evidence, BARE) == ()


def test_without_words_none_are_spoken_or_written_either() -> None:
    film = some_evidence(kind=EvidenceKind.VIDEO, copy="mute", voiced="voices", voice_consent=True)
    voice = some_evidence(kind=EvidenceKind.VOICE, voiced="voice", voice_consent=True)
    paper = some_evidence(kind=EvidenceKind.FILE, copy="page", form="application/pdf")
    pictures = replace(WHOLE, words=False)

    shown = packed_evidence((film, voice, paper), pictures)

    assert [one.shown for one in shown] == [("mute",)]
    assert packed_evidence((film, voice, paper), WHOLE) == (film, voice, paper)


@given(st.floats(-89, 89), st.floats(-179, 179))
def test_a_blurred_point_is_near_and_says_nothing_finer(lat: float, lon: float) -> None:
    case = a_case()
    place = replace(case.facts.place, lat=lat, lon=lon)
    moved = replace(case, facts=replace(case.facts, place=place))

    blurred = packed_case(moved, BARE).facts.place

    assert blurred.name == ""
    assert blurred.lat is not None
    assert abs(blurred.lat - lat) <= 0.0501
    assert round(blurred.lat * 100) % 10 == 5


def test_a_place_without_a_point_stays_without() -> None:
    case = a_case()
    place = replace(case.facts.place, lat=None, lon=None)

    blurred = packed_case(replace(case, facts=replace(case.facts, place=place)), BARE).facts.place

    assert (blurred.lat, blurred.region) == (None, "KG-N")


def test_brought_is_what_another_desk_gave() -> None:
    assert is_brought(SHARED)
    assert not is_brought(a_dispatch())
