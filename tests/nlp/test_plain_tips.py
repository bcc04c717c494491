"""The plainest tips there are: a name, a deed, a place. They stand in no corpus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from nlp.reader import Reader
from reference.species import COLUMN_LANGUAGES, load_species
from triage.model import Reading

TAXA = [
    *("Panthera uncia", "Ovis ammon", "Capra sibirica", "Saiga tatarica", "Falco cherrug"),
    *("Aquila chrysaetos", "Ursus arctos", "Canis lupus", "Lynx lynx", "Marmota"),
    *("Gazella subgutturosa", "Cervus canadensis", "Testudo horsfieldii", "Acipenseridae"),
    *("Huso huso", "Otis tarda", "Cygnus", "Phasianus colchicus", "Vulpes", "Sus scrofa"),
    *("Otocolobus manul", "Capra falconeri", "Lutra lutra", "Hystrix indica"),
]
SAID = {
    "en": "Someone shot a {} near the village|They are selling a {} at the bazaar"
    "|A {} is in a cage at the cafe|{} caught in a snare",
    "ru": "Вчера у села застрелен {}|На базаре продаётся {}|В кафе в клетке сидит {}"
    "|В петле {}, ещё живой",
    "ky": "Кечээ айылдын жанында {} атылды|Базарда {} сатылып жатат|Кафеде капаста {} турат"
    "|Тузакка {} түшүп калыптыр",
    "kk": "Кеше ауыл жанында {} атылды|Базарда {} сатылып жатыр|Кафеде торда {} отыр"
    "|Тұзаққа {} түсіп қалыпты",
    "uz_latn": "Kecha qishloq yonida {} otib o'ldirildi|Bozorda {} sotilyapti"
    "|Kafeda qafasda {} turibdi|Tuzoqqa {} tushib qolibdi",
    "tg": "Дирӯз назди деҳа {} кушта шуд|Дар бозор {} фурӯхта мешавад"
    "|Дар қаҳвахона дар қафас {} нишастааст|Ба дом {} афтодааст",
    "tk": "Düýn obanyň ýanynda {} atyldy|Bazarda {} satylýar|Kafede kapasada {} otyr"
    "|Duzaga {} düşüpdir",
}

pytestmark = pytest.mark.slow


def readings(reader: Reader, column: str) -> Iterator[Reading]:
    """Each sentence with the first name of each taxon."""
    for taxon in TAXA:
        name = load_species()[taxon].names[column][0]
        for sentence in SAID[column].split("|"):
            yield reader.read(sentence.format(name))


@pytest.mark.parametrize("column", SAID)
def test_nearly_all_are_read_as_crimes_and_hardly_one_is_surely_noise(
    reader: Reader, column: str
) -> None:
    read = list(readings(reader, column))

    assert sum(reading.is_crime for reading in read) >= 0.96 * len(read)
    assert sum(not reading.is_crime and reading.sure for reading in read) <= 1
    assert {one.language for one in read} >= {COLUMN_LANGUAGES[column]}
