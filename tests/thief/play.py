"""The play: the crowd tells the real line, a desk asks some of them, and time goes by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from simulator import Group, Person
from simulator.messages import Message
from storage.keyfiles import load_keys
from tests.hotline import KEYS, Hotline
from tests.stories import SAVED
from tests.thief.crowd import Crowd, Telling
from triage.model import ChatId, TipId

AT_ONCE = 8
A_DAY = 120
"""Tips, then the night comes."""
A_LETTER = 10
"""Each so many tips the desk asks one of the reporters something."""
QUESTION = "Which gate was it, the zqfvotka one?"
ANSWER = "It was the wjkrzuld gate"


@dataclass
class Played:
    """Who is who: what only the one who plays knows."""

    crowd: Crowd
    people: Sequence[Person]
    officers: Sequence[Person]
    desks: Sequence[Group]
    owners: dict[TipId, int] = field(default_factory=dict)
    letters: int = 0

    def identities(self) -> Iterator[str | int]:
        """Ids (those of the chats too), names, usernames, phones; no words."""
        for person, known in zip(self.people, self.crowd.reporters, strict=True):
            yield person.id
            yield from (known.name, known.username, known.phone[1:], str(person.phone).lstrip("+"))
        yield from (officer.id for officer in self.officers)
        yield from (desk.id for desk in self.desks)

    def secrets(self) -> Iterator[str | int | float]:
        yield from self.identities()
        for telling in self.crowd.tellings:
            yield from telling.told
        for person in self.people:
            yield from receipts_of(person)
            yield from files_of(person)
        yield from (QUESTION, "zqfvotka", ANSWER, "wjkrzuld")

    def conversations(self) -> list[bytes]:
        """Of each person the keyed hash under which theirs stands."""
        link = load_keys(KEYS.link, KEYS.content).link
        assert link is not None
        return [link.digests("conversation", str(one.id).encode())[0] for one in self.people]


def receipts_of(person: Person) -> Iterator[str]:
    for card in person.cards:
        if found := SAVED.search(card.text):
            yield found[0]
            yield found[0].replace(" ", "")


def files_of(person: Person) -> Iterator[str]:
    for message in person.messages:
        if message.sender is person.account and message.media:
            yield from (file.unique_id for file in message.media.files)


async def played(hotline: Hotline, crowd: Crowd, *, at_once: int = AT_ONCE) -> Played:
    officers = [hotline.person("Erlan-officer"), hotline.person("Nurlan-officer")]
    desks = [await hotline.desk("kg_sets", officers[0]), await hotline.triage_desk(officers[1])]
    people = [
        hotline.world.person(one.name, language_code="en", username=one.username)
        for one in crowd.reporters
    ]
    play = Played(crowd, people, officers, desks)
    for start in range(0, len(crowd.tellings), at_once):
        await _told(hotline, play, crowd.tellings[start : start + at_once])
        if start % A_LETTER < at_once:
            await _asked(hotline, play)
        if start % A_DAY < at_once:
            for owner in range(len(people)):
                await _note_draft(hotline, play, owner)
            await hotline.after(hours=26)
    return play


async def _told(hotline: Hotline, play: Played, tellings: Sequence[Telling]) -> None:
    """Some at once; who has two of them tells the second after the first."""
    waiting = list(tellings)
    while waiting:
        now = {one.owner: one for one in reversed(waiting)}
        waiting = [one for one in waiting if one is not now[one.owner]]
        for owner, telling in now.items():
            _tells(play.people[owner], telling)
        await hotline.settle()
        for owner, telling in now.items():
            await _note_draft(hotline, play, owner)
            press(play.people[owner], "d:susp:")
            press(play.people[owner], "d:here:")
            press(play.people[owner], "d:hush:" if telling.is_silent else "d:none:")
        await hotline.settle()
        for owner in now:
            await _note_draft(hotline, play, owner)
            press(play.people[owner], "d:send:", "d:any:")
        await hotline.settle()


def _tells(person: Person, telling: Telling) -> None:
    person.says(telling.words)
    if telling.file_name:
        person.sends_file(telling.photo, telling.file_name, "image/jpeg")
    elif telling.photo:
        person.sends_photo(telling.photo)
    if telling.place:
        person.shares_place(*telling.place)
    if telling.contact:
        person.sends_contact("Suspect-zkqvwx", telling.contact)


async def _note_draft(hotline: Hotline, play: Played, owner: int) -> None:
    """Of the draft: once it was sent silently nothing here knows whose it is."""
    async with hotline.store.unit() as unit:
        talk = await unit.conversations.get(ChatId(play.people[owner].id))
    if talk is not None and talk.draft is not None:
        play.owners[talk.draft.tip] = owner


async def _asked(hotline: Hotline, play: Played) -> None:
    """The desk takes the newest case and asks; whoever is asked reads it and answers."""
    desk, officer = play.desks[0], play.officers[0]
    for label in ("Take it", "Ask the reporter", "Write your own"):
        if not tap(desk, officer, label):
            return
        await hotline.settle()
    prompts = [card for card in desk.cards if "write your question as a reply" in card.text]
    if prompts:
        officer.says(QUESTION, in_=desk, reply_to=prompts[-1])
        await hotline.settle()
        tap(play.desks[1], play.officers[1], "Let it go")
        await hotline.settle()
        await _answered(hotline, play)


async def _answered(hotline: Hotline, play: Played) -> None:
    for person in play.people:
        if "Show" in person.buttons:
            await hotline.hears(person.taps("Show"))
            await hotline.hears(person.taps("Answer"))
            await hotline.hears(person.says(ANSWER))
            await hotline.hears(person.says("/cancel"))
            play.letters += 1


def press(person: Person, *starts: str) -> None:
    """A button of the newest card that has one, by what it carries."""
    for card in reversed(person.cards):
        for data in buttons(card).values():
            if data.startswith(starts):
                person.taps_data(card, data)
                return


def tap(desk: Group, officer: Person, label: str) -> bool:
    for card in reversed(desk.cards):
        if data := buttons(card).get(label):
            officer.taps_data(card, data)
            return True
    return False


def buttons(card: Message) -> dict[str, str]:
    rows = card.keyboard
    return {one["text"]: one.get("callback_data", "") for row in rows for one in row}
