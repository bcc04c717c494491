"""Officials accused are heard, plainly or by hint; officials called for help are not."""

from __future__ import annotations

import pytest
from spacy.language import Language

from nlp.attributes import findings_of
from nlp.components.accusations import sentence_of
from reference.species import load_offences


def kinds(pipeline: Language, text: str) -> set[str]:
    return {accusation.kind for accusation in findings_of(pipeline(text)).accuses}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Егерь сам возит гостей стрелять архаров, берёт по 500 долларов", "environment"),
        ("лесник его брат, арчу вывозят машинами", "environment"),
        ("The ranger is his brother, they shoot ibex every weekend", "environment"),
        ("customs is in on it, the falcons go through every Friday", "customs"),
        ("таможня пропускает за деньги рога сайги", "customs"),
        ("Милиция билет, бирок көз жумуп коёт, пара алат сайгак сатуучулардан", "police"),
        ("полиция біледі, көз жұма қарайды, киік мүйізін тасығандардан пара алады", "police"),
        ("Bojxonachi pora olib lochinlarni o'tkazib yuboradi", "customs"),
        ("сарҳадчиён пул мегиранд ва лочинҳоро мегузаронанд", "border"),
        ("Gümrükçi para alyp laçynlary geçirip goýberýär", "customs"),
        ("прокурор в доле, дело о шкурах барса закрыли", "prosecutor"),
    ],
)
def test_an_accused_body_is_named(pipeline: Language, text: str, kind: str) -> None:
    assert kind in kinds(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Позвоните в полицию, пусть приедут, под Аркалыком стреляют сайгаков",
        "Спасибо егерю, помог спасти орла",
        "please send the police, they are shooting saigas now",
        "На базаре продают черепах по 150 сомов",
        "Салам, кандайсыңар?",
        "позовите инспектора, тут стреляют сайгу",
        "охотник с ружьём ходит по заповеднику",
        "за таможней продают соколят из клетки",
        "Poachers left snares near the forestry house",
        "бажынын жанында ителги сатып отурат",
        "Инспекторларды браконьерлер сабап салды",
        "егерь взятку не взял и задержал их, но один ушёл",
    ],
)
def test_a_call_for_help_accuses_nobody(pipeline: Language, text: str) -> None:
    assert kinds(pipeline, text) == set()


def test_a_call_does_not_wash_a_plain_wrong_away(pipeline: Language) -> None:
    text = "Звонили в рыбоохрану, инспектор изъял сети и потом продал обратно за взятку"
    assert kinds(pipeline, text) == {"environment"}


def test_corruption_that_names_nobody_accuses_officials(pipeline: Language) -> None:
    text = "платим каждый месяц конверт, и сети никто не трогает, все знают кому"
    assert kinds(pipeline, text) == {"official"}


def test_who_tells_of_an_honest_official_reports_no_corruption(pipeline: Language) -> None:
    doc = pipeline("Егерь взятку не взял и прогнал их, теперь они стреляют сайгу у зимовки")
    doc.cats |= dict.fromkeys(load_offences(), 0.0) | {"corruption": 0.8, "poaching": 0.2}

    pipeline.get_pipe("ilbirs_accusations")(doc)

    assert doc.cats["corruption"] == 0
    assert doc.cats["poaching"] == pytest.approx(1)


def test_the_words_are_the_sentence_that_accuses(pipeline: Language) -> None:
    text = "На перевале стреляют архаров. Егерь в доле, берёт деньги с охотников. Приезжайте!"
    (accusation,) = findings_of(pipeline(text)).accuses
    assert accusation.words == "Егерь в доле, берёт деньги с охотников."


def test_a_sentence_ends_at_its_mark(pipeline: Language) -> None:
    doc = pipeline.make_doc("Раз. Два три! Четыре")
    assert sentence_of(doc, 2) == (5, 13)
    assert sentence_of(doc, 5) == (14, 20)
