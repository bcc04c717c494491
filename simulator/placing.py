"""Places, contacts, polls and dice that a person sends."""

from dataclasses import replace
from typing import Unpack

from simulator.acting import Actor, Where
from simulator.content import Content
from simulator.messages import Message
from simulator.posts import revise
from simulator.shapes import Json

HOUR = 3600


class Placer(Actor):
    """The half of a person that sends what is neither words nor files."""

    place = (42.8746, 74.5698)
    phone = "+996550000000"

    def shares_place(
        self, latitude: float, longitude: float, accuracy: float = 0, **where: Unpack[Where]
    ) -> Message:
        location = _point(latitude, longitude)
        if accuracy:
            location["horizontal_accuracy"] = accuracy
        return self.puts(Content("location", body={"location": location}), **where)

    def shares_live_place(
        self, latitude: float, longitude: float, period: int = HOUR, **where: Unpack[Where]
    ) -> Message:
        location = _point(latitude, longitude) | {"live_period": period}
        return self.puts(Content("location", body={"location": location}), **where)

    def moves_live_place(self, message: Message, latitude: float, longitude: float) -> Message:
        """The next point of a live location: an edit of its message."""
        current = message.chat.messages[message.id]
        location = current.content.body["location"] | _point(latitude, longitude)
        content = replace(current.content, body={"location": location})
        return revise(self.world, current, content, current.sending)

    def shares_venue(
        self,
        latitude: float,
        longitude: float,
        title: str = "Osh bazaar",
        address: str = "Bishkek",
        **where: Unpack[Where],
    ) -> Message:
        point = _point(latitude, longitude)
        venue = {"location": point, "title": title, "address": address}
        return self.puts(Content("venue", body={"venue": venue, "location": point}), **where)

    def sends_contact(
        self, name: str | None = None, phone: str = "", **where: Unpack[Where]
    ) -> Message:
        """A contact card; without a name it is the person's own."""
        contact: Json = {"phone_number": phone or self.phone, "first_name": name or self.name}
        if name is None:
            contact["user_id"] = self.id
        return self.puts(Content("contact", body={"contact": contact}), **where)

    def sends_poll(
        self,
        question: str = "When?",
        options: tuple[str, ...] = ("Now", "Later"),
        **where: Unpack[Where],
    ) -> Message:
        choices = [
            {"persistent_id": str(index), "text": option, "voter_count": 0}
            for index, option in enumerate(options)
        ]
        poll = {"id": str(self.world.count("poll", 5_000_001)), "question": question}
        flags = ("is_closed", "allows_multiple_answers", "allows_revoting", "members_only")
        settings = dict.fromkeys(flags, False) | {"is_anonymous": True, "type": "regular"}
        body: Json = poll | settings | {"options": choices, "total_voter_count": 0}
        return self.puts(Content("poll", body={"poll": body}), **where)

    def sends_dice(self, value: int = 6, **where: Unpack[Where]) -> Message:
        dice = {"emoji": "🎲", "value": value}
        return self.puts(Content("dice", body={"dice": dice}), **where)


def _point(latitude: float, longitude: float) -> Json:
    return {"latitude": latitude, "longitude": longitude}
