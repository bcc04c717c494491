"""Whether a known name that stands in a text is no place there, by what it wears and what is
beside it."""

from __future__ import annotations

import re

from places.bearings import ROADS
from places.context import ONLINE, PREPOSITIONS, SENSES, SETTLED, Cues, Scene, wears_locative
from places.folding import Token
from places.gazetteer import Named
from places.lexicon import Hit
from places.traps import Traps

_SCORE = re.compile(
    r"(?<![\d.,:])(?!1:1)(?:\d:\d|\d-0|0-\d)(?![\d.,:]\d|\d)|\w \d ?[-–—] ?[^\W\d]+ \d\b"
)
_CODE = "QR"
_NUMBERED = re.compile(r"[-–]\d{3,}")
LETTERS_ONLY = 2
"""A name of so few letters is an abbreviation: it is written in capitals and takes no ending."""
BRIEF = 3
_TITLED = ("market", "post", "reserve", "airport", "station")
_RUSSIAN = ("ski", "skoi", "skogo", "skom", "skomu", "skuiu", "skaia", "skoe", "skie", "skih")
_PEOPLE = ("lik", "luk", "dik", "duk", "tik", "tuk", "cha")
# Folded: менен, бен, bilan, жак, тарап, side.
_TOWARDS = (
    "menen",
    "ben",
    "pen",
    "bilan",
    "bilen",
    "jak",
    "tarap",
    "taraf",
    "side",
    "area",
    *ROADS,
)
# Folded: айылы, ауылы, шаары, қаласы, ауданы, району, tumani, obasy, etraby, облусу, р-н, town.
_OWNED = (
    *("aili", "auili", "shari", "shahri", "shaheri", "kalasi", "audani", "raionu", "raioni"),
    *("raeni", "tumani", "kishlogi", "kishtagi", "obasi", "etrabi", "velaiati", "viloiati"),
    *("oblusu", "oblisi", "obl", "rn", "tovn", "citi", "vilage", "district"),
)
# Folded: айыл, ауыл, шаар, қала, аудан, туман, қишлоқ, oba, etrap.
_TURKIC = ("ail", "auil", "shar", "kala", "audan", "tuman", "kishlok", "kishlog", "oba", "etrap")
_COUNTRIES = ("country",)
# Folded: канал, паблик, группа, guruh, гурӯҳ, топ, toparynda, чат.
_CHANNELS = (
    "kanal",
    "channel",
    "pablik",
    "grup",
    "group",
    "guruh",
    "gurux",
    "topar",
    "tobinda",
    "chat",
)


def is_doubtful(hit: Hit[Named], beside: Cues, scene: Scene, traps: Traps) -> bool:
    """Whether the name belongs to something else: an ordinary word, a title, a thing of that
    origin, a club, a street, a person."""
    if _is_counted(hit, beside, scene, traps):
        return True
    if beside.sense in SENSES or hit.end - hit.start == len(scene.words):
        return False
    if _is_coincidence(hit, beside, scene, traps) or _is_model(hit, scene):
        return True
    if _is_title(hit, scene, traps) or _is_called(hit, scene, traps):
        return True
    if _is_origin(hit, beside, scene) or _is_street(hit, scene, traps):
        return True
    if _is_given(hit, beside, scene, traps):
        return True
    if beside.is_firm:
        return False
    is_owned = traps.owned(scene.words, hit.start, hit.end, scene.text)
    return is_owned or bool(_SCORE.search(scene.text))


def _is_counted(hit: Hit[Named], beside: Cues, scene: Scene, traps: Traps) -> bool:
    """Үш ауыл, панҷ ноҳия, караганда тугай: a small word before a word about places names none."""
    if beside.is_capital or hit.end - hit.start > 1 or hit.end - hit.start == len(scene.words):
        return False
    word = scene.words[hit.start].folded
    if word in traps.number:
        return True
    if word not in traps.ordinary or beside.sense not in SENSES:
        return False
    return beside.sense not in (*SETTLED, "region") or not _is_so_called(hit, scene)


def _is_so_called(hit: Hit[Named], scene: Scene) -> bool:
    """Тамга айылы, село Челек, ноҳияи Панҷ name a place; белек айылда, қаласында көше do not."""
    after = scene.words[hit.end].folded if hit.end < len(scene.words) else ""
    if hit.end in scene.generic:
        return after.startswith(_OWNED)
    return not scene.before(hit).startswith(_TURKIC)


