"""Locations, venues and contacts."""

from simulator.calls import Call
from simulator.content import Content
from simulator.methods.sending import send
from simulator.refusals import bad_request
from simulator.shapes import Json

LIVE_FOREVER = 0x7FFFFFFF


def send_location(call: Call) -> Json:
    chat = call.chat()
    place = _place(call.args)
    for name in ("horizontal_accuracy", "live_period", "heading", "proximity_alert_radius"):
        if name in call.args:
            place[name] = call.args[name]
    period = place.get("live_period", 60)
    if not 60 <= period <= 86400 and period != LIVE_FOREVER:
        raise bad_request("LIVE_PERIOD_INVALID")
    return send(call, chat, Content("location", body={"location": place}))


def send_venue(call: Call) -> Json:
    chat = call.chat()
    place = _place(call.args)
    venue = {"location": place, "title": call.args["title"], "address": call.args["address"]}
    return send(call, chat, Content("venue", body={"venue": venue, "location": place}))


def send_contact(call: Call) -> Json:
    chat = call.chat()
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: call.args[name] for name in names if name in call.args}
    return send(call, chat, Content("contact", body={"contact": contact}))


def _place(args: Json) -> Json:
    latitude, longitude = args["latitude"], args["longitude"]
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180:
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}
