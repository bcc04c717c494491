"""Strange values: texts, numbers and files as nobody means them, and some as people do."""

from __future__ import annotations

import json

from hypothesis import strategies as st

from triage.receipts import in_groups, with_check_digit

TIPS = (
    "At the bazaar in Osh a man sells snow leopard skins from under the counter",
    "Right now two men are shooting ibex near Naryn, I hear the shots",
    "Ителгини капка салып Дубайга кетти дейт",
    "в ущелье опять петли на козерогов поставили, снимите кто нибудь",
    "tustovuq patini bozorda ochiq sotvotti",
    "The ranger of the reserve himself sells ibex horns in Karakol",
    "Менин атым Бакыт, телефоным 0555 123456, барс терисин сатып жатышат",
    "киіктің мүйізін сатып жатыр, 845 дана, машина 123 ABC 05",
    "Hello! What time does the museum open on Sunday?",
    "keýigi atdylar, üç sany, Balkanabatda",
    "бабри барфиро дар Хоруғ мефурӯшанд",
)
COMMANDS = (
    "/start", "/start c_spring", "/start desk_x", "/status", "/forget", "/withdraw", "/language",
    "/help", "/privacy", "/cancel", "/clean", "/week", "/officers", "/invite", "/officer", "/lead",
    "/remove", "/start@ilbirs_bot x", "/nothing", "/", "/status 1234",
)  # fmt: skip
POINTS = (
    "41.43 76.01", "42°52'N 74°35'E", "https://maps.google.com/?q=41.4,76.0", "0,0", "91 181",
    "https://yandex.ru/maps/?ll=76.0%2C41.4&z=12", "geo:41.4,76.0;u=35", "8HFG2222+2V",
    "https://2gis.kg/bishkek/geo/74.6%2C42.87", "https://maps.app.goo.gl/abc", "nan nan",
    "1e309, -1e309", "https://maps.google.com/?q=" + "9" * 300,
)  # fmt: skip
ODD = (
    "", " ", "\x00", "​‮abc‬", "🐆" * 2048, "\U000e0001" * 64, "ﷺ" * 500, "a" * 4096,
    "1" * 4096, "\n" * 4096, "{" * 300, "<b>" * 100, "&amp;&lt;", "%s%n{0}{x}", "-- '; drop table",
    "‏" * 300, "ё" * 1000, "@" * 200, "𝕬𝖒𝖎𝖓𝖆", "İıĞğ", "ﬁ" * 50, "\ud7ff￿",
)  # fmt: skip

receipts = st.text("0123456789", min_size=20, max_size=20).map(
    lambda digits: in_groups(with_check_digit(digits))
)
texts = st.one_of(
    st.sampled_from(TIPS),
    st.sampled_from(COMMANDS),
    st.sampled_from(POINTS),
    st.sampled_from(ODD),
    receipts,
    st.text(max_size=200),
    st.lists(st.sampled_from(TIPS + POINTS + ODD[:6]), max_size=3).map(" ".join),
)
numbers = st.one_of(
    st.integers(-5, 5),
    st.sampled_from((2**31, 2**53, 2**63 - 1, 2**63, -(2**63) - 1, 10**30)),
    st.floats(allow_nan=False, allow_infinity=False),
)
values = st.one_of(
    st.none(),
    st.booleans(),
    numbers,
    texts,
    st.lists(st.one_of(numbers, texts), max_size=3),
    st.dictionaries(st.sampled_from(("id", "type", "user", "date")), st.one_of(numbers, texts)),
)
HEADS = (
    b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00", b"\x89PNG\r\n\x1a\n",
    b"GIF89a", b"RIFF\x00\x00\x00\x00WEBP", b"%PDF-1.7\n", b"PK\x03\x04",
    b"\x00\x00\x00\x18ftypmp42",
    b"OggS", b"ID3", b"MZ", b"#!/bin/sh\n", b"<svg xmlns=", b"{\\rtf1", b"",
)  # fmt: skip
files = st.builds(bytes.__add__, st.sampled_from(HEADS), st.binary(max_size=400))


def lone(text: str) -> bytes:
    """As JSON, in which a client may also write half of a character."""
    return json.dumps(text + "\ud83d").encode()
