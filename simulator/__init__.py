"""A strict, stateful Telegram of our own: demo, tests and load run against it."""

from simulator.faults import FaultRule
from simulator.groups import Group
from simulator.messages import Message
from simulator.people import Person
from simulator.server import Server, serve
from simulator.world import World

__all__ = ["FaultRule", "Group", "Message", "Person", "Server", "World", "serve"]
