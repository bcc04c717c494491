# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = люди в опасности: сначала милиция или полиция
why-accusation = обвинение: { accused-kind }
why-corruption-unnamed = коррупция, никто не назван
why-near-border = до границы { $km } км
why-place-border = на границе
why-place-transport = аэропорт, железная дорога, почта или груз
why-place-reserve = заповедник или национальный парк
why-place-open = степь, пустыня или горы
why-place-forest = лес
why-place-water = река, озеро или море
why-place-town = базар, магазин, дом или дорога
why-place-internet = интернет
why-cites = разрешения на редкие виды (CITES)
why-sturgeon = осётр или икра: ещё и таможня
why-root = корни или луковицы: ещё и таможня
why-forest = лесные земли: ещё и лесная служба
why-water = вода: ещё и рыбоохрана
why-route = путь задевает страну: { named-country }
why-stands-in = вместо ведомства: { $agency }
why-beside-paper = ведёт сразу; на бумаге получит: { $agency }
why-added-to = добавление к делу, которое у вас уже есть
why-accused-later = позже обвинили того, у кого это дело уже есть
why-added = заявитель добавил это к тому сообщению
triage-not-wildlife = не похоже на преступление против природы
triage-unknown-country = страна неизвестна
triage-prosecutor-accused = обвиняют прокуратуру: сначала решает человек
triage-unsure-reading = машина не уверена, что случилось
triage-everyone-withheld = обвиняют всех, кто мог бы действовать
triage-no-rule = ни одно правило не называет ведомства
triage-no-desk = ни у кого из названных ещё нет дежурной группы
triage-machine-failed = машина не справилась с этим сообщением
triage-proposed = предложено: { $agency }
withheld-accused = обвиняют: { accused-kind }
withheld-same-parent = под одной крышей с теми, кого обвиняют: { accused-kind }
priority-danger = люди с оружием или раненые
priority-not-wildlife = не преступление против природы
priority-offence = { named-offence }
priority-under-way = происходит сейчас
priority-live-animal = живое животное переходит из рук в руки
priority-weapon = названо оружие
priority-leaves = вот-вот уйдёт: граница, рейс, поезд или почта
priority-leaves-at = уходит: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = Красная книга: { named-country }
priority-many = много: { $words }
priority-mass = очень много: { $words }
priority-season = { named-season }
why-offence-poaching = { offence-poaching }
why-offence-live-capture = { offence-live_capture }
why-offence-illegal-fishing = { offence-illegal_fishing }
why-offence-plant-harvest = { offence-plant_harvest }
why-offence-market-sale = { offence-market_sale }
why-offence-online-sale = { offence-online_sale }
why-offence-trafficking = { offence-trafficking }
why-offence-possession = { offence-possession }
why-offence-poisoning = { offence-poisoning }
why-offence-habitat-damage = { offence-habitat_damage }
why-offence-document-fraud = { offence-document_fraud }

# Names that the reasons above are made of; a key we do not know stands as it is.
accused-kind = { $kind ->
        [environment] природоохрана
        [forestry] лесная служба
        [fisheries] рыбоохрана
        [customs] таможня
        [border] пограничники
        [police] милиция или полиция
        [prosecutor] прокуратура
        [anticorruption] антикоррупционная служба
        [security] госбезопасность
        [official] глава района или другой чиновник
       *[other] государственный орган
    }
named-country = { $country ->
        [KG] { country-KG }
        [KZ] { country-KZ }
        [TJ] { country-TJ }
        [UZ] { country-UZ }
        [TM] { country-TM }
        [CN] { country-CN }
        [RU] { country-RU }
        [AF] { country-AF }
        [IR] { country-IR }
        [AZ] { country-AZ }
        [MN] { country-MN }
       *[other] { $country }
    }
named-offence = { $offence ->
        [poaching] { offence-poaching }
        [live_capture] { offence-live_capture }
        [illegal_fishing] { offence-illegal_fishing }
        [plant_harvest] { offence-plant_harvest }
        [market_sale] { offence-market_sale }
        [online_sale] { offence-online_sale }
        [trafficking] { offence-trafficking }
        [possession] { offence-possession }
        [poisoning] { offence-poisoning }
        [habitat_damage] { offence-habitat_damage }
        [document_fraud] { offence-document_fraud }
        [corruption] { offence-corruption }
        [not_wildlife] { offence-not_wildlife }
       *[other] { $offence }
    }
named-season = { $season ->
        [rut] гон сайги
        [calving] время, когда рождаются детёныши
        [passage] пролёт соколов
        [nesting] время гнездования
        [tortoises] время черепах
        [hunting_closed] охота сейчас закрыта
        [fishing_closed] нерест: рыбалка сейчас закрыта
       *[other] тяжёлое для зверей время
    }
