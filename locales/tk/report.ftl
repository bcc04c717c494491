# The live card: what a reporter has given so far, and one question.
card-title = <b>Habaryňyz, heniz iberilmedi</b>
card-words = Sözler: { $count } ýazgy
card-evidence = Suratlar we faýllar: { $count }
card-species = Haýwan ýa ösümlik: { $names }
card-species-unknown = Haýwan ýa ösümlik: heniz belli däl
card-offence = Näme boldy: { $name }
card-offence-unsure = Näme boldy: belki, { $name }
card-offence-unknown = Näme boldy: heniz belli däl
card-where = Nirede: { $place }
card-where-coarse = Nirede: siziň belligiňizden 5 km töwerekde, ýakyn ýer: { $place }
card-where-missing = Nirede: heniz belli däl
card-when = Haçan: { $time }
card-forward = Haýsy kanaldan: { $title }
card-contact = Güman edilýäniň nomeri: { $number }
card-danger = <b>Ýaragly ýa-da ýaraly adamlar barmy? 112 nomerine jaň ediň we uzakda duruň.</b>
card-ask-what = Näme boldy, haýsy haýwana ýa-da ösümlige degdi?
card-ask-place = Bu nirede boldy? Ýeri ýa-da kartanyň salgysyny iberiň, bolmasa obanyň adyny ýazyň.
card-ask-when = Bu haçan boldy?
card-clock = Hiç zat etmeseňiz, muny <b>{ $minutes } minutdan</b> soň özüm ýetirerin.
card-waits = Garaşýaryn. Ýene goşjagyňyzy goşuň, soň «Ibermek» düwmesine basyň.
card-waits-for-you = «Ibermek» düwmesine basanyňyzda ýetirerin.
card-not-crime =
    Bu ýabany tebigata garşy jenaýata meňzemeýär. Eger jenaýat bolsa, giňişleýin aýdyp beriň ýa-da şu durşuna iberiň, adam seredip çykar.
card-reminder = Bu ýerde iberilmedik zat bar. Hiç zat etmeseňiz, bir günden soň pozular.
button-send = Ibermek
button-send-anyway = Barybir ibermek
button-wait = Garaşyň, ýene bar
button-delete = Pozmak
button-fix-species = Haýwan?
button-fix-offence = Näme?
button-fix-place = Nirede?
button-fix-time = Haçan?
button-back = Yza

# Where
place-ask =
    Bu nirede boldy? Ýeri aşakdaky düwme ýa-da gysgyç 📎 bilen iberiň, kartanyň salgysyny goýuň, bolmasa obany, köli, ýoly ýazyň.
button-my-place = Duran ýerim
pin-ask = Edil şu ýerde boldumy?
button-pin-here = Edil şu ýerde
button-pin-near = 5 km töwerekde
button-pin-elsewhere = Başga ýerde
pin-elsewhere = Onda nirede? Ýeri ýazyň, kartanyň salgysyny goýuň ýa-da kartada şol ýere bellik goýuň.
place-noted = Ýeri ýazyp goýdum: { $place }.
place-not-found = Beýle ýeri bilmeýärin, ýöne sözüňizi ýetirerin. Kartadan bellik ýa-da ýakyn şäheri iberseňiz hem bolýar.
place-null-island = Bu nokat — 0,0, uzak ummanyň ortasy. Telefon nirede duranyny bilmeýän bolsa gerek. Ýeri täzeden iberiň ýa-da adyny ýazyň.
place-sea = Bu nokat açyk suwda. Gaýykda bolan bolsa, iň ýakyn kenary hem ýazyň.
place-outside = Bu nokat Gyrgyzystandan, Gazagystandan, Täjigistandan, Özbegistandan we Türkmenistandan daşarda. Barybir adama ýetirerin.
gps-offer = Bu faýlda düşürilen ýeri galypdyr: { $place }. Ýer hökmünde şony alaýynmy?
button-gps-use = Hawa, alyň
button-gps-no = Ýok
gps-dropped = Bolýar, almaýaryn. Suraty alanlar hem ony görmez.

