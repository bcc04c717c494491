"""What a reporter sees apart from the live card: a screen by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from aiogram.types import ReplyKeyboardRemove

from handlers.buttons import (
    Act,
    CleanAct,
    CleanPick,
    DraftPress,
    ForgetPick,
    LanguagePick,
    MailAct,
    MailPress,
    OffencePick,
    PrivacyPick,
    TakeBackPick,
    TimePick,
    WithdrawPage,
)
from handlers.buttons import VoicePick as Voice
from handlers.buttons import WithdrawPick as Withdraw
from handlers.keyboards import Button, Keyboard, asks_location, button, in_rows, inline
from locales.texts import Library, Safe, Texts
from triage.model import LANGUAGES, NOT_WILDLIFE, Draft

OFFENCES = (
    "poaching", "live_capture", "illegal_fishing", "plant_harvest", "market_sale", "online_sale",
    "trafficking", "possession", "poisoning", "habitat_damage", "document_fraud", "corruption",
)  # fmt: skip
TIMES = ("now", "today", "yesterday", "week", "earlier")
MOST_LETTERS = 5
REPORTS_A_PAGE = 8
PRIVACY = (
    "privacy-kept", "privacy-seen", "privacy-limits", "privacy-phone", "privacy-time",
)  # fmt: skip
"""The chunks of one page, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class Screen:
    """HTML and a keyboard."""

    text: str
    keyboard: Keyboard | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """What a screen is made with: the words of one language, the few values of its intention,
    and the draft it may be about."""

    texts: Texts
    library: Library
    values: Mapping[str, str]
    draft: Draft | None = None


def screen(name: str, stage: Stage) -> Screen:
    """A screen that needs no more than its words needs no function."""
    make = SCREENS.get(name)
    return make(stage) if make else Screen(stage.texts(name, **stage.values))


def _languages(stage: Stage) -> Keyboard | None:
    names = [button(stage.library[code]("language-name"), LanguagePick(code=code))
             for code in LANGUAGES if code != stage.texts.language]  # fmt: skip
    return inline(*in_rows(names, 3))


def start(stage: Stage) -> Screen:
    parts = ("start-what", "start-honest", "start-danger", "start-tell")
    return Screen("\n\n".join(stage.texts(part) for part in parts), _languages(stage))


def language(stage: Stage) -> Screen:
    return Screen(stage.texts("language-question"), _languages(stage))


def place(stage: Stage) -> Screen:
    return Screen(stage.texts("place-ask"), asks_location(stage.texts("button-my-place")))


def _tip(stage: Stage) -> str:
    return stage.draft.tip if stage.draft else ""


def _draft_row(stage: Stage, *acts: tuple[str, Act]) -> list[Button]:
    tip = _tip(stage)
    return [button(stage.texts(label), DraftPress(act=act, tip=tip)) for label, act in acts]


def elsewhere(stage: Stage) -> Screen:
    return Screen(stage.texts("pin-elsewhere"), asks_location(stage.texts("button-my-place")))


def species(stage: Stage) -> Screen:
    return Screen(stage.texts("species-ask"), inline(_draft_row(stage, ("button-back", Act.BACK))))


def offence(stage: Stage) -> Screen:
    picks = [
        button(stage.texts(f"offence-{key}"), OffencePick(offence=key, tip=_tip(stage)))
        for key in (*OFFENCES, NOT_WILDLIFE)
    ]
    back = _draft_row(stage, ("button-back", Act.BACK))
    return Screen(stage.texts("offence-ask"), inline(*in_rows(picks, 1), back))


def time(stage: Stage) -> Screen:
    picks = [
        button(stage.texts(f"button-time-{when}"), TimePick(when=when, tip=_tip(stage)))
        for when in TIMES
    ]
    back = _draft_row(stage, ("button-back", Act.BACK))
    return Screen(stage.texts("time-ask"), inline(*in_rows(picks, 3), back))


def contact(stage: Stage) -> Screen:
    row = _draft_row(
        stage,
        ("button-contact-suspect", Act.CONTACT_SUSPECT),
        ("button-contact-mine", Act.CONTACT_MINE),
    )
    return Screen(stage.texts("contact-ask"), inline(row))


def voice(stage: Stage) -> Screen:
    row = [
        button(stage.texts(label), Voice(goes=goes, evidence=stage.values["evidence"]))
        for label, goes in (("button-voice-goes", True), ("button-voice-stays", False))
    ]
    return Screen(stage.texts("voice-ask"), inline(row))


def forward(stage: Stage) -> Screen:
    row = _draft_row(
        stage, ("button-keep-origin", Act.ORIGIN_KEEP), ("button-drop-origin", Act.ORIGIN_DROP)
    )
    return Screen(stage.texts("forward-person"), inline(row))


def status(stage: Stage) -> Screen:
    """Number and state only: whoever holds the phone reads no species, place or word."""
    states = stage.values.get("states", "").split()
    lines = [
        stage.texts("status-line", number=at, state=Safe(stage.texts(f"state-{state}")))
        for at, state in enumerate(states, start=1)
    ]
    if stage.values.get("draft"):
        lines.append(stage.texts("status-draft"))
    lines.append(stage.texts("status-ask-receipt" if lines else "status-none"))
    return _with_letters("\n".join(lines), stage)


