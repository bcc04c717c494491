"""Balance: how often the tips of a language say what, and where that is too little or too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nlp.training.corpus import LabelledTip
from nlp.training.inspection.faults import Fault
from nlp.training.inspection.minima import Minimum, load_minima
from nlp.training.scores import is_real, share
from triage.model import LANGUAGES

Figures = Mapping[tuple[str, str], float]
"""Figure and label ("" where the figure has none) -> a count of tips, or a share from 0 to 1."""
Balance = Mapping[str, Figures]
"""Language -> its figures."""

SHARES = {"noise", "urgent"}
LABELLED = ("offence", "style", "taxon")


def weigh(tips: Iterable[LabelledTip]) -> Balance:
    """The figures of every language."""
    held = list(tips)
    return {
        language: figures_of([tip for tip in held if tip.language == language])
        for language in LANGUAGES
    }


def figures_of(tips: Sequence[LabelledTip]) -> Figures:
    """`urgent` is the share among the crimes; an offence counts where it is the first."""
    counts = Counter(label for tip in tips for label in _labels(tip))
    return {
        ("tips", ""): len(tips),
        ("noise", ""): share(not is_real(tip) for tip in tips),
        ("urgent", ""): share(tip.urgent for tip in tips if is_real(tip)),
        ("accuses", ""): sum(tip.accuses for tip in tips),
        ("danger", ""): sum(tip.danger for tip in tips),
        **dict(counts.most_common()),
    }


def _labels(tip: LabelledTip) -> Iterator[tuple[str, str]]:
    yield "offence", tip.offences[0]
    yield "style", tip.style
    yield from (("taxon", taxon) for taxon in tip.taxa)


def missing(balance: Balance, taxa: Iterable[str]) -> dict[str, list[str]]:
    """Taxon -> the languages in which no tip speaks of it."""
    found = {
        taxon: [language for language in LANGUAGES if not balance[language].get(("taxon", taxon))]
        for taxon in taxa
    }
    return {taxon: languages for taxon, languages in found.items() if languages}


def balance_faults(balance: Balance) -> Iterator[Fault]:
    """Every bound that a language breaks; one without tips breaks only that of their number."""
    for minimum in load_minima():
        for language in minimum.languages:
            figures = balance[language]
            if figures["tips", ""] or minimum.figure == "tips":
                yield from _broken(minimum, language, figures.get((minimum.figure, minimum.of), 0))


def _broken(minimum: Minimum, language: str, value: float) -> Iterator[Fault]:
    figure, name = minimum.figure, f"{minimum.figure} {minimum.of}".strip()
    if value < minimum.least:
        what = f"{name} is {shown(figure, value)}, less than {shown(figure, minimum.least)}"
        lacking = "more of these" if figure in SHARES else f"{minimum.least - value:.0f} more"
    elif value > minimum.most:
        what = f"{name} is {shown(figure, value)}, more than {shown(figure, minimum.most)}"
        lacking = "more of the others"
    else:
        return
    yield Fault("balance", language, f"{what}: {minimum.reason}", f"Write {lacking}.")


def shown(figure: str, value: float) -> str:
    """A share with three digits, a count as a whole number."""
    return f"{value:.3f}" if figure in SHARES else f"{value:.0f}"
