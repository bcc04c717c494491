"""Officers, reporters, clocks and failures in any order, over the real services and a store."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from tests.triage.casework_acts import ACTS, OFFERS, ONCE, PLANS
from tests.triage.casework_proofs import prove
from tests.triage.casework_rig import AGENCIES, REPORTERS, VISITOR, chat_of, person_of
from tests.triage.casework_table import Table
from tests.triage.marked import SPOTS, TAXA
from triage.model import TRIAGE_DESKS, ChatId, TipId

ANY = st.integers(0, 999)
ACCUSED = ("", "", "", "!environment", "!customs", "!police", "!prosecutor")
CRASHES = (
    "work-done", "work-committed", "duty-done", "duty-committed", "marked-sending",
    "card-accepted", "card-committed",
)  # fmt: skip
LEAPS = (-1.0, 0.05, 0.5, 3.0, 30.0, 200.0)
STAFF = ("leaves", "comes", "comes", "is bound", "is bound", "is unbound")
MOST_TIPS = 7


class Casework(Table):
    """Every rule is one act of one person, a plan of one, or chance."""

    @invariant()
    def nothing_is_lost_doubled_or_betrayed(self) -> None:
        self.run(prove(self.rig, self.book))

    # -- reporters ----------------------------------------------------------------------

    @initialize(who=st.sampled_from(REPORTERS), spot=st.sampled_from(sorted(SPOTS)))
    def somebody_told(self, who: ChatId, spot: str) -> None:
        self.tells(who, "leopard", spot, "", is_worked=True)

    @precondition(lambda self: len(self.book.owners) < MOST_TIPS)
    @rule(
        who=st.sampled_from(REPORTERS),
        taxon=st.sampled_from(sorted(TAXA)),
        spot=st.sampled_from(sorted(SPOTS)),
        more=st.sampled_from((*ACCUSED, "danger")),
        is_worked=st.booleans(),
    )
    def tells(self, who: ChatId, taxon: str, spot: str, more: str, is_worked: bool) -> None:
        words = f"{taxon} {spot} {more} {self.says()}"
        sent = self.run(self.people.tells(who, words))
        if sent.receipt:
            self.book.receipts[sent.tip] = sent.receipt
        self.note_sent(who)
        if is_worked:
            self.run(self.rig.work())

    @rule(who=st.sampled_from(REPORTERS), more=st.sampled_from(ACCUSED))
    def adds(self, who: ChatId, more: str) -> None:
        words = self.more_for(self.run(self.people.home(who)), more)
        self.tries(self.people.adds(who, words))
        self.note_sent(who)

    @rule(which=ANY, more=st.sampled_from(ACCUSED))
    def answers(self, which: int, more: str) -> None:
        if waiting := self.waiting():
            who, letter = waiting[which % len(waiting)]
            self.answer(who, [letter], 0, more)

    @precondition(lambda self: self.book.receipts)
    @rule(which=ANY, more=st.sampled_from(ACCUSED))
    def comes_with_the_receipt(self, which: int, more: str) -> None:
        tip = sorted(self.book.receipts)[which % len(self.book.receipts)]
        self.book.visited.add(tip)
        letters = self.run(self.people.comes_with(self.book.receipts[tip]))
        self.answer(VISITOR, letters, which, more)

    @rule(which=ANY, way=st.sampled_from(("read", "later", "never")))
    def opens_a_letter(self, which: int, way: str) -> None:
        if waiting := self.waiting():
            who, letter = waiting[which % len(waiting)]
            people = self.people
            acts = {"read": people.reads, "later": people.puts_off, "never": people.refuses}
            self.tries(acts[way](who, letter))

    @rule(who=st.sampled_from(REPORTERS), which=ANY, chance=st.integers(0, 9))
    def goes_away(self, who: ChatId, which: int, chance: int) -> None:
        """Mostly for a while; some take back what they told, few are forgotten."""
        mine = self.run(self.sent_by(who))
        if chance > 2:
            self.run(self.people.blocks(who, is_blocked=bool(chance % 2)))
        elif mine and chance:
            tip = mine[which % len(mine)]
            self.book.gone.add(tip)
            self.run(self.take_back(who, tip, by_code=chance == 2))
        else:
            self.run(self.people.is_forgotten(who))

    async def take_back(self, who: ChatId, tip: TipId, *, by_code: bool) -> None:
        if by_code and tip in self.book.receipts:
            await self.people.takes_back_by(self.book.receipts[tip])
        else:
            await self.people.takes_back(who, tip)

    # -- officers -----------------------------------------------------------------------

    @precondition(lambda self: self.book.dispatches)
    @rule(which=ANY, who=st.integers(0, 4), act=st.sampled_from(sorted(ACTS)), pick=ANY,
          is_twice=st.booleans())  # fmt: skip
    def presses(self, which: int, who: int, act: str, pick: int, is_twice: bool) -> None:
        dispatch = self.book.dispatches[which % len(self.book.dispatches)]
        self.press(dispatch, who, act, pick)
        if is_twice and act in ONCE:
            self.press(dispatch, who, act, pick, is_again=True)

    @precondition(lambda self: self.book.leading)
    @rule(which=ANY, plan=st.sampled_from(PLANS), pick=ANY, is_twice=st.booleans())
    def a_lead_works(self, which: int, plan: tuple[str, ...], pick: int, is_twice: bool) -> None:
        dispatch = self.book.leading[which % len(self.book.leading)]
        for act in plan:
            self.press(dispatch, 0, act, pick)
        if is_twice and plan[-1] in ONCE:
            self.press(dispatch, 0, plan[-1], pick, is_again=True)

    @precondition(lambda self: self.temptations())
    @rule(which=ANY, act=st.sampled_from(OFFERS))
    def a_lead_tries_an_accused_body(self, which: int, act: str) -> None:
        found = self.temptations()
        dispatch, body = found[which % len(found)]
        self.press(dispatch, 0, act, AGENCIES.index(body))

    @precondition(lambda self: self.offered())
    @rule(which=ANY, act=st.sampled_from(("taken over", "taken over", "declined")))
    def an_offer_is_answered(self, which: int, act: str) -> None:
        offered = self.offered()
        self.press(offered[which % len(offered)], 0, act, which)

    @precondition(lambda self: self.held())
    @rule(which=ANY, who=st.integers(0, 2), goes=st.booleans())
    def a_letter_is_looked_at(self, which: int, who: int, goes: bool) -> None:
        letter = self.held()[which % len(self.held())]
        for desk in TRIAGE_DESKS:
            self.tries(self.staff.decides(letter, chat_of(desk), person_of(desk, who), goes))

    @rule(at=st.sampled_from(AGENCIES), who=st.integers(0, 2), way=st.sampled_from(STAFF))
    def a_desk_changes(self, at: str, who: int, way: str) -> None:
        if way == "is bound":
            self.tries(self.staff.binds(at))
        elif way == "is unbound" and who == 2:
            self.tries(self.staff.unbinds(at))
        else:
            self.tries(self.staff.moves(at, who, way == "leaves"))

    # -- chance -------------------------------------------------------------------------

    @rule()
    def messages_go(self) -> None:
        self.run(self.rig.settle())

    @rule(hours=st.sampled_from(LEAPS), is_looked_at=st.booleans())
    def time_leaps(self, hours: float, is_looked_at: bool) -> None:
        self.rig.clock.advance(hours=hours)
        if is_looked_at:
            self.run(self.rig.look_at_clocks())
        self.run(self.rig.work())

    @rule(at=st.sampled_from(AGENCIES), crash=st.sampled_from((*CRASHES, "")))
    def something_fails(self, at: str, crash: str) -> None:
        """The process is killed on the way of what is due; or a group is gone for a while."""
        self.rig.doomed = crash
        if not crash:
            self.rig.scribe.gone.add(chat_of(at))
        self.run(self.rig.settle())
        self.rig.scribe.gone.clear()