def _is_model(hit: Hit[Named], scene: Scene) -> bool:
    """Урал-4320, Алматы-2030: a lorry, a year; Чаткал-2 is a place."""
    return bool(_NUMBERED.match(scene.text, scene.words[hit.end - 1].end))


def _is_coincidence(hit: Hit[Named], beside: Cues, scene: Scene, traps: Traps) -> bool:
    if hit.end - hit.start > 1:
        return False
    word = scene.words[hit.start]
    length = len(word.folded) - len(hit.ending)
    if length <= LETTERS_ONLY:
        return bool(hit.ending) or not word.written.isupper() or word.written == _CODE
    if word.folded in traps.never:
        return True
    is_last = hit.end == len(scene.words)
    is_sure = beside.is_capital and (not beside.is_head or beside.is_paired or is_last)
    is_told = is_sure or beside.sense == ONLINE
    if length <= BRIEF and hit.ending and not is_told and not beside.is_located:
        return True
    return not is_told and word.folded in traps.ordinary


def _is_title(hit: Hit[Named], scene: Scene, traps: Traps) -> bool:
    first = scene.words[hit.start]
    if not any(start <= first.start < end for start, end in scene.titles):
        return False
    if hit.end - hit.start == 1 and first.folded in traps.ordinary:
        return True
    is_told = scene.before(hit) in PREPOSITIONS and any(
        named.kind in _TITLED for named in hit.meanings
    )
    return not is_told and not wears_locative(hit, scene.words) and not _is_channel(hit, scene)


def _is_channel(hit: Hit[Named], scene: Scene) -> bool:
    """Канал «Ловчие Алматы»: the city that a channel or a group is named after is where it is."""
    opening = max(start for start, _ in scene.titles if start <= scene.words[hit.start].start)
    outside = [word for word in scene.words if word.end <= opening]
    is_city = any(named.kind == "city" for named in hit.meanings)
    return is_city and any(word.folded.startswith(_CHANNELS) for word in outside[-2:])


def _is_origin(hit: Hit[Named], beside: Cues, scene: Scene) -> bool:
    """Самаркандский, toshkentlik, истаравшанӣ: from there, which does not say where it is."""
    word = scene.words[hit.end - 1]
    if _is_manner(hit, scene):
        return True
    if hit.ending == "i" and word.written.endswith(("ӣ", "iy", "ий")):
        return True
    if hit.ending in _PEOPLE or (hit.ending == "ov" and not beside.is_firm):
        return True
    if not word.folded.endswith(_RUSSIAN) or not hit.ending or beside.is_firm:
        return False
    is_country = any(named.kind in _COUNTRIES for named in hit.meanings)
    return is_country or (_has_noun(word, hit, scene) and not beside.is_capital)


def _is_manner(hit: Hit[Named], scene: Scene) -> bool:
    """По-узгенски, по-уйгурски: how something is made."""
    first, last = scene.words[hit.start], scene.words[hit.end - 1]
    is_hyphened = scene.text[first.start - 1 : first.start] == "-"
    return is_hyphened and scene.before(hit) == "po" and last.folded.endswith("ski")


def _has_noun(word: Token, hit: Hit[Named], scene: Scene) -> bool:
    """Whether another word follows the adjective at once."""
    if hit.end >= len(scene.words):
        return False
    return scene.text[word.end : scene.words[hit.end].start].isspace()


def _is_street(hit: Hit[Named], scene: Scene, traps: Traps) -> bool:
    return traps.is_street(scene.words, hit.start, hit.end, scene.text)


def _is_called(hit: Hit[Named], scene: Scene, traps: Traps) -> bool:
    """Чилонзор деган ошпаз, Murgap diýen gyz: somebody bears the name; Суусамыр деген жерде is
    a place."""
    after = scene.words[hit.end : hit.end + 2]
    if not after or after[0].folded not in traps.called or hit.ending:
        return False
    return len(after) == 1 or not (after[1].folded in traps.spot or _is_spot(hit.end + 1, scene))


def _is_spot(at: int, scene: Scene) -> bool:
    return at in scene.generic and scene.generic[at].sense in SENSES


def _is_given(hit: Hit[Named], beside: Cues, scene: Scene, traps: Traps) -> bool:
    """A person's name that opens what is said, or stands bare before a verb of doing."""
    word = scene.words[hit.start]
    is_bare = hit.end - hit.start == 1 and word.folded in traps.given
    if not is_bare or beside.is_located or not _has_noun(word, hit, scene):
        return False
    return not scene.words[hit.end].folded.startswith(_TOWARDS)
