"""When we fail: nothing is lost, the person is told, and mended we begin where we stopped."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from simulator import Group, Person
from tests.hotline import Hotline
from tests.stories import SKINS, card_of, reports
from triage.model import Reading
from triage.ports import Locates, Reads

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Choking:
    """A reader that fails on some words; the others it reads well."""

    reader: Reads
    on: str

    def read(self, text: str) -> Reading:
        if self.on in text:
            raise ZeroDivisionError("a mistake of ours")
        return self.reader.read(text)


@dataclass(frozen=True)
class Lost:
    """An atlas that fails when a sent report is worked on."""

    atlas: Locates

    def __getattr__(self, name: str) -> object:
        if name == "hear":
            raise ZeroDivisionError("a mistake of ours")
        return getattr(self.atlas, name)


async def test_words_we_choke_on_are_kept_until_we_are_mended(
    hotline: Hotline, amina: Person
) -> None:
    good = hotline.workshop.reader
    await hotline.restarts(reader=Choking(good, "leopard"))
    await hotline.hears(amina.says(SKINS))
    assert amina.sees("Something broke on our side. What you sent is safe")

    await hotline.restarts(reader=good)
    await hotline.settle()

    assert "snow leopard" in card_of(amina).text


async def test_a_mistake_over_one_message_does_not_hold_up_the_next(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    await hotline.restarts(reader=Choking(hotline.workshop.reader, "choke"))

    await hotline.hears(amina.says("choke on this"))
    await reports(hotline, amina)

    assert desk.sees("snow leopard")


async def test_a_mistake_over_one_reporter_does_not_hold_up_another(
    hotline: Hotline, amina: Person, desk: Group
) -> None:
    cousin = hotline.person("Gulnara", phone="en")
    await hotline.restarts(reader=Choking(hotline.workshop.reader, "choke"))

    await hotline.hears(amina.says("choke on this"), cousin.says(SKINS))
    await hotline.hears(cousin.taps("Send now"))

    assert desk.sees("snow leopard")


async def test_a_report_the_machine_fails_on_is_read_by_a_person(
    hotline: Hotline, amina: Person, desk: Group, triage: Group
) -> None:
    await hotline.restarts(atlas=Lost(hotline.workshop.atlas))
    await reports(hotline, amina)

    for _ in range(5):
        await hotline.after(minutes=1)

    assert triage.sees("the machine failed on this report")
    assert triage.sees("under the counter")
    assert not desk.sees("under the counter")


async def test_a_report_the_machine_fails_on_waits_for_a_person(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    await hotline.restarts(atlas=Lost(hotline.workshop.atlas))
    await reports(hotline, amina)
    for _ in range(5):
        await hotline.after(minutes=1)
    assert amina.sees("Nobody has read it yet")

    triage = await hotline.triage_desk(bakyt)
    await hotline.after(minutes=11)

    assert triage.sees("under the counter")


async def test_a_failure_after_a_long_wait_for_a_desk_loses_no_case(
    hotline: Hotline, amina: Person, bakyt: Person
) -> None:
    good = hotline.workshop.atlas
    await reports(hotline, amina)
    for _ in range(5):
        await hotline.after(minutes=1)
    await hotline.restarts(atlas=Lost(good))
    await hotline.after(minutes=1)

    await hotline.restarts(atlas=good)
    desk = await hotline.desk("kg_sets", bakyt)
    await hotline.after(minutes=11)

    assert desk.sees("snow leopard")


async def test_the_person_gets_a_code_and_the_log_no_words(
    hotline: Hotline, amina: Person, caplog: pytest.LogCaptureFixture
) -> None:
    await hotline.restarts(reader=Choking(hotline.workshop.reader, "leopard"))

    await hotline.hears(amina.says(SKINS))

    code = amina.screen.text.rsplit(" ", 1)[-1]
    assert code in caplog.text
    assert "leopard" not in caplog.text
    assert "a mistake of ours" not in caplog.text
