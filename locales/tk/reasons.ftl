# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = adamlara howp bar: ilki polisiýa
why-accusation = aýyplama: { accused-kind }
why-corruption-unnamed = korrupsiýa, hiç kimiň ady aýdylmady
why-near-border = serhede çenli { $km } km
why-place-border = serhetde
why-place-transport = howa menzili, demir ýol, poçta ýa-da ýük
why-place-reserve = goraghana ýa-da milli park
why-place-open = sähra, çöl ýa-da dag
why-place-forest = tokaý
why-place-water = derýa, köl ýa-da deňiz
why-place-town = bazar, dükan, öý ýa-da ýol
why-place-internet = internet torunda
why-cites = seýrek görnüşlere rugsatlar (CITES)
why-sturgeon = bekre ýa-da işbil: gümrüge hem degişli
why-root = kök ýa-da soganlyk: gümrüge hem degişli
why-forest = tokaý ýeri: tokaý gullugyna hem degişli
why-water = suw: balyk goraýşa hem degişli
why-route = ýoly şu ýurda degýär: { named-country }
why-stands-in = şu edaranyň ýerine: { $agency }
why-beside-paper = häzir alyp barýar; kagyzda alar: { $agency }
why-added-to = sizde bar bolan işe goşmaça
why-accused-later = soň bu iş berlen edara aýyplandy
why-added = habar beren muny şol habara goşdy
triage-not-wildlife = tebigata garşy jenaýata meňzemeýär
triage-unknown-country = ýurdy belli däl
triage-prosecutor-accused = prokuratura aýyplanýar: ilki adam çözýär
triage-unsure-reading = näme bolanyny maşyn takyk bilmeýär
triage-everyone-withheld = çäre görüp biljekleriň hemmesi aýyplanýar
triage-no-rule = hiç bir düzgün edarany aýtmaýar
triage-no-desk = aýdylanlaryň hiç birinde nobatçy topar ýok
triage-machine-failed = maşyn bu habary okap bilmedi
triage-proposed = teklip: { $agency }
withheld-accused = aýyplanýar: { accused-kind }
withheld-same-parent = aýyplanýanlar bilen bir üçegiň astynda: { accused-kind }
priority-danger = ýaragly ýa-da ýaraly adamlar
priority-not-wildlife = tebigata garşy jenaýat däl
priority-offence = { named-offence }
priority-under-way = häzir bolup dur
priority-live-animal = diri haýwan elden ele geçýär
priority-weapon = ýarag agzaldy
priority-leaves = ýakynda gidýär: serhet, uçar, otly ýa-da poçta
priority-leaves-at = gidýär: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = Gyzyl kitap: { named-country }
priority-many = köp: { $words }
priority-mass = örän köp: { $words }
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
        [environment] tebigaty goraýyş gullugy
        [forestry] tokaý gullugy
        [fisheries] balyk goraýyş
        [customs] gümrük
        [border] serhetçiler
        [police] polisiýa
        [prosecutor] prokuratura
        [anticorruption] korrupsiýa garşy gulluk
        [security] milli howpsuzlyk
        [official] etrap häkimi ýa-da başga wezipeli
       *[other] döwlet edarasy
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
        [rut] saýgaklaryň küýse döwri
        [calving] çaga dogulýan döwür
        [passage] laçynlaryň uçup geçýän döwri
        [nesting] guşlaryň höwürtgeleýän döwri
        [tortoises] pyşdyllaryň çykýan döwri
        [hunting_closed] häzir aw awlamak gadagan
        [fishing_closed] balyk işbil taşlaýar: häzir balyk tutmak gadagan
       *[other] haýwanlar üçin agyr döwür
    }
