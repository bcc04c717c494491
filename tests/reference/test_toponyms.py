"""Place names as readers know them."""

import pytest

from reference.toponyms import toponym


@pytest.mark.parametrize(
    ("name", "country", "language", "said"),
    [
        ("Naryn", "KG", "ky", "Нарын"),
        ("Osh", "KG", "ru", "Ош"),
        ("Osh", "KG", "en", "Osh"),
        ("Naryn reserve", "KG", "ru", "Нарынский заповедник"),
        ("Ak-Suu", "KG", "ky", "Ак-Суу"),
        ("Narynkol", "KZ", "kk", "Нарынқол"),
        ("Narynkol", "KZ", "uz", "Narynkol"),
    ],
)
def test_a_place_is_called_as_its_reader_calls_it(
    name: str, country: str, language: str, said: str
) -> None:
    assert toponym(name, country, language) == said


def test_a_place_nobody_listed_keeps_its_name() -> None:
    assert toponym("Nowhere", "KG", "ru") == "Nowhere"
