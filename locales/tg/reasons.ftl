# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = одамон дар хатаранд: аввал милитсия
why-accusation = айбдоркунӣ: { accused-kind }
why-corruption-unnamed = коррупсия, номи касе гуфта нашудааст
why-near-border = то сарҳад { $km } км
why-place-border = дар сарҳад
why-place-transport = фурудгоҳ, роҳи оҳан, почта ё бор
why-place-reserve = мамнуъгоҳ ё боғи миллӣ
why-place-open = дашт, биёбон ё кӯҳ
why-place-forest = ҷангал
why-place-water = дарё, кӯл ё баҳр
why-place-town = бозор, мағоза, хона ё роҳ
why-place-internet = шабакаи интернет
why-cites = иҷозатномаҳо барои намудҳои нодир (CITES)
why-sturgeon = осётр ё икра: ба гумрук ҳам дахл дорад
why-root = реша ё пиёзак: ба гумрук ҳам дахл дорад
why-forest = замини ҷангал: ба хадамоти ҷангал ҳам дахл дорад
why-water = об: ба ҳифзи моҳӣ ҳам дахл дорад
why-route = роҳ ба ин кишвар мерасад: { named-country }
why-stands-in = ба ҷойи ин идора: { $agency }
why-beside-paper = ҳозир пеш мебарад; дар коғаз мегирад: { $agency }
why-added-to = илова ба парвандае, ки шумо доред
why-accused-later = баъдтар идорае, ки ин парвандаро дорад, айбдор карда шуд
why-added = хабардиҳанда инро ба он хабар илова кард
triage-not-wildlife = ба ҷиноят бар зидди табиат монанд нест
triage-unknown-country = кишвар маълум нест
triage-prosecutor-accused = прокуратура айбдор карда мешавад: аввал одам ҳал мекунад
triage-unsure-reading = мошин аниқ намедонад, ки чӣ шуд
triage-everyone-withheld = ҳама касоне, ки чора дида метавонистанд, айбдор карда мешаванд
triage-no-rule = ҳеҷ қоида идораро намегӯяд
triage-no-desk = ҳеҷ кадоми номбаршудаҳо гурӯҳи навбатдор надоранд
triage-machine-failed = мошин ин хабарро хонда натавонист
triage-proposed = пешниҳод: { $agency }
withheld-accused = айбдор карда мешавад: { accused-kind }
withheld-same-parent = бо айбдоршаванда зери як бом: { accused-kind }
priority-danger = одамони силоҳдор ё захмӣ
priority-not-wildlife = ҷиноят бар зидди табиат нест
priority-offence = { named-offence }
priority-under-way = ҳозир шуда истодааст
priority-live-animal = ҳайвони зинда аз даст ба даст мегузарад
priority-weapon = силоҳ номбар шудааст
priority-leaves = ба зудӣ меравад: сарҳад, парвоз, қатора ё почта
priority-leaves-at = меравад: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = Китоби Сурх: { named-country }
priority-many = бисёр: { $words }
priority-mass = хеле бисёр: { $words }
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
        [environment] хадамоти ҳифзи табиат
        [forestry] хадамоти ҷангал
        [fisheries] ҳифзи моҳӣ
        [customs] гумрук
        [border] сарҳадбонон
        [police] милитсия
        [prosecutor] прокуратура
        [anticorruption] хадамоти зидди коррупсия
        [security] амнияти давлатӣ
        [official] раиси ноҳия ё дигар мансабдор
       *[other] мақомоти давлатӣ
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
        [rut] мавсими ҷуфтшавии сайғоқ
        [calving] мавсими зоиш
        [passage] гузариши шоҳинҳо
        [nesting] мавсими лонагузорӣ
        [tortoises] мавсими сангпуштҳо
        [hunting_closed] ҳоло шикор манъ аст
        [fishing_closed] тухмпошии моҳӣ: ҳоло моҳидорӣ манъ аст
       *[other] мавсими душвор барои ҳайвонот
    }
