"""Which place a text names: every name in it, each in its best sense, the most exact of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from places.context import Cues, Scene, cues, may_mean, with_sense
from places.doubt import is_doubtful
from places.folding import Token, tokens
from places.gazetteer import Named, named_entries, named_settlements
from places.kinds import strongest
from places.lexicon import Hit, Lexicon
from places.roles import HERE, NOW, role
from places.slips import Slips
from places.tongues import country_by_language
from places.traps import Traps
from places.ways import between, is_stretch, moved
from places.wholes import told_apart
from reference.geography import Entry, PlaceTrap, PlaceWord, Settlement
from triage.model import COUNTRIES, PlaceKind

_RANKS = {
    **dict.fromkeys(("post", "market"), 9),
    **dict.fromkeys(("airport", "reserve"), 8),
    **dict.fromkeys(("village", "valley", "station"), 7),
    **dict.fromkeys(("lake", "river", "mountain", "forest", "desert"), 5),
    **{"city": 6, "district": 5, "region": 3, "country": 1},
}
_SMALL_KM = 30.0


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that a text names, with what stood around the name."""

    named: Named
    cues: Cues
    start: int
    end: int
    role: int

    @property
    def rank(self) -> int:
        return _RANKS[self.named.kind]

    @property
    def is_spot(self) -> bool:
        """Whether the place is exact enough to be where something stands."""
        return self.rank >= _RANKS["lake"] and self.named.kind != "district"

    def weight(self, role: int) -> tuple[int, int, int, float, int]:
        """What is here before what is elsewhere, exact places first, then small ones, then the
        first named."""
        is_small = self.named.radius_km <= _SMALL_KM and self.rank == _RANKS["lake"]
        is_told_district = self.named.kind == "district" and self.cues.sense == "district"
        return (
            self.named.country in COUNTRIES,
            role,
            self.rank + 2 * is_small + 2 * is_told_district,
            -self.named.radius_km,
            -self.start,
        )


@dataclass(frozen=True, slots=True)
class Told:
    """What one look at a text found: its names of places and its words about them."""

    text: str
    words: Sequence[Token]
    mentions: tuple[Mention, ...]
    kind: PlaceKind

    @property
    def named(self) -> Named | None:
        """The place that the text names, as exactly as it does."""
        if not self.mentions:
            return None
        is_here = any(one.role + one.is_spot > HERE for one in self.mentions)
        best = max(self.mentions, key=lambda one: one.weight(one.role if is_here else HERE))
        pair = self._stretch() if best.role < NOW else None
        if pair is None:
            return moved(best.named, self.words, self.text)
        spot = next(self._beside(pair), None)
        return spot.named if spot else between(*pair, self.text)

    def _beside(self, pair: tuple[Named, Named]) -> Iterator[Mention]:
        """What is told more exactly than the road it lies on."""
        for one in self.mentions:
            if one.named not in pair and one.cues.is_firm and one.is_spot and one.role >= HERE:
                yield one

    def _stretch(self) -> tuple[Named, Named] | None:
        """The ends of the first stretch of a road, or of land between two places."""
        for one, two in pairwise(self.mentions):
            spans = (one.start, one.end), (two.start, two.end)
            if one.named != two.named and is_stretch(self.words, *spans, self.text):
                return one.named, two.named
        return None

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries we serve that the text names, or names places of, in their order."""
        found = dict.fromkeys(mention.named.country for mention in self.mentions)
        return tuple(country for country in found if country in COUNTRIES)


@dataclass(frozen=True, slots=True)
class Finder:
    """All names and all words about places, ready to be looked for."""

    _names: Lexicon[Named]
    _words: Lexicon[PlaceWord]
    _traps: Traps
    _slips: Slips

    @classmethod
    def of(
        cls,
        entries: Iterable[Entry],
        settlements: Iterable[Settlement],
        words: Iterable[PlaceWord],
        traps: Iterable[PlaceTrap] = (),
    ) -> Self:
        ours = tuple(named_entries(entries))
        return cls(
            Lexicon.of_folded((*ours, *named_settlements(settlements, ours)), declined=True),
            Lexicon.of(((word.word, word) for word in words), declined=False),
            Traps.of(traps),
            Slips.of(ours),
        )

    def hear(self, text: str) -> Told:
        """Everything about places in a text, in one pass. Names inside handles and links are
        none; words about places are heard there too."""
        words = tokens(text)
        spoken = list(self._words.find(words))
        kinds = {word.kind for hit in spoken for word in hit.meanings}
        scene, hits = Scene.of(text, words, _generic(spoken)), list(self._names.find(words))
        mentions = tuple(self._mentions(scene, hits)) or tuple(self._misspelt(scene, hits))
        return Told(text, words, mentions, strongest(kinds))

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every name in the text in its best sense."""
        return self.hear(text).mentions

    def _mentions(self, scene: Scene, hits: Sequence[Hit[Named]]) -> Iterator[Mention]:
        text, words = scene.text, scene.words
        told = [(hit, beside, _senses(hit, beside)) for hit, beside in self._meant(scene, hits)]
        around = _agreed(told, country_by_language(text, words))
        for hit, beside, senses in told:
            if senses := senses or _confirmed(hit, beside, told):
                acts = role(words, hit.start, hit.end, hit.ending)
                yield Mention(_best(senses, around), beside, hit.start, hit.end, acts)

    def _meant(self, scene: Scene, hits: Sequence[Hit[Named]]) -> Iterator[tuple[Hit[Named], Cues]]:
        for hit in told_apart(scene, hits):
            beside = cues(hit, scene, self._traps)
            if not is_doubtful(hit, beside, scene, self._traps):
                yield hit, beside

    def _misspelt(self, scene: Scene, hits: Iterable[Hit[Named]]) -> Iterator[Mention]:
        """A name with a slip in it, where a capital and a word for where say it is one."""
        known = {at for hit in hits for at in range(hit.start, hit.end)}
        for at, word in enumerate(scene.words):
            if at in known or at in scene.generic or not word.is_capital:
                continue
            meanings, ending = self._slips.find(word.folded)
            if meanings:
                hit = Hit(at, at + 1, meanings, ending)
                beside = cues(hit, scene, self._traps)
                if beside.is_firm and not is_doubtful(hit, beside, scene, self._traps):
                    yield Mention(meanings[0], beside, at, at + 1, HERE)


