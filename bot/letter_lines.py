"""Letters in words: what a reporter reads, and what officers read of their questions."""

from __future__ import annotations

from collections.abc import Iterator

from bot.card_lines import Material, escaped
from bot.outcome_lines import heard_outcome, objection_label
from bot.portions import cut
from handlers.buttons import HeldPress, MailAct, MailPress
from handlers.keyboards import Button, button, inline
from handlers.screens import Screen
from locales.texts import Safe, Texts
from triage.model import Closing, Letter, LetterState
from triage.prepared import question_key
from triage.questions import questions_in

ON_CARD = 120
"""Letters of a question on the card; the reporter gets all of them."""
DOUBTS = {
    **dict.fromkeys(("phone", "call", "messenger", "link", "username", "email"), "contact"),
    **dict.fromkeys(("meet", "approach", "follow"), "meeting"),
    **dict.fromkeys(("reward", "threat", "secret", "court"), "pressure"),
    **dict.fromkeys(("hidden", "unread", "long"), "hidden"),
    "photo": "picture",
}
"""Kinds of doubt that are told by the same words; any other asks who somebody is."""


def push(letter: Letter, texts: Texts) -> Screen:
    """Nothing of what it says: somebody else may hold the phone."""
    return Screen(
        texts("mail-waits"), inline([_mail(MailAct.SHOW, "button-mail-show", letter, texts)])
    )


def question_screen(letter: Letter, texts: Texts, *, is_open: bool) -> Screen:
    """A question, and that nobody has to answer it."""
    lines = [texts("letter-title"), _quoted(question_words(letter, texts)), texts("letter-care")]
    if is_open:
        lines.append(texts("letter-answer-now"))
        rows = [[_mail(MailAct.LATER, "button-mail-later", letter, texts)]]
    elif letter.state is LetterState.ANSWERED:
        lines.append(texts("letter-answered"))
        rows = []
    else:
        rows = [
            [
                _mail(MailAct.ANSWER, "button-mail-answer", letter, texts),
                _mail(MailAct.LATER, "button-mail-later", letter, texts),
            ],
            [_mail(MailAct.NEVER, "button-mail-never", letter, texts)],
        ]
    return Screen("\n\n".join(lines), inline(*rows))


def outcome_screen(
    letter: Letter, closing: Closing, texts: Texts, *, may_object: bool, is_open: bool
) -> Screen:
    """How it ended; where the outcome allows it, that one may object once."""
    lines, label = list(heard_outcome(closing, texts)), objection_label(letter.outcome, texts)
    if label and not may_object:
        lines = lines[:-1]
    if is_open:
        lines[-1:] = [texts("objection-now")]
    has_button = bool(label) and may_object and not is_open
    row = [_mail(MailAct.OBJECT, "button-object", letter, texts)] if has_button else []
    return Screen("\n\n".join(lines), inline(row))


def question_words(letter: Letter, texts: Texts) -> str:
    """A prepared question in the language of who reads it; own words as they were written."""
    return texts(question_key(letter.question)) if letter.question else letter.words


def asked_lines(material: Material, texts: Texts) -> Iterator[str]:
    """On a card: the newest question, and what became of it. Whether it was seen is not said: it
    would tell when somebody is online."""
    asked = questions_in(material.letters)
    if not asked:
        return
    newest = asked[-1].newest
    words = cut(question_words(newest, texts), ON_CARD)[0]
    state = Safe(texts(f"letter-state-{_state(newest)}"))
    yield texts("desk-letter", officer=newest.by, words=words, state=state)


def _state(letter: Letter) -> str:
    if letter.is_last:
        return "last"
    return "open" if letter.state in (LetterState.WAITING, LetterState.SHOWN) else letter.state


def held_screen(letter: Letter, agency: str, texts: Texts) -> Screen:
    """A letter that waits for a person of the hotline, with what is doubtful in it."""
    kinds = dict.fromkeys(DOUBTS.get(one, "identity") for one in letter.doubts)
    doubts = Safe(", ".join(texts(f"doubt-{one}") for one in kinds))
    title = "held-title" if letter.is_question else "held-reason-title"
    lines = [texts(title, agency=agency, officer=letter.by), _quoted(letter.words)]
    lines.append(texts("held-doubts", reasons=doubts) if kinds else texts("held-no-doubts"))
    row: list[Button] = []
    if letter.state is LetterState.HELD:
        lines.append(texts("held-care"))
        row = [_held(letter, texts, goes=True), _held(letter, texts, goes=False)]
    else:
        is_refused = letter.state is LetterState.REFUSED
        lines.append(texts("held-refused" if is_refused else "held-released"))
    return Screen("\n".join(lines), inline(row))


def _held(letter: Letter, texts: Texts, *, goes: bool) -> Button:
    label = texts("button-held-release" if goes else "button-held-refuse")
    return button(label, HeldPress(goes=goes, letter=letter.id))


def _mail(act: MailAct, label: str, letter: Letter, texts: Texts) -> Button:
    return button(texts(label), MailPress(act=act, letter=letter.id))


def _quoted(words: str) -> str:
    return f"<blockquote>{words if isinstance(words, Safe) else escaped(words)}</blockquote>"
