"""Folded beginnings of words that say how one place lies to another: sides, roads, nearness."""

from __future__ import annotations

COMPASS = {
    (0.0, 1.0): ("sever", "north", "tundik", "tunduk", "soltustik", "shimol", "demirgazik"),
    (0.0, -1.0): ("iug", "iuj", "south", "tushtik", "tushtuk", "ontustik", "janub", "gunorta"),
    (1.0, 0.0): ("vostok", "vostoch", "east", "chigish", "shigis", "shark", "gundogar"),
    (-1.0, 0.0): ("zapad", "vest", "batish", "batis", "garb", "gunbatar"),
}
"""East and north of each side of the world."""
SIDES = tuple(name for names in COMPASS.values() for name in names)
ROADS = ("tras", "dorog", "shose", "avtodorog", "road", "highvai", "jol", "iol", "roh", "avtobahn")
JOINERS = ("i", "and", "menen", "men", "ben", "pen", "bilan", "bilen", "va")
BETWEEN = frozenset(("mejdu", "betven", "baini"))
AMONG = ("ortosu", "arasi", "orasi", "oralig", "urtasi", "ortasi")
"""What lies between two places, before both of them or behind."""
# Жетпей, etmasdan, жақын, golaý, жанында, yonida, артында, orqasida, aňyrsynda, өткөндө, geçen,
# арқылы, orqali.
BESIDE = (
    *("jetpe", "etmas", "etman", "jakin", "iakin", "golai", "janinda", "ionida", "ianinda"),
    *("artinda", "orkasi", "arkasinda", "anirsinda", "narirog", "otkon", "otken", "otgan"),
    *("gechen", "guzashta", "tomonda", "tarabinda", "arkili", "arkilu", "orkali", "arkali"),
)
"""What follows the name of a place and of hardly anything else."""
MEASURES = ("km", "kilomet", "shakirim", "chakirim", "mile", "short", "edge", "outskirt", "side")
