"""A crowd by a seed: reporters, and what each of them tells, with words that nobody else uses."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench.scenes import scenes
from tests.evidence.camera import scene, shot

FIRST_NAMES = ("Amina", "Bakyt", "Cholpon", "Dana", "Ермек", "Farida", "Гүлнара", "Жылдыз")
LETTERS_RU = "бвгджзклмнпрстфх"
LETTERS_EN = "bcdfghjklmnpqrstvwxz"


@dataclass(frozen=True)
class Reporter:
    name: str
    username: str
    phone: str


@dataclass(frozen=True)
class Telling:
    """One tip; what is empty or None was not given."""

    owner: int
    words: str
    mark: str
    """Stands in the words, and nowhere else in the world."""
    place: tuple[float, float] | None
    photo: bytes
    file_name: str
    contact: str
    is_silent: bool

    @property
    def told(self) -> Iterator[str | float]:
        yield self.mark
        words = self.words.split()
        yield from (" ".join(words[at : at + 3]) for at in range(len(words) - 2))
        yield from self.place or ()
        yield from (one for one in (self.file_name, self.contact[1:]) if one)


@dataclass(frozen=True)
class Crowd:
    reporters: Sequence[Reporter]
    tellings: Sequence[Telling]


def gather(tips: int, people: int, seed: int) -> Crowd:
    """Who tells what is drawn apart from who they are: only the storing could join them."""
    dice = Random(seed)
    reporters = [_reporter(dice) for _ in range(people)]
    owners = [at % people for at in range(tips)]
    dice.shuffle(owners)
    told = [one.words for one in scenes()]
    return Crowd(reporters, [_telling(owner, dice.choice(told), dice) for owner in owners])


def _reporter(dice: Random) -> Reporter:
    first, token = dice.choice(FIRST_NAMES), _token(dice, LETTERS_EN)
    return Reporter(f"{first}-{token}", f"quiet_{token}_{dice.randrange(1000)}", _phone(dice))


def _telling(owner: int, words: str, dice: Random) -> Telling:
    mark = _token(dice, dice.choice((LETTERS_RU, LETTERS_EN)))
    kind = dice.choice(("", "", "", "photo", "photo", "file"))
    suspect = f" {_phone(dice)}" if dice.random() < 0.1 else ""
    place = (_degrees(dice, 39.6, 43), _degrees(dice, 70, 78))
    return Telling(
        owner,
        f"{words} {mark}{suspect}",
        mark,
        place if dice.random() < 0.3 else None,
        _photo(dice) if kind else b"",
        f"IMG_{_token(dice, LETTERS_EN)}.jpg" if kind == "file" else "",
        _phone(dice) if dice.random() < 0.1 else "",
        dice.random() < 0.2,
    )


def _degrees(dice: Random, least: float, most: float) -> float:
    """Five places behind the point, the last of them no zero: long enough to be looked for."""
    return round(round(dice.uniform(least, most), 4) + dice.randrange(1, 10) / 1e5, 5)


def _token(dice: Random, letters: str) -> str:
    return "".join(dice.choices(letters, k=9))


def _phone(dice: Random) -> str:
    return "+996" + "".join(dice.choices(string.digits, k=9))


def _photo(dice: Random) -> bytes:
    picture = scene(48, 32)
    picture.putpixel((dice.randrange(48), dice.randrange(32)), (dice.randrange(256), 0, 0))
    return shot(picture, quality=dice.randrange(40, 95))
