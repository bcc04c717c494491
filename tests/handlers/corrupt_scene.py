"""A corrupt officer's town: what each chat heard, and what no bought officer may ever hear."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from simulator import Group, Person
from simulator.messages import Message
from tests.handlers.mail_scenes import answers, writes
from tests.handlers.overhearing import Overhearing
from tests.hotline import Hotline
from triage.model import Case, ChatId, DispatchId, LetterId, TipId

ACCUSING = "At Osh bazaar the ranger of the reserve himself takes a bribe, zqaccuse sells skins"
OWN = "At the bazaar in Osh a man sells snow leopard skins from under the counter zqowncase"
QUESTION, ANSWER = "Which gate was it, the zqquestion one?", "It was the second zqanswer gate"
BOUGHT, LEADING, TRIAGE = "kg_sets", "kg_scns", "triage"
SECRET = ("zqaccuse", "zqquestion", "zqanswer")
"""Words of the withheld case and of its letters."""
SHOWN = re.compile(r" send(?:Photo|MediaGroup|Document|Video|Voice) ")


@dataclass
class Town:
    """Bakyt of the inspection is bought; he stands behind the shoulders of the others."""

    hotline: Hotline
    ear: Overhearing
    amina: Person
    dana: Person
    officers: Mapping[str, Person]
    desks: Mapping[str, Group]
    tips: dict[str, TipId] = field(default_factory=dict)
    pool: list[str] = field(default_factory=list)
    """Every button's words that were ever anywhere: stolen over a shoulder."""
    heard: dict[int, str] = field(default_factory=lambda: defaultdict(str))
    toasted: int = 0
    listened: int = 0

    @property
    def bakyt(self) -> Person:
        return self.officers[BOUGHT]

    @property
    def reporters(self) -> Sequence[Person]:
        return (self.amina, self.dana)

    def listen(self) -> None:
        """All that was sent since, whatever became of it."""
        for chat, call in self.ear.calls[self.listened :]:
            self.heard[chat] += f"{call}\n"
        toasts = self.hotline.world.toasts
        for toast in toasts[self.toasted :]:
            if toast.account.id not in {one.id for one in self.reporters}:
                self.heard[toast.account.id] += f"{toast.text} {toast.url}\n"
        self.listened, self.toasted = len(self.ear.calls), len(toasts)

    def gather(self) -> None:
        rooms = (*self.desks.values(), *self.officers.values(), *self.reporters)
        known = {data for room in rooms for card in room.cards for data in buttons(card)}
        self.pool.extend(sorted(known - {*self.pool}))

    # -- what must never happen ---------------------------------------------------------

    async def prove(self) -> None:
        self.listen()
        self.gather()
        others = [text for chat, text in self.heard.items() if chat not in self._own_chats()]
        for secret in self._identities():
            assert not any(secret in text for text in others), f"a desk learns {secret}"
        await self._prove_withheld()
        await self._prove_traces()

    def _own_chats(self) -> set[int]:
        return {person.id for person in self.reporters}

    def _identities(self) -> Iterator[str]:
        for person in self.reporters:
            yield from (str(person.id), person.name, person.account.username or person.name)

    def heard_at(self, agency: str) -> str:
        return self.heard[self.desks[agency].id] + self.heard[self.officers[agency].id]

    async def case(self, which: str) -> Case:
        async with self.hotline.store.unit() as unit:
            case = await unit.cases.of_tip(self.tips[which])
        assert case is not None
        return case

    async def _prove_withheld(self) -> None:
        case, heard = await self.case("accusing"), self.heard_at(BOUGHT)
        async with self.hotline.store.unit() as unit:
            bodies = {str(one.agency) for one in await unit.dispatches.of_case(case.id)}
        assert BOUGHT not in bodies, "the accused got the case"
        for secret in (*SECRET, str(case.id), str(self.tips["accusing"])):
            assert secret not in heard, f"the accused sees {secret} of a withheld case"

    async def _prove_traces(self) -> None:
        """Whatever of a case a desk was shown stands in the case's log, by the desk's name."""
        lines = {which: await self._lines(which) for which in self.tips}
        for agency, group in self.desks.items():
            said = self.heard[group.id]
            for which, mark in (("own", "zqowncase"), ("accusing", "zqaccuse")):
                traced = any(one.startswith(agency) for one in lines[which])
                assert mark not in said or traced, f"{agency} was shown {which} without a trace"
            logged = sum(one.startswith(agency) for every in lines.values() for one in every)
            shown = len(SHOWN.findall(said))
            assert shown <= logged, f"{agency} took files out without a trace"

    async def _lines(self, which: str) -> list[str]:
        case = await self.case(which)
        async with self.hotline.store.unit() as unit:
            return [line.by for line in await unit.custody.lines(case.id)]


def buttons(card: Message) -> Iterator[str]:
    return (one["callback_data"] for row in card.keyboard for one in row if "callback_data" in one)


async def ids_of(town: Town, which: str) -> dict[str, str]:
    """What an accomplice at the other desk reads from its buttons."""
    case = await town.case(which)
    async with town.hotline.store.unit() as unit:
        dispatches = await unit.dispatches.of_case(case.id)
        letters = [one for each in dispatches for one in await unit.letters.of_dispatch(each.id)]
    found: dict[str, TipId | DispatchId | LetterId | str] = {
        "tip": town.tips[which],
        "dispatch": dispatches[0].id if dispatches else "y" * 22,
        "letter": letters[0].id if letters else "z" * 22,
    }
    return {name: str(one) for name, one in found.items()}


async def built(hotline: Hotline) -> Town:
    """A case in the bought officer's hand, and one that accuses his office, with a letter."""
    names = {BOUGHT: "Bakyt", LEADING: "Daniyar", TRIAGE: "Nurlan"}
    officers = {agency: hotline.person(name) for agency, name in names.items()}
    desks = {agency: await hotline.desk(agency, officers[agency]) for agency in names}
    amina, dana = (
        hotline.world.person(name, language_code="en", username=f"quiet_owl_{name[0]}wqz")
        for name in ("Zulmira-aqwz", "Cholpon-bqwz")
    )
    town = Town(hotline, Overhearing(hotline).begin(), amina, dana, officers, desks)
    for which, person, words in (("own", dana, OWN), ("accusing", amina, ACCUSING)):
        await hotline.hears(person.sends_photo())
        await hotline.hears(person.says(words))
        await hotline.hears(person.taps("Send now"))
        town.tips[which] = await newest_tip(town, person)
    await _writes_a_letter(town)
    return town


async def _writes_a_letter(town: Town) -> None:
    hotline, desk, officer = town.hotline, town.desks[LEADING], town.officers[LEADING]
    await hotline.hears(officer.taps("Take it", in_=desk))
    await writes(hotline, officer, desk, QUESTION)
    await hotline.hears(town.officers[TRIAGE].taps("Let it go", in_=town.desks[TRIAGE]))
    await answers(hotline, town.amina, ANSWER)


async def newest_tip(town: Town, person: Person) -> TipId:
    async with town.hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(person.id))
    assert talk is not None
    return talk.sent[-1].tip
