"""What stands around a name in a text and makes it a place, or another place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from places.bearings import AMONG, BESIDE, BETWEEN, JOINERS, MEASURES, ROADS, SIDES
from places.endings import is_locative
from places.folding import Token
from places.gazetteer import CITY, Named
from places.lexicon import Hit
from places.traps import Traps, quotations
from reference.geography import PlaceWord

# Folded: в на под у около возле из от близ недалеко in at near from дар аз назди.
PREPOSITIONS = frozenset(
    (
        *("v", "na", "pod", "u", "okolo", "vozle", "iz", "bliz", "nedaleko", "riadom", "mejdu"),
        *(
            "g",
            "pos",
            "in",
            "at",
            "near",
            "from",
            "outside",
            "around",
            "nazdi",
            "nazdiki",
            "tarafi",
        ),
    )
)
FEW = 3
"""So few words are the answer to the question where: a capital counts even at their head."""
LOOSE = frozenset(
    (
        *("dar", "az", "ba", "to", "za", "ot", "do", "cherez", "mimo", "k"),
        *("past", "beiond", "behind", "tovards", "pasi", "sui"),
    )
)
DASH = re.compile(r"\s*[—–-]\s*")
_STOP = re.compile(r"[.,;:!?\n]")
_FULL_STOP = re.compile(r"[.!?]\s")
FULL = 4
"""A word of fewer letters before a full stop may be a shortened one."""
_SHORTENED = (" г.", " с.", " п.", " пос.")
SHORT = 4
"""A bare word of fewer letters asks for more before it means a place."""

ONLINE = "internet"
"""What shops and networks on the net are: the name beside one is where its wares are."""
SETTLED = ("city", "village", "district")
SENSES = {
    "city": ("city", "village"),
    "village": ("village", "city"),
    "market": ("market",),
    "post": ("post",),
    "airport": ("airport",),
    "mountain": ("mountain",),
    "valley": ("valley", "mountain"),
    "reserve": ("reserve",),
    "lake": ("lake",),
    "river": ("river",),
    "desert": ("desert",),
    "forest": ("forest", "reserve"),
    "region": ("region",),
    "district": ("district",),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A text as its names are judged: its words, those about places by each position they cover,
    and its titles in quotation marks."""

    text: str
    words: Sequence[Token]
    generic: Mapping[int, PlaceWord]
    titles: Sequence[tuple[int, int]]
    is_shouted: bool

    @classmethod
    def of(cls, text: str, words: Sequence[Token], generic: Mapping[int, PlaceWord]) -> Self:
        return cls(text, words, generic, quotations(text), text.isupper())

    def before(self, hit: Hit[Named]) -> str:
        return self.words[hit.start - 1].folded if hit.start else ""


@dataclass(frozen=True, slots=True)
class Cues:
    """The evidence beside one name. `sense` is what the next word calls the place; `is_located`
    follows a word for where or closes what is said, `is_firm` is more than a closing comma or the
    Tajik word that any noun may follow; with another place it `is_paired`; at the head of a
    sentence a capital says little, in more than a short answer (`is_opening`) nothing.
    """

    sense: str
    is_capital: bool
    is_located: bool
    is_firm: bool
    is_paired: bool
    is_head: bool
    is_opening: bool
    is_short: bool
    is_common: bool

    @property
    def is_place(self) -> bool:
        """Whether anything but the name itself says that a place is meant."""
        return self.is_located or (self.is_capital and not self.is_opening)


def cues(hit: Hit[Named], scene: Scene, traps: Traps) -> Cues:
    words = scene.words
    first, before = words[hit.start], scene.before(hit)
    is_head = _opens(first, scene.text)
    is_alone = is_head and hit.end == len(words)
    is_paired = _is_paired(hit, words) or _is_road_end(hit, scene)
    is_firm = is_alone or is_paired or wears_locative(hit, words) or before in PREPOSITIONS
    sense = _sense(hit, scene)
    return Cues(
        sense=sense,
        is_capital=first.is_capital and not scene.is_shouted,
        is_located=is_firm
        or before in LOOSE
        or sense in (*SENSES, ONLINE)
        or _is_beside(hit, words)
        or _closes(hit, scene),
        is_firm=is_firm,
        is_paired=is_paired,
        is_head=is_head,
        is_opening=is_head and len(words) > FEW,
        is_short=hit.end - hit.start == 1 and len(first.folded) - len(hit.ending) < SHORT,
        is_common=_is_common(hit, words, traps),
    )


