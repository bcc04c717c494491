"""Officers, reporters, clocks and failures in any order, over the real services and a store."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from tests.triage.casework_acts import ACTS, ONCE
from tests.triage.casework_proofs import prove
from tests.triage.casework_rig import AGENCIES, REPORTERS, VISITOR, chat_of, person_of
from tests.triage.casework_table import Table
from tests.triage.marked import SPOTS, TAXA
from triage.model import ChatId

ANY = st.integers(0, 999)
ACCUSED = ("", "", "", "!environment", "!customs", "!police", "!prosecutor")
CRASHES = ("work-done", "work-committed", "marked-sending", "card-accepted", "card-committed")
LEAPS = (-1.0, 0.05, 0.5, 3.0, 30.0, 200.0)
MOST_TIPS = 9


class Casework(Table):
    """Every rule is one act of one person, or of chance."""

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
        words = self.more_for(self.last_of(who), more)
        self.tries(self.people.adds(who, words))
        self.note_sent(who)

    @rule(who=st.sampled_from(REPORTERS), which=ANY, more=st.sampled_from(ACCUSED))
    def answers(self, who: ChatId, which: int, more: str) -> None:
        self.answer(who, self.run(self.people.letters(who)), which, more)

    @precondition(lambda self: self.book.receipts)
    @rule(which=ANY, more=st.sampled_from(ACCUSED))
    def comes_with_the_receipt(self, which: int, more: str) -> None:
        tip = sorted(self.book.receipts)[which % len(self.book.receipts)]
        self.book.visited.add(tip)
        letters = self.run(self.people.comes_with(self.book.receipts[tip]))
        self.answer(VISITOR, letters, which, more)

    @rule(
        who=st.sampled_from(REPORTERS), which=ANY, way=st.sampled_from(("read", "later", "never"))
    )
    def opens_a_letter(self, who: ChatId, which: int, way: str) -> None:
        letters = self.run(self.people.letters(who))
        if letters:
            letter = letters[which % len(letters)]
            people = self.people
            acts = {"read": people.reads, "later": people.puts_off, "never": people.refuses}
            self.tries(acts[way](who, letter))

    @rule(who=st.sampled_from(REPORTERS), which=ANY)
    def takes_back(self, who: ChatId, which: int) -> None:
        mine = self.run(self._sent(who))
        if mine and which % 3 == 0:
            tip = mine[which % len(mine)]
            self.book.gone.add(tip)
            self.run(self.people.takes_back(who, tip))

    @rule(who=st.sampled_from(REPORTERS), is_blocked=st.booleans(), is_forgotten=st.integers(0, 9))
    def blocks(self, who: ChatId, is_blocked: bool, is_forgotten: int) -> None:
        self.run(self.people.blocks(who, is_blocked=is_blocked))
        if not is_forgotten:
            self.run(self.people.is_forgotten(who))

    # -- officers -----------------------------------------------------------------------

    @precondition(lambda self: self.book.dispatches)
    @rule(which=ANY, who=st.integers(0, 4), act=st.sampled_from(sorted(ACTS)), pick=ANY,
          is_twice=st.booleans())  # fmt: skip
    def presses(self, which: int, who: int, act: str, pick: int, is_twice: bool) -> None:
        dispatch = self.book.dispatches[which % len(self.book.dispatches)]
        self.press(dispatch, who, act, pick)
        if is_twice and act in ONCE:
            self.press(dispatch, who, act, pick, is_again=True)

    @precondition(lambda self: self.book.dispatches)
    @rule(which=ANY, act=st.sampled_from(sorted(ACTS)), pick=ANY)
    def a_lead_takes_it_and_acts(self, which: int, act: str, pick: int) -> None:
        dispatch = self.book.dispatches[which % len(self.book.dispatches)]
        self.press(dispatch, 0, "taken", 0)
        self.press(dispatch, 0, act, pick)

    @precondition(lambda self: self.held())
    @rule(which=ANY, who=st.integers(0, 4), goes=st.booleans(), at=st.sampled_from(AGENCIES[-2:]))
    def decides_on_a_letter(self, which: int, who: int, goes: bool, at: str) -> None:
        held = self.held()
        self.tries(
            self.staff.decides(held[which % len(held)], chat_of(at), person_of(at, who), goes)
        )

    @rule(at=st.sampled_from(AGENCIES), who=st.integers(0, 2), is_leaving=st.booleans())
    def comes_or_goes(self, at: str, who: int, is_leaving: bool) -> None:
        self.tries(self.staff.moves(at, who, is_leaving))

    @rule(at=st.sampled_from(AGENCIES), which=ANY)
    def is_unbound_or_bound(self, at: str, which: int) -> None:
        if which % 4 == 0:
            self.tries(self.staff.unbinds(at))
        else:
            self.tries(self.staff.binds(at))

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

    @rule(point=st.sampled_from(CRASHES))
    def the_process_is_killed(self, point: str) -> None:
        self.rig.doomed = point
        self.run(self.rig.settle())

    @rule(at=st.sampled_from(AGENCIES))
    def a_group_is_gone_for_a_while(self, at: str) -> None:
        self.rig.scribe.gone.add(chat_of(at))
        self.run(self.rig.settle())
        self.rig.scribe.gone.clear()