# When
time-ask = Bu haçan boldy? Basyň ýa-da ýazyň.
button-time-now = Häzir
button-time-today = Şu gün
button-time-yesterday = Düýn
button-time-week = Şu hepdede
button-time-earlier = Has öň
time-noted = Ýazyp goýdum: { $time }.

# Corrections
species-ask = Bu haýsy haýwan ýa-da ösümlik? Adyny ýa-da daş görnüşini ýazyň.
species-not-found = Beýle ady bilmeýärin, ýöne sözüňiz bile gider.
offence-ask = Näme boldy?
offence-noted = Ýazyp goýdum: { $name }.

# Forwards and contacts
forward-person =
    Siz başga biriniň sözüni iberdiňiz. Sözüni saklaýaryn, ýazan adamyň adyny aýyrdym. Şol at subutnama hökmünde gerekmi?
button-keep-origin = Ady galsyn
button-drop-origin = Atsyz bolsun
origin-dropped = Aýyrdym.
contact-ask = Bu kimiň nomeri?
button-contact-suspect = Güman edilýäniňki
button-contact-mine = Meniňki
contact-mine = Saklamadym. Nomeriňiz bize hiç haçan gerek däl.

# Files
evidence-too-big =
    Bu faýl 20 MB-dan uly, Telegram beýlesini botlara bermeýär. Gysgarak bölegini iberiň, wideony faýl däl-de, adaty gysylan wideo edip iberiň ýa-da iň möhüm pursadyň suratyny iberiň. Habaryňyz ýerinde.
evidence-refused-disguise = Bu faýl surata meňzeýär, ýöne surat däl eken. Ony saklamadym. Habaryňyz ýerinde.
evidence-refused-bomb = Bu surat gaty uly, açmak howply. Faýl däl-de, surat edip iberiň. Habaryňyz ýerinde.
evidence-refused-broken = Bu suraty açyp bilmedim. Täzeden iberäýiň. Habaryňyz ýerinde.
evidence-lost = Faýly Telegramdan alyp bilmedim. Täzeden iberäýiň.
late-added = Iberen habaryňyza goşdum.
loose-ask = Bu ýaňy iberen habaryňyza degişlimi?
button-loose-add = Hawa, goşuň
loose-ask-answer = Bu liniýanyň soragyna jogapmy?
button-loose-answer = Hawa, jogap

# The end
draft-deleted = Pozuldy. Hiç kime hiç zat ýetirilmedi.
draft-expired = Habaryňyz iberilmedi we indi pozuldy. Islän wagtyňyz ýazyberiň.
cancel-done = Bolýar, muny goýalyň. Habaryňyz öňküsi ýaly dur.
cancel-nothing = Goýbolsun eder ýaly zat ýok. Näme göreniňizi islän wagtyňyz aýdyň.
sent =
    <b>Iberildi.</b>

    <b>Ilki şuny saklap goýuň:</b> <code>{ $receipt }</code>
    Şu kod bilen habaryňyza başga telefondan hem dolanyp bilersiňiz: /status

    Çäre görmeli adamlar ony häzir alýar. Olar görende şu ýere ýazaryn. Ýene goşjak zadyňyz bolsa, maňa iberiberiň.
sent-anyway =
    <b>Iberildi.</b> Ony adam okar.

    <b>Ilki şuny saklap goýuň:</b> <code>{ $receipt }</code>
    Şu kod bilen habaryňyza başga telefondan hem dolanyp bilersiňiz: /status
sent-nobody =
    <b>Saklandy.</b> Heniz hiç kim okamady: häzir hiç bir nobatçy topar işlemeýär. Biri açylan badyna iberiler.

    <b>Ilki şuny saklap goýuň:</b> <code>{ $receipt }</code>
    Şu kod bilen habaryňyza başga telefondan hem dolanyp bilersiňiz: /status
sent-numbers = Nomerler, { $country }:
sent-number-line = { $service }: { $number }
sent-again = (Kesilmeden soň täzeden iberildi. Muny iki gezek görseňiz hem, habar birdir.)
seen = Liniýadan habar bar. Okamak üçin: /status
service-police = polisiýa
service-emergency = halas ediş gullugy
service-environment = tebigaty goramak liniýasy
