"""What a desk lives through, with three people and more who do not share a language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from locales.texts import Library
from simulator import Group, Person
from tests.handlers.guard_scenes import invited
from tests.handlers.tongues import SKINS, Voice, words_of
from tests.hotline import Hotline
from tests.stories import receipt_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.parametrize(
        "tongues",
        [("uz", "ky", "kk"), ("tk", "ru", "tg"), ("kk", "tg", "uz")],
        ids="-".join,
        indirect=True,
    ),
]
FRIDAY = datetime(2026, 5, 22, 11, 0, tzinfo=UTC)
"""17:00 in Bishkek, before a weekend."""


@dataclass(frozen=True)
class Tongues:
    """Of the reporter, of the inspection that leads, and of another desk."""

    hotline: Hotline
    library: Library
    hers: str
    here: str
    there: str

    def alone(self, name: str, language: str = "") -> Voice:
        code = language or self.hers
        return Voice(self.hotline, self.hotline.person(name, phone=code), self.library[code])

    def at(self, desk: Group, person: Person, language: str) -> Voice:
        return Voice(self.hotline, person, self.library[language], desk)

    async def desk(self, agency: str, name: str, language: str) -> Voice:
        person = self.hotline.person(name, phone=language)
        group = await self.hotline.desk(agency, person, language)
        return self.at(group, person, language)


@pytest.fixture
def tongues(request: pytest.FixtureRequest, hotline: Hotline, library: Library) -> Tongues:
    return Tongues(hotline, library, *request.param)


@pytest.fixture
def reporter(tongues: Tongues) -> Voice:
    return tongues.alone("Amina")


@pytest.fixture
async def bakyt(tongues: Tongues) -> Voice:
    """He leads the desk of the inspection."""
    return await tongues.desk("kg_sets", "Bakyt", tongues.here)


@pytest.fixture
async def aigul(tongues: Tongues, bakyt: Voice) -> Voice:
    """A colleague whom Bakyt invited."""
    assert bakyt.desk is not None
    aigul = tongues.hotline.person("Aigul", phone=tongues.here)
    bakyt.desk.admits(aigul, await invited(tongues.hotline, bakyt.person, bakyt.desk))
    await tongues.hotline.settle()
    return tongues.at(bakyt.desk, aigul, tongues.here)


@pytest.fixture
async def nurlan(tongues: Tongues) -> Voice:
    """At the desk of the customs."""
    return await tongues.desk("kg_customs", "Nurlan", tongues.there)


async def passes_on(bakyt: Voice) -> None:
    await bakyt.taps("button-more", "button-pass")
    await bakyt.taps_data("why.kg_customs")
    await bakyt.taps("pass-why-near")


async def test_one_takes_a_case_and_hands_it_back_to_another(
    reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    await reporter.reports()
    await bakyt.taps("button-take")
    assert bakyt.sees_holder("Bakyt")
    assert reporter.sees("seen")

    await bakyt.taps("button-hand-back")
    await aigul.taps("button-take")

    assert aigul.sees_holder("Aigul")
    assert not aigul.sees_holder("Bakyt")


async def test_a_question_a_picture_for_an_answer_and_the_end(
    tongues: Tongues, reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    await reporter.reports()
    await bakyt.taps("button-take", "button-ask", "ask-there")
    await reporter.taps("button-mail-show")
    assert reporter.sees("ask-there")
    await reporter.taps("button-mail-answer")
    await tongues.hotline.hears(reporter.person.sends_photo())
    assert aigul.sees("answer-files")

    await bakyt.taps("button-close", "button-outcome-fine")
    await tongues.hotline.after(minutes=3)
    await reporter.taps("button-mail-show")

    assert reporter.sees("heard-acted")
    assert not any(name in reporter.person.screen.text for name in ("Bakyt", "Aigul"))


async def test_a_transfer_is_declined_with_its_reason(
    tongues: Tongues, reporter: Voice, bakyt: Voice, nurlan: Voice
) -> None:
    await reporter.reports()
    await passes_on(bakyt)
    assert nurlan.reads(SKINS[tongues.hers])

    await nurlan.taps("button-decline", "pass-why-busy")

    assert bakyt.sees("passing-pass-declined")
    assert bakyt.sees("pass-why-busy")
    assert nurlan.sees("passing-declined-here")
    assert not nurlan.reads(SKINS[tongues.hers])


async def test_two_countries_work_on_one_case(
    tongues: Tongues, reporter: Voice, bakyt: Voice
) -> None:
    dana = await tongues.desk("kz_cfw", "Dana", tongues.there)
    await reporter.reports()
    await bakyt.taps("button-more", "button-share", "button-share-to", "button-abroad")
    await bakyt.taps_data(":kz_cfw:")
    assert dana.sees("passing-blurred")

    await dana.taps("button-accept", "button-more", "button-write-desks")
    await dana.says("Taraz: 2", reply_to=dana.asked("prompt-desk_letter"))

    assert bakyt.sees("passing-share-accepted")
    assert bakyt.reads("Taraz: 2")
    assert not reporter.reads("Taraz")


async def test_the_lead_leaves_and_the_others_work_on(
    tongues: Tongues, reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    hotline_desk = await tongues.desk("triage", "Nurlan", tongues.there)
    await reporter.reports()
    await bakyt.taps("button-take")
    assert bakyt.desk is not None

    bakyt.desk.removes(bakyt.person)
    await tongues.hotline.settle()
    await aigul.taps("button-take")

    assert aigul.sees("desk-leaderless")
    assert hotline_desk.sees("news-leaderless")
    assert aigul.sees_holder("Aigul")


async def test_a_topic_that_somebody_deletes_comes_again(
    tongues: Tongues, reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    assert bakyt.desk is not None
    bakyt.desk.promotes(bakyt.person)
    bakyt.desk.gets_topics(bakyt.person)
    await bakyt.says("/officers")
    await reporter.reports()
    bakyt.desk.deletes_topic(bakyt.desk.topics[-1], bakyt.person)
    await reporter.says("3 x 2000")
    await reporter.taps("button-loose-add")

    await aigul.taps("button-take")

    assert len(bakyt.desk.topics) == 1
    assert aigul.reads("3 x 2000")
    assert aigul.sees_holder("Aigul")


async def test_a_group_becomes_a_supergroup_and_work_goes_on_there(
    tongues: Tongues, reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    await reporter.reports()
    assert bakyt.desk is not None
    moved = bakyt.desk.migrates()
    await tongues.hotline.settle()

    there = tongues.at(moved, aigul.person, tongues.here)
    await there.taps("button-take")

    assert there.sees_holder("Aigul")
    assert there.reads(SKINS[tongues.hers])


async def test_what_a_desk_forgets_over_a_weekend_rings_on_monday(
    tongues: Tongues, reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    tongues.hotline.clock.advance(FRIDAY - tongues.hotline.clock.now())
    await tongues.hotline.settle()
    await reporter.reports()
    await tongues.hotline.after(days=2, hours=12)
    assert not aigul.sees("duty-remind-acknowledge")

    await tongues.hotline.after(hours=8)
    assert aigul.sees("duty-remind-acknowledge")
    await tongues.hotline.after(hours=5)
    assert aigul.sees("duty-late")

    await aigul.taps("button-acknowledge")
    assert not bakyt.sees("duty-late")


async def test_a_reporter_who_blocked_us_comes_back_with_the_code(
    tongues: Tongues, reporter: Voice, bakyt: Voice
) -> None:
    await reporter.reports()
    code = receipt_of(reporter.person)
    await bakyt.taps("button-take")
    reporter.person.blocks()
    await bakyt.taps("button-ask", "ask-there")
    cousin = tongues.alone("Gulnara", tongues.there)

    await cousin.says(code)
    await cousin.taps_label(words_of(cousin.texts, "button-mail-open"))
    assert cousin.sees("ask-there")
    await cousin.taps("button-mail-answer")
    await cousin.says("08:00 +")

    assert bakyt.reads("08:00 +")
    assert not cousin.reads(SKINS[tongues.hers])


async def test_an_objection_goes_above_and_not_to_who_ended_it(
    tongues: Tongues, reporter: Voice, bakyt: Voice
) -> None:
    maral = await tongues.desk("kg_mnrets", "Maral", tongues.there)
    await reporter.reports()
    await bakyt.taps("button-take", "button-close", "button-outcome-nothing_found")
    await tongues.hotline.after(minutes=3)
    await reporter.taps("button-mail-show", "button-object")

    await reporter.says(f"! {SKINS[tongues.hers]} !")

    assert reporter.sees("objection-kept")
    assert maral.reads(f"! {SKINS[tongues.hers]} !")
    assert not bakyt.reads(f"! {SKINS[tongues.hers]} !")


async def test_a_correction_stands_beside_what_the_machine_read(
    reporter: Voice, bakyt: Voice, aigul: Voice
) -> None:
    await reporter.reports()
    await bakyt.taps("button-take", "button-more", "button-correct", "button-correct-offence")
    await bakyt.taps("offence-possession")

    await aigul.taps("button-more", "button-history")

    assert aigul.sees("offence-possession")
    assert aigul.sees("offence-market_sale")
    assert aigul.sees("desk-read-as")


async def test_two_reports_in_two_languages_are_one_case_until_they_are_split(
    tongues: Tongues, reporter: Voice, bakyt: Voice
) -> None:
    await reporter.reports()
    await tongues.hotline.after(hours=1)
    await tongues.alone("Bermet", tongues.there).reports()
    assert bakyt.sees("joined-reports")

    await bakyt.taps("button-more", "button-split")
    await bakyt.taps_label(SKINS[tongues.there][:12])
    assert not bakyt.sees("joined-reports")

    assert bakyt.reads(SKINS[tongues.there])
    assert bakyt.person.toasts[-1] == words_of(bakyt.texts, "toast-split")
