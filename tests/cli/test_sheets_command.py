"""How an operator at a terminal deals with bodies that no group reaches."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from simulator import Group, World
from tests.cli.terminal import Terminal
from tests.handlers.test_withheld import RANGERS
from tests.hotline import code_on

pytestmark = pytest.mark.slow
PATIENCE = 60.0


async def group(terminal: Terminal, world: World) -> Group:
    """The hotline's own desk, led by Bakyt."""
    link = (await terminal.runs("desks", "invite", "triage", "--language", "en")).out.strip()
    bakyt = world.person("Bakyt", language_code="ru")
    desk = world.group("Ilbirs", members=[bakyt])
    bakyt.adds_bot(desk, parse_qs(urlsplit(link).query)["startgroup"][0])
    bakyt.promotes_bot(desk)
    await desk.waits_for("six digits", timeout=PATIENCE)
    await terminal.runs("desks", "confirm", "triage", code_on(desk))
    return desk


async def test_from_a_report_to_the_registry_and_back(configured: Terminal, world: World) -> None:
    await configured.runs("desks", "otherwise", "kg_prosecutor", "--language", "ru")
    amina = world.person("Amina", language_code="en")
    async with configured.keeps("run"):
        desk = await group(configured, world)
        amina.says(RANGERS[0])
        await amina.waits_for("Your report, not sent yet", timeout=PATIENCE)
        amina.taps("Send")
        await desk.waits_for("must go on paper", timeout=PATIENCE)

        number = (await configured.runs("sheets")).line("kg_prosecutor").split()[0]
        page = (await configured.runs("sheets", "print", number)).out
        told = await configured.runs(
            "sheets", "handed", number, "--by", "Amina", "--to", "Bakyt", "--registered", "12-34"
        )

        assert "A ranger of the forest service" in page
        assert "Генеральная прокуратура Кыргызской Республики" in page
        assert told.code == 0
        await amina.waits_for("There is news from the line", timeout=PATIENCE)
    await configured.runs("sheets", "answered", number, "--words", "registered as 77")
    assert "registered as 77" in (await configured.runs("sheets", "--all")).line(number)


async def test_a_body_is_marked_listed_and_taken_back(configured: Terminal) -> None:
    marked = await configured.runs("desks", "otherwise", "kg_prosecutor")
    assert marked.out == "kg_prosecutor gets its cases on paper, in ky. See: ilbirs sheets\n"
    assert "otherwise" in (await configured.runs("desks", "list")).line("kg_prosecutor")

    await configured.runs("desks", "unbind", "kg_prosecutor")

    assert "No desks yet" in (await configured.runs("desks", "list")).out


async def test_a_link_given_out_later_leaves_paper_as_it_is(configured: Terminal) -> None:
    await configured.runs("desks", "otherwise", "kg_prosecutor", "--language", "ru")

    await configured.runs("desks", "invite", "kg_prosecutor", "--language", "ru")

    assert "otherwise ru" in (await configured.runs("desks", "list")).line("kg_prosecutor")


async def test_where_nothing_waits_the_list_says_so(configured: Terminal) -> None:
    assert (await configured.runs("sheets")).out == "Nothing waits to be handed over on paper.\n"


SLIPS = {
    ("desks", "otherwise", "triage"): "always a group",
    ("desks", "otherwise", "kg_dragons"): "There is no agency",
    ("desks", "otherwise", "kg_prosecutor", "--language", "fr"): "'fr' is none of",
    ("sheets", "print", "VL-874"): "There is no such sheet",
    ("sheets", "handed", "VL-874", "--by", "Amina", "--to", "Bakyt"): "no such sheet",
    ("sheets", "answered", "VL-874", "--words", "done"): "no such sheet",
}


async def test_a_slip_is_answered_with_what_to_do(configured: Terminal) -> None:
    for words, answer in SLIPS.items():
        refused = await configured.runs(*words)

        assert refused.code == 2
        assert answer in refused.err
        assert "Traceback" not in refused.err
