"""How an operator at a terminal deals with bodies that no group reaches."""

from __future__ import annotations

import pytest

from tests.cli.terminal import Terminal

pytestmark = pytest.mark.slow


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


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (("desks", "otherwise", "triage"), "always a group"),
        (("desks", "otherwise", "kg_dragons"), "There is no agency"),
        (("desks", "otherwise", "kg_prosecutor", "--language", "fr"), "'fr' is none of"),
        (("sheets", "print", "VL-874"), "There is no such sheet"),
        (("sheets", "handed", "VL-874", "--by", "Amina", "--to", "Bakyt"), "no such sheet"),
        (("sheets", "answered", "VL-874", "--words", "done"), "no such sheet"),
    ],
)
async def test_a_slip_is_answered_with_what_to_do(
    configured: Terminal, words: tuple[str, ...], answer: str
) -> None:
    refused = await configured.runs(*words)

    assert refused.code == 2
    assert answer in refused.err
    assert "Traceback" not in refused.err
