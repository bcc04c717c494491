# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = odamlar xavfda: avval militsiya yoki politsiya
why-accusation = ayblov: { accused-kind }
why-corruption-unnamed = korrupsiya, hech kimning nomi aytilmagan
why-near-border = chegaragacha { $km } km
why-place-border = chegarada
why-place-transport = aeroport, temir yoʻl, pochta yoki yuk
why-place-reserve = qoʻriqxona yoki milliy bogʻ
why-place-open = dasht, choʻl yoki togʻ
why-place-forest = oʻrmon
why-place-water = daryo, koʻl yoki dengiz
why-place-town = bozor, doʻkon, uy yoki yoʻl
why-place-internet = internet tarmogʻi
why-cites = noyob turlarga ruxsatnomalar (CITES)
why-sturgeon = osyotr yoki ikra: bojxonaga ham tegishli
why-root = ildiz yoki piyozbosh: bojxonaga ham tegishli
why-forest = oʻrmon yeri: oʻrmon xizmatiga ham tegishli
why-water = suv: baliq muhofazasiga ham tegishli
why-route = yoʻli shu davlatga tegadi: { named-country }
why-stands-in = shu idora oʻrniga: { $agency }
why-beside-paper = hozir yuritadi; qogʻozda oladi: { $agency }
why-added-to = sizda bor ishga qoʻshimcha
why-accused-later = keyin bu ish berilgan idora ayblandi
why-added = xabar beruvchi buni oʻsha xabarga qoʻshdi
triage-not-wildlife = tabiatga qarshi jinoyatga oʻxshamaydi
triage-unknown-country = davlati nomaʼlum
triage-prosecutor-accused = prokuratura ayblanmoqda: avval odam hal qiladi
triage-unsure-reading = nima boʻlganini mashina aniq bilmaydi
triage-everyone-withheld = chora koʻra oladiganlarning hammasi ayblanmoqda
triage-no-rule = hech bir qoida idorani aytmaydi
triage-no-desk = aytilganlarning hech birida navbatchi guruh yoʻq
triage-machine-failed = mashina bu xabarni oʻqiy olmadi
triage-proposed = taklif: { $agency }
withheld-accused = ayblanmoqda: { accused-kind }
withheld-same-parent = ayblanganlar bilan bir tom ostida: { accused-kind }
priority-danger = qurolli yoki yarador odamlar
priority-not-wildlife = tabiatga qarshi jinoyat emas
priority-offence = { named-offence }
priority-under-way = hozir boʻlyapti
priority-live-animal = tirik hayvon qoʻldan qoʻlga oʻtyapti
priority-weapon = qurol aytilgan
priority-leaves = tez orada ketadi: chegara, reys, poyezd yoki pochta
priority-leaves-at = ketadi: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = Qizil kitob: { named-country }
priority-many = koʻp: { $words }
priority-mass = juda koʻp: { $words }
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
        [environment] tabiatni asrash xizmati
        [forestry] oʻrmon xizmati
        [fisheries] baliq muhofazasi
        [customs] bojxona
        [border] chegarachilar
        [police] militsiya yoki politsiya
        [prosecutor] prokuratura
        [anticorruption] korrupsiyaga qarshi xizmat
        [security] davlat xavfsizligi
        [official] tuman hokimi yoki boshqa amaldor
       *[other] davlat idorasi
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
        [rut] saygʻoqlar kuyikadigan payt
        [calving] bolalar tugʻiladigan payt
        [passage] lochinlar uchib oʻtadigan payt
        [nesting] qushlar uya quradigan payt
        [tortoises] toshbaqalar chiqadigan payt
        [hunting_closed] hozir ov yopiq
        [fishing_closed] baliq urugʻ qoʻyadi: hozir baliq ovi yopiq
       *[other] hayvonlar uchun ogʻir payt
    }
