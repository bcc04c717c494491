"""Too little and too much are told by language, with what to write."""

from __future__ import annotations

from typing import Any

import pytest

from nlp.training.corpus import LabelledTip, parse_tip
from nlp.training.inspection.balance import balance_faults, figures_of, missing, weigh
from nlp.training.inspection.minima import load_taxa
from tests.nlp.training.inspection.folders import a_row
from triage.model import LANGUAGES, NOT_WILDLIFE


def tips(count: int, **labels: Any) -> list[LabelledTip]:
    return [parse_tip(a_row(**labels))] * count


def noise(count: int) -> list[LabelledTip]:
    return tips(count, offences=[NOT_WILDLIFE], style="trap")


def told(held: list[LabelledTip], figure: str) -> list[tuple[str, str]]:
    """What is said of a figure of the Russian tips, and the advice."""
    faults = [one for one in balance_faults(weigh(held)) if one.where == "ru"]
    return [(one.what, one.mend) for one in faults if one.what.startswith(f"{figure} is ")]


def test_tips_are_counted_and_shares_taken() -> None:
    held = tips(3, taxa=["Falco"]) + tips(1, urgent=True, danger=True, accuses=True) + noise(4)
    figures = figures_of(held)

    assert (figures["tips", ""], figures["noise", ""], figures["urgent", ""]) == (8, 0.5, 0.25)
    assert (figures["accuses", ""], figures["danger", ""]) == (1, 1)
    assert (figures["style", "trap"], figures["taxon", "Falco"]) == (4, 3)


def test_an_offence_counts_where_a_tip_is_filed_under_it() -> None:
    figures = figures_of(tips(2, offences=["poaching", "possession"]))

    assert figures["offence", "poaching"] == 2
    assert ("offence", "possession") not in figures


def test_too_few_tips_are_told_with_how_many_lack() -> None:
    [(what, mend)] = told(tips(1150), "tips")

    assert what.startswith("tips is 1150, less than 1200: ")
    assert mend == "Write 50 more."


@pytest.mark.parametrize(
    ("crimes", "noises", "what"),
    [
        (90, 10, "noise is 0.100, less than 0.150"),
        (60, 40, "noise is 0.400, more than 0.300"),
    ],
)
def test_noise_out_of_its_bounds_is_told(crimes: int, noises: int, what: str) -> None:
    [(said, _)] = told(tips(crimes) + noise(noises), "noise")

    assert said.startswith(what)


def test_noise_within_its_bounds_is_fine() -> None:
    assert told(tips(80) + noise(20), "noise") == []
    assert told(tips(85) + noise(15), "noise") == []


def test_too_many_urgent_ones_among_the_crimes_are_told() -> None:
    [(what, mend)] = told(tips(50, urgent=True) + tips(50) + noise(900), "urgent")

    assert what.startswith("urgent is 0.500, more than 0.450")
    assert mend == "Write more of the others."


def test_a_rare_offence_and_a_rare_style_are_told() -> None:
    held = tips(39, offences=["poisoning"]) + tips(9, style="caps")

    assert told(held, "offence poisoning")[0][1] == "Write 1 more."
    assert told(held, "style caps")[0][1] == "Write 1 more."


def test_a_style_is_asked_for_only_where_the_language_has_it() -> None:
    assert told(tips(5), "style no-diacritics") == []
    assert told(tips(5), "style translit")


def test_a_language_without_tips_is_told_once() -> None:
    faults = [one for one in balance_faults(weigh(tips(5))) if one.where == "ky"]

    assert [one.mend for one in faults] == ["Write 1200 more."]


def test_a_taxon_that_a_language_never_speaks_of_is_missing() -> None:
    balance = weigh(tips(1, taxa=["Falco"]) + tips(1, taxa=["Aquila"], lang="ky"))
    found = missing(balance, ["Falco", "Aquila"])

    assert found["Falco"] == [one for one in LANGUAGES if one != "ru"]
    assert "ru" in found["Aquila"]
    assert "ky" not in found["Aquila"]
    assert told(tips(1, taxa=["Falco"]), "taxon Aquila")
    assert not told(tips(1, taxa=["Falco"]), "taxon Falco")


def test_what_every_language_speaks_of_is_not_missing() -> None:
    held = [tip for language in LANGUAGES for tip in tips(1, lang=language, taxa=[*load_taxa()])]

    assert missing(weigh(held), load_taxa()) == {}