def wears_locative(hit: Hit[Named], words: Sequence[Token]) -> bool:
    """Whether the name ends in words for in, at or from, which folding may have run together with
    its last letter: Samarqandda, Ташкентте."""
    if is_locative(hit.ending):
        return True
    word = words[hit.end - 1]
    is_doubled = any(pair in word.written.lower() for pair in ("dd", "tt", "дд", "тт"))
    return is_doubled and is_locative(word.folded[-len(hit.ending) - 1 :])


def may_mean(named: Named, beside: Cues) -> bool:
    """Whether a word may mean this place here. A name that is also a common word, a dish or a
    person needs a cue; a settlement that we only know from a list needs one too."""
    if named.kind in SENSES.get(beside.sense, ()) or beside.sense in SETTLED:
        return True
    if named.care == "cue":
        surely = beside.is_capital and beside.is_located
        return surely or (beside.is_firm and not beside.is_short)
    if named.care == "case":
        return beside.is_capital or beside.is_firm
    return not named.care or _is_listed(named, beside)


def _is_listed(named: Named, beside: Cues) -> bool:
    if beside.is_common or beside.is_short:
        return False
    return beside.is_place and (beside.is_capital or named.population >= CITY)


def with_sense(meanings: Iterable[Named], sense: str) -> list[Named]:
    """The senses that fit the word beside the name; all of them where none does."""
    known = list(meanings)
    return [one for one in known if one.kind in SENSES.get(sense, ())] or known


def _sense(hit: Hit[Named], scene: Scene) -> str:
    at = (hit.end, hit.start - 1, hit.end - 1, hit.start)
    near = (position for position in at if position in scene.generic)
    return next((scene.generic[one].sense for one in near if _is_joined(one, hit, scene)), "")


def _is_joined(at: int, hit: Hit[Named], scene: Scene) -> bool:
    """Whether nothing parts a word from a name but the stop of обл. and пос.: no full stop, and
    before a small name no comma."""
    if hit.start <= at < hit.end:
        return True
    left, right = (at, hit.start) if at < hit.start else (hit.end - 1, at)
    gap = scene.text[scene.words[left].end : scene.words[right].start]
    stop = _FULL_STOP if scene.words[hit.start].is_capital else _STOP
    is_short = left == at and len(scene.words[at].written) < FULL
    return not stop.search(gap.replace(".", "") if is_short else gap)


def _is_paired(hit: Hit[Named], words: Sequence[Token]) -> bool:
    """Whether something lies between this place and another one."""
    ahead = any(word.folded in BETWEEN for word in words[max(0, hit.start - 3) : hit.start])
    after = [word.folded for word in words[hit.end : hit.end + 5]]
    if ahead or not after:
        return ahead
    is_first = after[0] in JOINERS and any(word.startswith(AMONG) for word in after)
    return is_first or after[0].startswith(AMONG)


def _is_road_end(hit: Hit[Named], scene: Scene) -> bool:
    """Whether a dash ties it to another capital word, where a road is spoken of."""
    pairs = (hit.start - 1, hit.start), (hit.end - 1, hit.end)
    if not any(_is_tied(one, two, scene) for one, two in pairs):
        return False
    return any(word.folded.startswith(ROADS) for word in scene.words)


def _is_tied(one: int, two: int, scene: Scene) -> bool:
    if one < 0 or two >= len(scene.words):
        return False
    left, right = scene.words[one], scene.words[two]
    is_dash = DASH.fullmatch(scene.text[left.end : right.start])
    return bool(is_dash) and left.is_capital and right.is_capital


def _is_beside(hit: Hit[Named], words: Sequence[Token]) -> bool:
    """Whether it is what something lies near, behind, or so far to a side of."""
    before = [word.folded for word in words[max(0, hit.start - 3) : hit.start]]
    last = before[-1] if before else ""
    after = words[hit.end].folded if hit.end < len(words) else ""
    is_measured = last == "of" and any(word.startswith((*SIDES, *MEASURES)) for word in before)
    return is_measured or last.startswith(SIDES) or after.startswith((*BESIDE, *SIDES))


def _closes(hit: Hit[Named], scene: Scene) -> bool:
    """Whether a comma parts it from what happened and nothing follows: there it happened."""
    first, last = scene.words[hit.start], scene.words[hit.end - 1]
    is_apart = scene.text[: first.start].rstrip().endswith(",")
    return is_apart and not scene.text[last.end :].strip(" .!")


def _is_common(hit: Hit[Named], words: Sequence[Token], traps: Traps) -> bool:
    word = words[hit.start].folded
    is_single = hit.end - hit.start == 1
    return is_single and (word in traps.common or word.removesuffix(hit.ending) in traps.common)


def _opens(first: Token, text: str) -> bool:
    before = text[: first.start].rstrip(" \t«»\"'—-(")
    return not before or (before[-1] in ".!?\n…" and not f" {before}".endswith(_SHORTENED))
