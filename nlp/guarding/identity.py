"""Identity: the writer's own name, number, username and kin in their words, for a warning before
a report is sent. Far less than `traces`: a suspect's number and username are evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.folding import fold_word
from nlp.guarding.traces import MAIL, USERNAME, pieces_of, talk_of
from nlp.owners import is_capital
from nlp.phones import phones_in
from reference.letters import load_own_words
from triage.model import Account, Span

LONGEST = 20_000
SHORTEST_NAME = 3
LONGEST_ENDING = 4
"""Letters that our languages put behind a name."""
FEWEST_DIGITS = 7
WORD = re.compile(r"[^\W\d_]+(?:['’ʼʻ-][^\W\d_]+)*")
NUMBER = re.compile(r"[^\d.!?\n]{0,20}\d{5,}")
DIGITS = re.compile(r"\D+")


def own_identity(text: str, account: Account) -> tuple[Span, ...]:
    """In the order of the text: `own_name`, `own_number`, `kin`, `paper`, and what the account
    has too: `account_name`, `account_number`, `username`."""
    text = text[:LONGEST]
    found = {*_said(text), *_kin(text), *_of_account(text, account)}
    return tuple(Span(start, end, label, text[start:end]) for start, end, label in sorted(found))


def _said(text: str) -> Iterator[tuple[int, int, str]]:
    """Addresses and usernames are the writer's where a number would be."""
    pieces = pieces_of(text)
    places = [(start, end) for start, end, _ in phones_in(text)]
    places += [one.span() for shape in (MAIL, USERNAME) for one in shape.finditer(text)]
    talk = talk_of(pieces, sorted({pieces.cover(start, end) for start, end in places}))
    for label, spots in (("own_name", talk.names()), ("own_number", talk.numbers())):
        yield from ((*pieces.span(start, end), label) for start, end in spots)


def _kin(text: str) -> Iterator[tuple[int, int, str]]:
    """ "My brother Azamat" leads to the writer, "my brother" hardly. The name may be evidence: what
    ties it to the writer is not."""
    for found in _written("family").finditer(text):
        after = WORD.match(text, found.end() + 1)
        if after and is_capital(after[0]):
            yield found.start(), found.end(), "kin"
    for found in _written("paper").finditer(text):
        if number := NUMBER.match(text, found.end()):
            yield found.start(), number.end(), "paper"


@lru_cache(maxsize=2)
def _written(kind: str) -> re.Pattern[str]:
    """The cues of a kind as they are written: for a warning no slips need be found."""
    cues = (re.escape(one.rstrip(".")).replace("_", r"\s+") for one in load_own_words()[kind])
    return re.compile(rf"(?<!\w)(?:{'|'.join(cues)})\w*", re.IGNORECASE)


def _of_account(text: str, account: Account) -> Iterator[tuple[int, int, str]]:
    names = [fold_word(word) for name in account.names for word in WORD.findall(name)]
    names = [name for name in names if len(name) >= SHORTEST_NAME]
    for word in WORD.finditer(text) if names else ():
        if _is_one_of(fold_word(word[0]), names) and not _is_role(word[0]):
            yield word.start(), word.end(), "account_name"
    if account.username:
        shape = re.compile(rf"(?<!\w)@?{re.escape(account.username)}(?!\w)", re.IGNORECASE)
        yield from ((*one.span(), "username") for one in shape.finditer(text))
    yield from _numbers(text, DIGITS.sub("", account.number))


def _numbers(text: str, own: str) -> Iterator[tuple[int, int, str]]:
    """With or without the code of the country."""
    for start, end, number in phones_in(text) if own else ():
        digits = DIGITS.sub("", number)
        if digits[-FEWEST_DIGITS:] == own[-FEWEST_DIGITS:]:
            yield start, end, "account_number"


def _is_one_of(word: str, names: list[str]) -> bool:
    return any(_is_form_of(word, name) for name in names)


def _is_form_of(word: str, name: str) -> bool:
    """The shortest names begin too many words."""
    most = LONGEST_ENDING if len(name) > SHORTEST_NAME else 0
    return word.startswith(name) and len(word) - len(name) <= most


def _is_role(word: str) -> bool:
    """Who calls themselves "Hunter" may tell of one."""
    return bool(talk_of(pieces_of(word), ()).said("other"))
