"""What buttons carry: short names and random ids, never words or people (64 bytes at most)."""

from __future__ import annotations

from enum import StrEnum

from aiogram.filters.callback_data import CallbackData


class Act(StrEnum):
    """A press on the reporter's live card or on a question about it."""

    SEND = "send"
    ANYWAY = "any"
    WAIT = "wait"
    DELETE = "del"
    SPECIES = "who"
    OFFENCE = "what"
    PLACE = "where"
    TIME = "when"
    JOIN = "join"
    ANSWER = "ans"
    BACK = "back"
    PIN_HERE = "here"
    PIN_NEAR = "near"
    PIN_ELSEWHERE = "else"
    GPS_USE = "gps"
    GPS_NO = "nogps"
    ORIGIN_KEEP = "keep"
    ORIGIN_DROP = "drop"
    CONTACT_SUSPECT = "susp"
    CONTACT_MINE = "mine"
    HUSH = "hush"
    UNHUSH = "loud"
    OWN_KEEP = "own"
    VOICE_GOES = "hear"
    VOICE_STAYS = "mute"


class DraftPress(CallbackData, prefix="d"):
    """`tip` ties the button to one draft: on an older card it changes nothing."""

    act: Act
    tip: str


class OffencePick(CallbackData, prefix="o"):
    offence: str
    tip: str


class TimePick(CallbackData, prefix="t"):
    when: str
    tip: str


OfDraft = DraftPress | OffencePick | TimePick


class LanguagePick(CallbackData, prefix="l"):
    code: str


class VoicePick(CallbackData, prefix="v"):
    """Whether a desk may hear a file that came after its tip was sent."""

    goes: bool
    evidence: str


class WithdrawPick(CallbackData, prefix="w"):
    tip: str


class WithdrawPage(CallbackData, prefix="i"):
    """Reports to choose from: 0 are the newest."""

    at: int


class TakeBackPick(CallbackData, prefix="z"):
    """A report found by its code is to be taken back; how the code ends, which is to come again."""

    ending: str


class CleanAct(StrEnum):
    ASK = "ask"
    CHAT = "chat"
    ALL = "all"
    LEAVE = "no"


class CleanPick(CallbackData, prefix="k"):
    """What goes of a chat: all that was said, or an unsent report with it."""

    act: CleanAct


class PrivacyPick(CallbackData, prefix="y"):
    """A chunk of the page about privacy."""

    at: int


class ForgetPick(CallbackData, prefix="f"):
    sure: bool


class DeskAct(StrEnum):
    ACKNOWLEDGE = "ack"
    MAP = "map"
    PICTURES = "pic"
    TAKE = "take"
    HAND_BACK = "back"
    REOPEN = "open"
    NOTE = "note"
    REASON = "why"
    HISTORY = "log"
    SPECIES_SHEET = "species"
    TEXT = "text"
    NOTES = "notes"
    SIMILAR = "similar"
    ACCEPT = "yes"
    WRITE_DESKS = "desks"
    WRITE = "write"
    SEIZURE = "seize"
    TELL_REASON = "tell"
    SPECIES = "kind"
    PLACE = "spot"
    NO_CASE = "none"
    OWN_LANGUAGE = "own"
    MISUSE = "misuse"


class DeskPress(CallbackData, prefix="c"):
    """Carries the dispatch, so that both copies of a card sent twice act as one."""

    act: DeskAct
    dispatch: str


class DeskMenu(CallbackData, prefix="m"):
    """Other buttons under the card: `view` names them, "" the first ones."""

    view: str
    dispatch: str


class TonguePick(CallbackData, prefix="u"):
    """An officer reads cases in this language from now on."""

    code: str
    dispatch: str


class PaperPick(CallbackData, prefix="r"):
    """A document that a lead releases as it came, once they have been warned."""

    is_sure: bool
    evidence: str
    dispatch: str


class OutcomePick(CallbackData, prefix="e"):
    """How a case ended: a key of reference/outcomes.toml."""

    outcome: str
    dispatch: str


class AskPick(CallbackData, prefix="q"):
    """A prepared question: its name in reference/questions.toml."""

    question: str
    dispatch: str


class HeldPress(CallbackData, prefix="h"):
    """A letter that waits for the hotline: it goes, or it does not."""

    goes: bool
    letter: str


class MailAct(StrEnum):
    SHOW = "show"
    OPEN = "open"
    ANSWER = "ans"
    OBJECT = "obj"
    LATER = "later"
    NEVER = "never"
    DONE = "done"
    CUT = "cut"
    KEEP = "keep"
    HERE = "here"
    NEAR = "near"


class MailPress(CallbackData, prefix="p"):
    """A letter at its reporter; the conversation says whether it is theirs."""

    act: MailAct
    letter: str


class PassPick(CallbackData, prefix="b"):
    """To whom a case is passed on, and for which prepared reason; "" to write one."""

    why: str
    to: str
    dispatch: str


class SharePick(CallbackData, prefix="s"):
    """With whom, and one letter for each thing that goes along; to "" the desk itself looks."""

    flags: str
    to: str
    dispatch: str


class DeclinePick(CallbackData, prefix="n"):
    """A prepared reason; "own" to write one, "" for none."""

    why: str
    dispatch: str


class AmendPick(CallbackData, prefix="a"):
    """What an officer puts in place of the machine's answer."""

    field: str
    value: str
    dispatch: str


class SendPick(CallbackData, prefix="g"):
    """To whom the hotline's own desk sends a case."""

    to: str
    dispatch: str


class JoinPick(CallbackData, prefix="j"):
    """The case that this one is joined to, by its number at the desk."""

    number: str
    dispatch: str


class SplitPick(CallbackData, prefix="x"):
    """The report that leaves the case."""

    tip: str
    dispatch: str
