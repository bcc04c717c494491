"""What must hold after every step, whatever was done and in whatever order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tests.triage.casework_book import Book, Saying, Scene, chats, rows, scenes
from tests.triage.casework_rig import NAMES, REPORTERS, VISITOR, Rig
from tests.triage.keeping_room import EVER
from tests.triage.marked import MARK
from triage.leading import has_own_part
from triage.mailbox import Mailbox
from triage.model import (
    OVER,
    CaseId,
    DispatchState,
    Intention,
    Kind,
    Letter,
    LetterId,
    LetterState,
    Role,
    TipId,
)
from triage.sight import Sight

STOPPED, TAKEN = DispatchState.STOPPED, DispatchState.TAKEN
HELD, WAITING, SHOWN = LetterState.HELD, LetterState.WAITING, LetterState.SHOWN
ANSWERED, REFUSED = LetterState.ANSWERED, LetterState.REFUSED
NEXT = {
    HELD: {WAITING, REFUSED, ANSWERED},
    WAITING: {SHOWN, ANSWERED, REFUSED},
    SHOWN: {ANSWERED, REFUSED},
    ANSWERED: {SHOWN},
    REFUSED: set[LetterState](),
}
"""How a letter may go on."""
READABLE = {WAITING, SHOWN, ANSWERED}

NEVER_TO_FROZEN = {Kind.ADDED, Kind.ANSWER, Kind.OBJECTION}


async def prove(rig: Rig, book: Book) -> None:
    """Raises the error of a loop, or AssertionError."""
    for error in rig.incidents.seen:
        raise error
    before, book.scenes = book.scenes, await scenes(rig)
    book.outcomes.update(book.ended())
    await _note_who_is_shut_out(rig, book)
    for scene in book.scenes.values():
        prove_withheld(scene, before.get(scene.case.id))
        prove_lead(rig, book, scene)
        await prove_holders(rig, scene)
    prove_no_tip_lost(rig, book)
    await prove_letters(rig, book)
    await prove_outbox(rig, book, before)
    prove_custody(rig, book)
    prove_shown(rig, book)


async def _note_who_is_shut_out(rig: Rig, book: Book) -> None:
    """Of every case, also one that accuses: those it is kept from who never had it."""
    async with rig.store.unit() as unit:
        for scene in book.scenes.values():
            for tip in set(scene.tips) - book.gone:
                words = (await unit.tips.get(tip)).content.words
                shut = scene.withheld - scene.frozen
                for mark in MARK.findall(words):
                    book.sayings.setdefault(mark, Saying()).shut |= chats(shut)


def prove_withheld(scene: Scene, before: Scene | None) -> None:
    """A body that is kept from a case has of it what it had before, and gets nothing new."""
    known = {one.id for one in before.dispatches} if before else set()
    closed = before.withheld if before else frozenset()
    for one in scene.dispatches:
        if one.agency in scene.withheld:
            assert one.agency in scene.frozen, f"{one.agency} got a case that accuses it"
        assert one.agency not in closed or one.id in known, f"{one.agency} got more"


def prove_lead(rig: Rig, book: Book, scene: Scene) -> None:
    """Somebody who may see it leads it or has led it to its end, or the line still seeks; and
    never do two lead the same part."""
    if scene.case.tip in book.gone:
        assert all(one.state is STOPPED for one in scene.dispatches)
        return
    live = [one for one in scene.dispatches if one.state is not STOPPED]
    leads = [one for one in live if one.role is not Role.COPY and one.agency not in scene.withheld]
    assert leads or _is_sought(rig, scene), "nobody leads the case"
    open_ones = [one for one in leads if one.role is Role.LEAD and one.state not in OVER]
    own = [one for one in open_ones if not has_own_part(one, scene.dispatches)]
    assert len(own) <= 1, f"two lead: {[(one.agency, one.reasons) for one in own]}"


def _is_sought(rig: Rig, scene: Scene) -> bool:
    waiting = {subject for (subject,) in rows(rig, "select subject from jobs where kind='work'")}
    return not waiting.isdisjoint(scene.tips)


async def prove_holders(rig: Rig, scene: Scene) -> None:
    """Taken is what an officer of that desk has in hand, who is an officer still."""
    async with rig.store.unit() as unit:
        for one in scene.dispatches:
            holder = one.progress.holder
            if one.state is TAKEN:
                assert holder, "taken by nobody"
                there = await unit.officers.at(one.agency, holder.person)
                assert there, f"{holder.name} has a case at {one.agency} and is no officer there"
            assert not (holder and one.state not in (TAKEN, *OVER)), "in hand, and not taken"


def prove_no_tip_lost(rig: Rig, book: Book) -> None:
    """Every tip has a case, or waits to be worked on."""
    found = rows(
        rig, "select id from tips where state != 'withdrawn' and case_id is null and id not in"
        " (select subject from jobs where kind = 'work')"
    )  # fmt: skip
    lost = {TipId(tip) for (tip,) in found} - book.gone
    assert not lost, "a tip without a case, and nobody works on it"


async def prove_letters(rig: Rig, book: Book) -> None:
    """Each is there until its tip is taken back, goes one way only, and what its reporter can read
    is what was let through, of desks that may still see the case."""
    async with rig.store.unit() as unit:
        mailbox = Mailbox(unit, rig.clock)
        for tip in set(book.owners) - book.gone:
            stored = {one.id: one for one in await unit.letters.of_tip(tip)}
            known = {key for key in book.letters if book.tips[key] == tip}
            assert known <= stored.keys(), "a letter is lost"
            for key in known:
                _prove_next(book, stored[key])
            shown = {one.id for one in await mailbox.of_tip(tip) if one.is_question}
            assert shown == _readable(book, stored), "the reporter reads other letters"


def _prove_next(book: Book, letter: Letter) -> None:
    was, now = book.letters[letter.id], letter.state
    assert now is was or now in NEXT[was], f"a letter went from {was} to {now}"
    book.letters[letter.id] = now


def _readable(book: Book, stored: Mapping[LetterId, Letter]) -> set[LetterId]:
    found = set()
    for one in stored.values():
        scene = book.scene_at(one.dispatch)
        agency = next((d.agency for d in book.dispatches if d.id == one.dispatch), None)
        # With the report that opened a case its questions go, to everybody.
        is_there = scene and scene.case.tip not in book.gone
        is_open = scene and agency and Sight.of(scene.case, agency).is_open
        if one.is_question and one.state in READABLE and is_there and is_open:
            found.add(one.id)
    return found


async def prove_outbox(rig: Rig, book: Book, before: Mapping[CaseId, Scene]) -> None:
    """Rows go to reporters of their own tips and to desks that may have them, and name nobody."""
    named = {str(chat) for chat in (*REPORTERS, VISITOR)} | {"77000", *NAMES, "Nurlan"}
    for row in rows(rig, "select kind, subject, is_for_desk, replace from outbox"):
        clear = "|".join(map(str, row))
        assert not any(name in clear for name in named), f"a row names somebody: {row[0]}"
    for one in await every_intention(rig):
        if one.agency is None and one.chat is not None:
            _prove_reporter(book, one)
        elif one.id > book.rows:
            _prove_desk(book, one, before)
    book.rows = max([book.rows, *(row[0] for row in rows(rig, "select id from outbox"))])


async def every_intention(rig: Rig) -> list[Intention]:
    return list(await super(type(rig.store), rig.store).due_intentions(EVER, limit=10_000))


def _prove_reporter(book: Book, one: Intention) -> None:
    if one.kind in (Kind.SENT, Kind.SEEN, Kind.OUTCOME):
        assert book.owners.get(TipId(one.subject)) == one.chat, f"a {one.kind} to somebody else"
    elif one.kind in (Kind.MAIL, Kind.LETTER):
        key = LetterId(one.subject)
        tip = book.tips[key] if key in book.tips else book.outcomes[key].tip
        is_visit = one.chat == VISITOR and tip in book.visited
        assert book.owners[tip] == one.chat or is_visit, "a letter to somebody else"


def _prove_desk(book: Book, one: Intention, before: Mapping[CaseId, Scene]) -> None:
    """To a desk that is kept from the case nothing that came since."""
    now = next((s for s in book.scenes.values() if _is_of(s, one)), None)
    if now is None or one.agency is None or one.agency not in now.withheld:
        return
    assert one.agency in now.frozen, f"a {one.kind} for {one.agency}, which never had the case"
    was = before.get(now.case.id)
    if was is not None and one.agency in was.withheld:
        tip = TipId(dict(one.values).get("tip", now.case.tip))
        assert Sight.of(now.case, one.agency).knows(tip), f"a {one.kind} of a later tip"
        assert one.kind not in NEVER_TO_FROZEN, f"a {one.kind} for {one.agency}, which is accused"


def _is_of(scene: Scene, one: Intention) -> bool:
    return any(each.id == one.subject for each in scene.dispatches)


def prove_custody(rig: Rig, book: Book) -> None:
    """The log only grows: what was written stays as it was, and what is new comes after it."""
    every = rows(rig, "select case_id, number, content from custody")
    now = {(case, number): content for case, number, content in every}
    assert all(now.get(key) == line for key, line in book.custody.items()), "the log was changed"
    last = Counter(case for case, _ in book.custody)
    new = now.keys() - book.custody.keys()
    assert all(number > last[case] for case, number in new), "the log was filled in"
    book.custody = now


async def prove_chains(rig: Rig) -> None:
    """The log of every case verifies, as `ilbirs custody verify` does it."""
    audited = await rig.store.audit(rig.shop.vault).run()
    assert audited.findings == [], f"the log does not verify: {audited.findings}"


def prove_shown(rig: Rig, book: Book) -> None:
    """What was shown since the last step: no words to a chat that must not read them."""
    for one in rig.scribe.shown[book.read :]:
        for mark in set(MARK.findall(one.words)):
            saying = book.sayings[mark]
            assert one.chat not in saying.shut, f"{mark} was shown in {one.chat}"
            assert saying.readers is None or one.chat in saying.readers, (
                f"{mark} went astray to {one.chat}"
            )
    book.read = len(rig.scribe.shown)
