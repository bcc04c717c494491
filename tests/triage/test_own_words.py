"""What tells who a reporter is: left out of what desks read, kept as it was under the tip's key."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from tests.triage.drafting import CRIME, EMPTY, piece
from tests.triage.mail_room import OneWord
from triage.model import Accusation, Reading, Span, TipWords
from triage.own_words import is_told, masked, unasked, with_own, without_own

DRAFT = replace(EMPTY, pieces=(piece("I am secret and saw skins"), piece("Two men", 2)))


@dataclass(frozen=True)
class Reader:
    """Reads everything as the same."""

    reading: Reading = CRIME

    def read(self, text: str) -> Reading:
        return self.reading


@dataclass(frozen=True)
class OfAccount(OneWord):
    """The one word is the name of the account."""

    def own(self, text: str) -> tuple[Span, ...]:
        return tuple(replace(one, label="account_name") for one in self.doubts(text))


def test_a_draft_knows_what_in_it_is_still_to_be_asked() -> None:
    assert with_own(DRAFT, OneWord(), Reader()).own == ("secret",)


def test_what_was_kept_is_never_asked_again() -> None:
    assert with_own(replace(DRAFT, kept_own=("SECRET",)), OneWord(), Reader()).own == ()


def test_what_was_known_stays_known_while_it_stands_there() -> None:
    known = replace(DRAFT, own=("skins", "gone"))

    assert with_own(known, OneWord("nothing"), Reader()).own == ("skins",)


def test_an_account_named_as_an_animal_gives_nobody_away() -> None:
    leopard = Reader(replace(CRIME, taxa=("panthera_uncia",)))

    assert with_own(DRAFT, OfAccount(), leopard).own == ()
    assert with_own(DRAFT, OfAccount(), Reader()).own == ("secret",)


def test_desks_read_it_without_and_the_original_stays() -> None:
    asked = replace(DRAFT, own=("secret",))
    whole = TipWords(asked.words, "en", place_words="at secret's", happened="secret night")

    bare = without_own(whole, asked, Reader())

    assert (bare.words, bare.place_words) == ("I am … and saw skins\nTwo men", "at …'s")
    assert bare.happened == "… night"
    assert bare.unmasked == ("I am secret and saw skins",)


def test_who_was_accused_stays_accused() -> None:
    accused = replace(CRIME, accuses=(Accusation("customs", "secret of customs"),))
    whole = TipWords(DRAFT.words, "en", reading=accused)

    bare = without_own(whole, replace(DRAFT, own=("secret",)), Reader())

    assert bare.reading is not None
    assert bare.reading.accuses == (Accusation("customs", "… of customs"),)


def test_an_edit_that_nobody_can_see_tells_nothing_new() -> None:
    content = TipWords("I am …", "en", unmasked=("I am secret",))

    assert is_told("I am secret", content)
    assert not is_told("I am here", content)


def test_only_what_was_not_kept_is_asked() -> None:
    spans = (Span(0, 5, "own_name", "Amina"), Span(6, 9, "own_name", "Osh"))

    assert unasked(spans, ("amina",)) == spans[1:]


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=6), max_size=3))
def test_nothing_that_is_left_out_stands_there_as_a_word(words: str, own: list[str]) -> None:
    once = masked(words, own)

    assert masked(once, [one for one in own if "…" not in one]) == once or "…" in "".join(own)
