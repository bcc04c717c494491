# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = адамдарға қауіп бар: алдымен полиция
why-accusation = айыптау: { accused-kind }
why-corruption-unnamed = жемқорлық, ешкімнің аты аталмаған
why-near-border = шекараға дейін { $km } км
why-place-border = шекарада
why-place-transport = әуежай, темір жол, пошта не жүк
why-place-reserve = қорық не ұлттық парк
why-place-open = дала, шөл не тау
why-place-forest = орман
why-place-water = өзен, көл не теңіз
why-place-town = базар, дүкен, үй не жол
why-place-internet = ғаламтор
why-cites = сирек түрлерге рұқсаттар (CITES)
why-sturgeon = бекіре не уылдырық: кеденге де қатысты
why-root = тамыр не пиязшық: кеденге де қатысты
why-forest = орман жері: орман қызметіне де қатысты
why-water = су: балық қорғауға да қатысты
why-route = жолы мына елге тиеді: { named-country }
why-stands-in = мына мекеменің орнына: { $agency }
why-beside-paper = қазір жүргізеді; қағазда алады: { $agency }
why-added-to = сізде бар іске қосымша
why-accused-later = кейін осы іс берілген мекеме айыпталды
why-added = хабар беруші мұны сол хабарға қосты
triage-not-wildlife = табиғатқа қарсы қылмысқа ұқсамайды
triage-unknown-country = елі белгісіз
triage-prosecutor-accused = прокуратура айыпталып отыр: алдымен адам шешеді
triage-unsure-reading = не болғанын машина анық білмейді
triage-everyone-withheld = шара қолдана алатындардың бәрі айыпталып отыр
triage-no-rule = ешбір ереже мекемені атамайды
triage-no-desk = аталғандардың ешқайсысында кезекші топ жоқ
triage-machine-failed = машина бұл хабарды оқи алмады
triage-proposed = ұсынылады: { $agency }
withheld-accused = айыпталып отыр: { accused-kind }
withheld-same-parent = айыпталғандармен бір шаңырақта: { accused-kind }
priority-danger = қарулы не жараланған адамдар
priority-not-wildlife = табиғатқа қарсы қылмыс емес
priority-offence = { named-offence }
priority-under-way = қазір болып жатыр
priority-live-animal = тірі аң қолдан қолға өтіп жатыр
priority-weapon = қару аталған
priority-leaves = жақында кетеді: шекара, ұшақ, пойыз не пошта
priority-leaves-at = кетеді: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = Қызыл кітап: { named-country }
priority-many = көп: { $words }
priority-mass = өте көп: { $words }
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
        [environment] табиғат қорғау қызметі
        [forestry] орман қызметі
        [fisheries] балық қорғау
        [customs] кеден
        [border] шекарашылар
        [police] полиция
        [prosecutor] прокуратура
        [anticorruption] сыбайлас жемқорлыққа қарсы қызмет
        [security] ұлттық қауіпсіздік
        [official] аудан әкімі не басқа шенеунік
       *[other] мемлекеттік мекеме
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
        [rut] киіктің күйлеу кезі
        [calving] төл туатын кез
        [passage] сұңқарлар ұшып өтетін кез
        [nesting] құстар ұялайтын кез
        [tortoises] тасбақалар шығатын кез
        [hunting_closed] қазір аң аулауға тыйым салынған
        [fishing_closed] уылдырық шашу: қазір балық аулауға болмайды
       *[other] аңдар үшін ауыр кез
    }
