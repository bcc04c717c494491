# Why a desk has a case, how urgent it is, what is withheld: short phrases, joined into one line.
why-life = people are in danger: police first
why-accusation = an accusation: { accused-kind }
why-corruption-unnamed = corruption, nobody named
why-near-border = the border is { $km } km away
why-place-border = at the border
why-place-transport = airport, railway, post or cargo
why-place-reserve = reserve or national park
why-place-open = steppe, desert or mountains
why-place-forest = forest
why-place-water = river, lake or sea
why-place-town = market, shop, home or road
why-place-internet = the internet
why-cites = permits for rare species (CITES)
why-sturgeon = sturgeon or caviar: customs too
why-root = roots or bulbs: customs too
why-forest = forest land: forestry too
why-water = water: fish protection too
why-route = the route touches: { named-country }
why-stands-in = stands in for: { $agency }
why-beside-paper = leads now; on paper: { $agency }
why-added-to = more words on a case that you have
why-accused-later = somebody who has this case was accused later
why-added = the reporter added it to that report
triage-not-wildlife = does not read like a crime against wild nature
triage-unknown-country = the country is not known
triage-prosecutor-accused = the prosecutor's office is accused: a person decides first
triage-unsure-reading = the machine is not sure what happened
triage-everyone-withheld = every body that could act is accused
triage-no-rule = no rule names a body
triage-no-desk = none of the bodies named has a desk yet
triage-machine-failed = the machine failed on this report
triage-proposed = proposed: { $agency }
withheld-accused = accused: { accused-kind }
withheld-same-parent = under one roof with the accused: { accused-kind }
priority-danger = people armed or hurt
priority-not-wildlife = not a crime against wild nature
priority-offence = { named-offence }
priority-under-way = going on now
priority-live-animal = a live animal changes hands
priority-weapon = a weapon is named
priority-leaves = about to leave: border, flight, train or post
priority-leaves-at = leaves: { $time }
priority-cites = CITES { $appendix }: { $taxon }
priority-red-book = red book: { named-country }
priority-many = many: { $words }
priority-mass = very many: { $words }
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
        [environment] the environment service
        [forestry] the forest service
        [fisheries] fish protection
        [customs] customs
        [border] the border service
        [police] police
        [prosecutor] the prosecutor's office
        [anticorruption] the anti-corruption body
        [security] the security body
        [official] a head of the district or other official
       *[other] an official body
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
        [rut] saiga rut
        [calving] the time when young are born
        [passage] falcon passage
        [nesting] nesting time
        [tortoises] the time of tortoises
        [hunting_closed] hunting is closed now
        [fishing_closed] spawning: fishing is closed now
       *[other] a bad season for it
    }
