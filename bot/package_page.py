"""What another body would see of a case, shown to who is about to share it."""

from __future__ import annotations

from dataclasses import replace

from bot.card_lines import Material
from bot.cards import card_words
from locales.texts import Texts
from triage.mended import shown_case
from triage.model import UNTOUCHED, DispatchState, Package, Reason, Role
from triage.packages import SHARED, packed_evidence, packed_tip
from triage.passed import Passed


def package_page(material: Material, package: Package, texts: Texts) -> str:
    """Made as their card is, so that it shows no more and no less."""
    return f"{texts('share-preview')}\n\n{card_words(_as_shared(material, package), texts)}"


def _as_shared(material: Material, package: Package) -> Material:
    """A copy that just came, with nothing that this desk did or knows of others."""
    own = material.dispatch
    copy = replace(
        own, role=Role.COPY, state=DispatchState.WAITING, progress=UNTOUCHED, watch=None,
        reasons=(Reason(SHARED, (("agency", own.agency),)),),
    )  # fmt: skip
    return replace(
        material,
        dispatch=copy,
        case=shown_case(material.case, own.agency, package),
        tip=material.tip and packed_tip(material.tip, package),
        evidence=packed_evidence(material.evidence, package),
        passing=Passed(package=package),
        tips=1, has_unseen=False, alike=(), notes=0, letters=(), joined=(), view="",
    )  # fmt: skip