def status_of_receipt(stage: Stage) -> Screen:
    state = stage.texts(f"state-{stage.values['state']}")
    takes = TakeBackPick(ending=stage.values["ending"])
    last = [button(stage.texts("button-take-back"), takes)]
    return _with_letters(stage.texts("status-of-receipt", state=Safe(state)), stage, last)


def _with_letters(text: str, stage: Stage, last: Sequence[Button] = ()) -> Screen:
    """What waits, and a button for each: of what they say, nothing."""
    letters = stage.values.get("letters", "").split()
    rows = [
        [_mail(stage, ("button-mail-open", MailAct.OPEN), letter, number=at)]
        for at, letter in enumerate(letters[-MOST_LETTERS:], start=1)
    ]
    told = f"\n{stage.texts('status-letters', count=len(letters))}" if letters else ""
    return Screen(f"{text}{told}", inline(*rows, last))


def _mail(stage: Stage, act: tuple[str, MailAct], letter: str, **values: object) -> Button:
    return button(stage.texts(act[0], **values), MailPress(act=act[1], letter=letter))


def _answer(name: str, *acts: tuple[str, MailAct]) -> Callable[[Stage], Screen]:
    """Something is to be said about an answer."""

    def make(stage: Stage) -> Screen:
        letter = stage.values["letter"]
        row = [_mail(stage, act, letter) for act in acts]
        return Screen(stage.texts(name, **stage.values), inline(row))

    return make


def withdraw(stage: Stage) -> Screen:
    """A page of reports by the numbers that /status gives them, the newest first."""
    tips = list(enumerate(stage.values.get("tips", "").split(), start=1))[::-1]
    at = min(int(stage.values.get("at", "0")), (len(tips) - 1) // REPORTS_A_PAGE)
    page = tips[at * REPORTS_A_PAGE :][:REPORTS_A_PAGE]
    rows = [
        [button(stage.texts("withdraw-button", number=number), Withdraw(tip=tip))]
        for number, tip in page
    ]
    around = (("button-page-back", at - 1), ("button-page-more", at + 1))
    turns = [
        button(stage.texts(label), WithdrawPage(at=to))
        for label, to in around
        if 0 <= to * REPORTS_A_PAGE < len(tips)
    ]
    return Screen(stage.texts("withdraw-ask"), inline(*rows, turns))


def clean_row(texts: Texts, *acts: tuple[str, CleanAct]) -> list[Button]:
    return [button(texts(label), CleanPick(act=act)) for label, act in acts]


def privacy(stage: Stage) -> Screen:
    """What is missing of the page is a tap away; where phones are spoken of, one cleans."""
    at = min(int(stage.values.get("at", "0")), len(PRIVACY) - 1)
    around = (("button-page-back", at - 1), ("button-page-more", at + 1))
    row = [
        button(stage.texts(label), PrivacyPick(at=to))
        for label, to in around
        if 0 <= to < len(PRIVACY)
    ]
    is_warning = PRIVACY[at] in ("privacy-phone", "privacy-time")
    clean = clean_row(stage.texts, ("button-clean", CleanAct.ASK)) if is_warning else []
    return Screen(stage.texts(PRIVACY[at]), inline(row, clean))


def _clean(name: str, go: tuple[str, CleanAct]) -> Callable[[Stage], Screen]:
    leave = ("button-clean-leave", CleanAct.LEAVE)
    return lambda stage: Screen(stage.texts(name), inline(clean_row(stage.texts, go, leave)))


def forget(stage: Stage) -> Screen:
    row = (
        button(stage.texts("button-forget"), ForgetPick(sure=True)),
        button(stage.texts("button-keep"), ForgetPick(sure=False)),
    )
    words = (stage.texts("forget-ask"), stage.texts("forget-clean-first"))
    clean = clean_row(stage.texts, ("button-clean", CleanAct.ASK))
    return Screen("\n".join(words), inline(row, clean))


def _without_keyboard(name: str) -> Callable[[Stage], Screen]:
    """The location button of an earlier question goes away."""
    return lambda stage: Screen(stage.texts(name), ReplyKeyboardRemove())


SCREENS: dict[str, Callable[[Stage], Screen]] = {
    "start": start,
    "language-question": language,
    "place-ask": place,
    "pin-elsewhere": elsewhere,
    "species-ask": species,
    "offence-ask": offence,
    "time-ask": time,
    "contact-ask": contact,
    "forward-person": forward,
    "voice-ask": voice,
    "status": status,
    "status-of-receipt": status_of_receipt,
    "withdraw-ask": withdraw,
    "forget-ask": forget,
    "privacy": privacy,
    "clean-ask": _clean("clean-ask", ("button-clean-now", CleanAct.CHAT)),
    "clean-ask-draft": _clean("clean-ask-draft", ("button-clean-all", CleanAct.ALL)),
    "answer-kept": _answer("answer-kept", ("button-answer-done", MailAct.DONE)),
    "answer-own": _answer(
        "answer-own", ("button-answer-cut", MailAct.CUT), ("button-answer-keep", MailAct.KEEP)
    ),
    "answer-pin": _answer(
        "answer-pin", ("button-pin-here", MailAct.HERE), ("button-pin-near", MailAct.NEAR)
    ),
} | {
    name: _without_keyboard(name)
    for name in ("cancel-done", "cancel-nothing", "place-not-found", "place-null-island")
}
