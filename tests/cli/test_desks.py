"""How an operator gives agencies their desks, beside a running line."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from simulator import Group, World
from tests.cli.terminal import Terminal
from tests.hotline import code_on

pytestmark = pytest.mark.slow
PATIENCE = 60.0


async def group_of(world: World, link: str) -> Group:
    """Bakyt opens the link: his group shows six digits."""
    bakyt = world.person("Bakyt", language_code="ru")
    group = world.group("Customs", members=[bakyt])
    bakyt.adds_bot(group, parse_qs(urlsplit(link).query)["startgroup"][0])
    bakyt.promotes_bot(group)
    await group.waits_for("six digits", timeout=PATIENCE)
    return group


async def test_an_agency_gets_its_desk_by_a_link_and_six_digits(
    configured: Terminal, world: World
) -> None:
    async with configured.keeps("run"):
        invited = await configured.runs("desks", "invite", "kg_customs", "--language", "en")
        group = await group_of(world, invited.out.strip())
        assert "pending" in (await configured.runs("desks", "list")).line("kg_customs")

        bound = await configured.runs("desks", "confirm", "kg_customs", code_on(group))

        assert bound.out == "kg_customs is bound.\n"
        await group.waits_for("now the desk of", timeout=PATIENCE)
    assert "bound" in (await configured.runs("desks", "list")).line("kg_customs")


async def test_wrong_digits_bind_nothing(configured: Terminal, world: World) -> None:
    async with configured.keeps("run"):
        invited = await configured.runs("desks", "invite", "kg_customs", "--language", "en")
        group = await group_of(world, invited.out.strip())
        wrong = f"{(int(code_on(group)) + 1) % 1_000_000:06}"

        refused = await configured.runs("desks", "confirm", "kg_customs", wrong)

    assert refused.code == 2
    assert "not the digits" in refused.err
    assert "Tries left: 4." in refused.err
    assert "pending" in (await configured.runs("desks", "list")).line("kg_customs")


async def test_a_desk_that_is_taken_back_is_gone_from_the_list(
    configured: Terminal, world: World
) -> None:
    await configured.runs("desks", "invite", "kg_customs")

    released = await configured.runs("desks", "unbind", "kg_customs")

    assert released.code == 0
    assert "No desks yet" in (await configured.runs("desks", "list")).out


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("invite", "kg_dragons"), "Known: triage, triage2, kg_"),
        (("invite", "kg_customs", "--language", "fr"), "'fr' is none of"),
        (("confirm", "kg_customs", "123456"), "No group is waiting"),
        (("unbind", "kg_customs"), "no such desk"),
        (("owner", "triage", "kg_customs"), "no such desk"),
        (("owner", "triage", "triage2"), "run by an agency, or by nobody"),
        (("invite", "kg_customs", "--owner", "kg_police"), "Only a triage desk"),
    ],
)
async def test_a_slip_is_answered_with_what_to_do(
    configured: Terminal, words: tuple[str, ...], answer: str
) -> None:
    refused = await configured.runs("desks", *words)

    assert refused.code == 2
    assert answer in refused.err


async def test_who_runs_the_triage_desk_is_said_when_it_is_invited_and_changed_later(
    configured: Terminal,
) -> None:
    await configured.runs("desks", "invite", "triage", "--owner", "kg_customs")
    listed = await configured.runs("desks", "list")
    assert "run by: kg_customs" in listed.line("triage")

    changed = await configured.runs("desks", "owner", "triage")

    assert changed.out == "triage is run by nobody.\n"
    assert "run by" not in (await configured.runs("desks", "list")).line("triage")
