# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = адамдарга коркунуч бар: адегенде милиция
why-accusation = айыптоо: { accused-kind }
why-corruption-unnamed = коррупция, эч кимдин аты аталган эмес
why-near-border = чек арага чейин { $km } км
why-place-border = чек арада
why-place-transport = аэропорт, темир жол, почта же жүк
why-place-reserve = корук же улуттук парк
why-place-open = талаа, чөл же тоо
why-place-forest = токой
why-place-water = дарыя, көл же деңиз
why-place-town = базар, дүкөн, үй же жол
why-place-internet = интернет
why-cites = сейрек түрлөргө уруксаттар (CITES)
why-sturgeon = осётр же икра: бажыга да тиешелүү
why-root = тамыр же пияз түп: бажыга да тиешелүү
why-forest = токой жери: токой кызматына да тиешелүү
why-water = суу: балык коргоого да тиешелүү
why-route = жолу бул өлкөгө тиет: { named-country }
why-stands-in = бул мекеменин ордуна: { $agency }
why-beside-paper = азыр жетектейт; кагазда алат: { $agency }
why-added-to = сизде бар ишке кошумча
why-accused-later = кийин бул иш берилген мекеме айыпталды
why-added = кабар берүүчү муну ошол кабарга кошту
triage-not-wildlife = жаратылышка каршы кылмышка окшобойт
triage-unknown-country = өлкөсү белгисиз
triage-prosecutor-accused = прокуратура айыпталууда: адегенде адам чечет
triage-unsure-reading = эмне болгонун машина так билбейт
triage-everyone-withheld = чара көрө ала тургандардын баары айыпталууда
triage-no-rule = эч бир эреже мекемени атабайт
triage-no-desk = аталгандардын эч кимисинде нөөмөтчү топ жок
triage-machine-failed = машина бул кабарды окуй алган жок
triage-proposed = сунушталат: { $agency }
withheld-accused = айыпталууда: { accused-kind }
withheld-same-parent = айыпталгандар менен бир чатырда: { accused-kind }
priority-danger = куралдуу же жарадар адамдар
priority-not-wildlife = жаратылышка каршы кылмыш эмес
priority-offence = { named-offence }
priority-under-way = азыр болуп жатат
priority-live-animal = тирүү айбан колдон колго өтүп жатат
priority-weapon = курал аталган
priority-leaves = жакында кетет: чек ара, учак, поезд же почта
priority-leaves-at = кетет: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = Кызыл китеп: { named-country }
priority-many = көп: { $words }
priority-mass = абдан көп: { $words }
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
        [environment] жаратылышты коргоо кызматы
        [forestry] токой кызматы
        [fisheries] балык коргоо кызматы
        [customs] бажы
        [border] чек арачылар
        [police] милиция
        [prosecutor] прокуратура
        [anticorruption] коррупцияга каршы кызмат
        [security] улуттук коопсуздук
        [official] район башчысы же башка чиновник
       *[other] мамлекеттик мекеме
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
        [rut] кийиктердин күүлөгөн мезгили
        [calving] төл туулган мезгил
        [passage] шумкарлар учуп өткөн мезгил
        [nesting] куштар уялаган мезгил
        [tortoises] таш бакалар чыккан мезгил
        [hunting_closed] азыр аңчылык жабык
        [fishing_closed] балык уруктайт: азыр балык уулоо жабык
       *[other] айбандар үчүн оор мезгил
    }