def _generic(spoken: Iterable[Hit[PlaceWord]]) -> dict[int, PlaceWord]:
    """Words about places by each position they cover."""
    return {position: hit.meanings[0] for hit in spoken for position in range(hit.start, hit.end)}


def _senses(hit: Hit[Named], beside: Cues) -> list[Named]:
    possible = [named for named in hit.meanings if may_mean(named, beside)]
    fitting = with_sense(possible, beside.sense) if beside.sense else possible
    if beside.sense == "district":
        return [_as_district(named) for named in fitting]
    return fitting


def _confirmed(
    hit: Hit[Named], beside: Cues, told: Iterable[tuple[Hit[Named], Cues, list[Named]]]
) -> list[Named]:
    """Careful senses in a region that the text names besides: Хатлон, Пяндж."""
    if not beside.is_capital or beside.is_common:
        return []
    regions = {
        one.region for other, _, senses in told if other != hit for one in senses if len(senses) < 3
    }
    return [named for named in hit.meanings if named.region and named.region in regions]


def _as_district(named: Named) -> Named:
    """A town's name beside the word district means the land around it."""
    if named.kind not in ("city", "village"):
        return named
    return replace(named, kind="district", radius_km=max(named.radius_km, 30.0))


def _agreed(
    told: Iterable[tuple[Hit[Named], Cues, list[Named]]], spoken: str
) -> tuple[frozenset[str], frozenset[str]]:
    """Countries and regions that the text has settled on."""
    certain = [
        (beside, senses) for _, beside, senses in told if len({one.country for one in senses}) == 1
    ]
    countries = {one.country for _, senses in certain for one in senses}
    regions = {
        one.region
        for beside, senses in certain
        for one in senses
        if one.kind == "region" and (beside.sense == "region" or len(senses) == 1)
    }
    return frozenset(countries or ({spoken} if spoken else ())), frozenset(regions)


def _best(senses: list[Named], around: tuple[frozenset[str], frozenset[str]]) -> Named:
    countries, regions = around
    return max(
        senses,
        key=lambda one: (
            one.region in regions and one.kind != "region",
            one.country in countries,
            one.is_ours,
            one.country in COUNTRIES,
            one.kind != "river",
            _plainness(one),
            one.population,
        ),
    )


def _plainness(named: Named) -> float:
    """Which of several senses a bare name means: the town rather than the region around it."""
    return -named.radius_km if named.is_ours else 0.0
