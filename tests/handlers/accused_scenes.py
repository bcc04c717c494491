"""Stories in which somebody is accused, and the same stories without what accuses them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from simulator import Group, Person
from simulator.messages import Message
from tests.handlers.overhearing import Overhearing
from tests.hotline import Hotline
from tests.stories import SKINS
from triage.model import SECOND_TRIAGE_DESK, TRIAGE_DESK, AgencyKey

RANGER = (
    "At Osh bazaar the ranger of the reserve himself takes a bribe and sells snow leopard skins"
)
MORE = "He has a white car and two helpers"
ACCUSED = ("kg_sets", "kg_mnrets", TRIAGE_DESK)
"""The inspection that leads, the ministry above it, and the triage desk that the ministry runs."""
OTHERS = ("kg_police", SECOND_TRIAGE_DESK)
NAMES = ("Bakyt", "Nurlan", "Dilnoza", "Rustam", "Maral")

Step = Callable[["Scene"], object]
Act = tuple[Step | int, ...]
"""What people do, one thing after the other; a number lets as many minutes pass."""


@dataclass
class Scene:
    """Two reporters, and desks with an officer each."""

    hotline: Hotline
    overhearing: Overhearing
    amina: Person
    aigul: Person
    officers: Mapping[str, Person]
    desks: Mapping[str, Group]
    album: str
    messages: list[Message] = field(default_factory=list)

    async def plays(self, acts: Sequence[Act]) -> None:
        for act in acts:
            for step in act:
                await self._lives(step, is_done=True)

    async def lets_pass(self, acts: Sequence[Act]) -> None:
        """The same time, in which nobody does anything."""
        for act in acts:
            for step in act:
                await self._lives(step, is_done=False)

    async def _lives(self, step: Step | int, *, is_done: bool) -> None:
        if isinstance(step, int):
            self.hotline.clock.advance(minutes=step)
        elif is_done:
            step(self)
        await self.hotline.settle()

    def heard(self, agency: str) -> list[str]:
        """All that the desk was sent, and what its officer's phone said to presses."""
        return [*self.overhearing.at(self.desks[agency]), *self.officers[agency].toasts]

    def is_told(self, agency: str, words: str) -> bool:
        return any(words in card.text for card in self.desks[agency].cards)


async def staged(hotline: Hotline) -> Scene:
    agencies = (*ACCUSED, *OTHERS)
    officers = {key: hotline.person(name) for key, name in zip(agencies, NAMES, strict=True)}
    desks = {key: await hotline.desk(key, officers[key]) for key in agencies}
    async with hotline.store.unit() as unit:
        binding = hotline.workshop.binding(unit)
        await binding.note_owner(TRIAGE_DESK, AgencyKey("kg_mnrets"))
        await unit.commit()
    amina, aigul = (hotline.person(name, phone="en") for name in ("Amina", "Aigul"))
    overhearing = Overhearing(hotline).begin()
    return Scene(hotline, overhearing, amina, aigul, officers, desks, amina.new_album())


def _tells(words: str) -> Step:
    return lambda scene: scene.messages.append(scene.amina.says(words))


def _shows(caption: str) -> Step:
    return lambda scene: scene.messages.append(scene.amina.sends_photo(None, caption, scene.album))


def _edits(words: str) -> Step:
    return lambda scene: scene.amina.edits(scene.messages[0], words)


def _taps(label: str) -> Step:
    return lambda scene: scene.amina.taps(label)


def _presses(label: str) -> Step:
    """The officer who has the case; where there is no such button there is nothing to press."""

    def step(scene: Scene) -> None:
        desk = scene.desks["kg_sets"]
        if any(label in button for button in desk.buttons):
            scene.officers["kg_sets"].taps(label, in_=desk)

    return step


def _aigul_reports(words: str) -> Act:
    return (
        lambda scene: scene.aigul.says(words),
        lambda scene: scene.aigul.taps("Send now"),
    )


SENT: Act = (_taps("Send now"), 1)
FIRST: dict[str, tuple[Act, ...]] = {
    "words": ((_tells(SKINS),),),
    "album": ((_shows(SKINS), _shows("")),),
    "pieces": ((_tells(SKINS),), (_tells("The stall is the third from the gate"),)),
}
ACCUSES: dict[str, Act] = {
    "added": (_tells(RANGER), _taps("Add to it"), 11),
    "left unsent": (_tells(RANGER), 11),
    "edited": (_edits(f"{SKINS}. {RANGER}"), 11),
    "captioned": (_shows(RANGER), 11),
    "another": _aigul_reports(RANGER),
}
PLAIN: dict[str, Act] = {
    "added": (_tells(MORE), _taps("Add to it"), 1),
    "edited": (_edits(f"{SKINS}. {MORE}"), 1),
    "pictured": (_shows(""), 1),
}
OFFICER: dict[str, Act] = {
    "acknowledges": (_presses("Acknowledge"),),
    "looks at pictures": (_presses("Pictures"),),
    "looks at the map": (_presses("Map"),),
    "asks": (_presses("Take it"), _presses("Ask the reporter"), _presses("Is it still there?")),
    "ends it": (_presses("Close…"), _presses("Nothing found"), 3),
    "waits": (45,),
}


@dataclass(frozen=True)
class Story:
    """Told, sent, gone on with; then somebody is accused, and life goes on."""

    first: str
    between: tuple[str, ...]
    accuses: str
    after: tuple[str, ...]

    async def plays(self, scene: Scene) -> None:
        await self._begins(scene)
        await scene.plays([ACCUSES[self.accuses]])
        for name in self._later:
            await scene.plays([PLAIN.get(name) or OFFICER[name]])

    async def plays_without(self, scene: Scene) -> None:
        """Nobody accuses anybody, and the reporter says no more; officers do as they do."""
        await self._begins(scene)
        await scene.lets_pass([ACCUSES[self.accuses]])
        for name in self._later:
            if name in PLAIN:
                await scene.lets_pass([PLAIN[name]])
            else:
                await scene.plays([OFFICER[name]])

    @property
    def _later(self) -> list[str]:
        """Where it was not told to the first report, it may speak of something else: then Amina's
        next words would go their plain way, and she says none."""
        is_told_to_it = self.accuses in ("added", "edited") or self._is_late_caption
        return [name for name in self.after if is_told_to_it or name in OFFICER]

    @property
    def _is_late_caption(self) -> bool:
        return self.accuses == "captioned" and self.first == "album"

    async def _begins(self, scene: Scene) -> None:
        await scene.plays([*FIRST[self.first], SENT])
        for name in self.between:
            await scene.plays([PLAIN.get(name) or OFFICER[name]])
