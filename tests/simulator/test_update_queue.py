"""The queue of updates, held against a plain list."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from simulator.updates import UpdateQueue
from tests.simulator.clock import HandClock

FIRST = 100


class QueueMachine(RuleBasedStateMachine):
    """Puts, confirms and lets time pass; nothing is lost, doubled or out of order."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = HandClock()
        self.queue = UpdateQueue(self.clock, FIRST)
        self.model: list[tuple[int, int]] = []
        self.born: dict[int, datetime] = {}
        self.number = 0

    @rule()
    def put(self) -> None:
        self.queue.put("message", {"number": self.number}, "chat:1")
        self.model.append((FIRST + self.number, self.number))
        self.born[self.number] = self.clock()
        self.number += 1

    @rule()
    def put_what_was_not_asked_for(self) -> None:
        self.queue.put("chat_member", {"number": -1}, "chat:1")

    @rule(offset=st.integers(FIRST - 2, FIRST + 40))
    def confirm(self, offset: int) -> None:
        self.queue.confirm(offset)
        self.model = [one for one in self.model if one[0] >= offset]

    @rule(count=st.integers(1, 5))
    def keep_the_last(self, count: int) -> None:
        self.queue.confirm(-count)
        self.model = self.model[-count:]

    @rule(hours=st.integers(1, 23))
    def wait(self, hours: int) -> None:
        self.clock.forward(hours=hours)
        oldest = self.clock() - timedelta(hours=24)
        self.model = [one for one in self.model if self.born[one[1]] >= oldest]

    @invariant()
    def the_queue_is_the_list(self) -> None:
        found = [(update.id, update.body["number"]) for update in self.queue.pending()]
        assert found == self.model


TestQueue = QueueMachine.TestCase
TestQueue.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)


def queue_of(*words: str) -> tuple[UpdateQueue, HandClock]:
    clock = HandClock()
    queue = UpdateQueue(clock, FIRST)
    for word in words:
        queue.put("message", {"text": word}, "chat:1")
    return queue, clock


def texts(queue: UpdateQueue) -> list[Any]:
    return [update.body["text"] for update in queue.pending()]


def test_an_echo_comes_after_its_update_was_confirmed() -> None:
    queue, _ = queue_of("one")
    queue.echo_last()
    assert texts(queue) == ["one"]

    queue.confirm(FIRST + 1)

    assert [update.id for update in queue.pending()] == [FIRST]
    queue.confirm(FIRST + 1)
    assert texts(queue) == []


def test_a_swapped_update_overtakes_but_ids_still_rise() -> None:
    queue, _ = queue_of("one", "two", "three")

    queue.swap_last()

    assert texts(queue) == ["one", "three", "two"]
    assert [update.id for update in queue.pending()] == [FIRST, FIRST + 1, FIRST + 2]


def test_a_late_update_gets_its_id_when_it_comes() -> None:
    queue, clock = queue_of()
    queue.put_later("message", {"text": "late"}, "chat:1", seconds=5)
    queue.put("message", {"text": "on time"}, "chat:1")

    assert texts(queue) == ["on time"]
    assert len(queue) == 2
    clock.forward(seconds=5)
    assert texts(queue) == ["on time", "late"]
    assert [update.id for update in queue.pending()] == [FIRST, FIRST + 1]


def test_a_cleared_queue_is_empty() -> None:
    queue, _ = queue_of("one")
    queue.put_later("message", {"text": "late"}, "chat:1", seconds=5)

    queue.clear()

    assert len(queue) == 0
