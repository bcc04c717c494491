"""Sample values for every variable of the texts: as long as they get in life, and as awkward."""

from __future__ import annotations

COUNTS = (0, 1, 2, 5, 11, 21, 100)
"""Numbers that between them take every plural branch of our languages."""

SAMPLES: dict[str, str | int] = {
    "agency": "Environmental and Technical Supervision Service",
    "amount": "12.5 kg",
    "appendix": "I",
    "chances": "poaching 61 %, possession 20 %",
    "cites": "CITES I",
    "code": "482913",
    "count": 21,
    "country": "KG",
    "due": "Mon 09.02. 16:00",
    "km": "12.5",
    "kind": "customs",
    "language": "ky",
    "link": "https://t.me/some_channel/482",
    "mark": "🔴",
    "minutes": 10,
    "name": "Panthera uncia",
    "names": "Panthera uncia, Capra sibirica",
    "number": "K7-412",
    "offence": "poaching",
    "officer": "Bakyt",
    "outcome": "Seized",
    "percent": 87,
    "place": "Arslanbob, Bazar-Korgon",
    "priority": 5,
    "question": "What sort of place is it: a market, a home, a road, a river?",
    "reason": "He had moved away <last> week & nobody knows where",
    "reasons": "forest; protected rare species",
    "receipt": "1234 5678 9012 3456 7890 1",
    "season": "fishing_closed",
    "service": "112",
    "sources": 3,
    "state": "sent",
    "stranger": "Timur <b>",
    "taxon": "Panthera uncia",
    "time": "14:05",
    "tips": 21,
    "title": "Bazar <Osh> & sons",
    "units": "kg, no",
    "words": "two men & a net <by the bridge>",
}
