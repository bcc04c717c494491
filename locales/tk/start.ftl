# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    Men <b>Ilbirs</b>, ýabany haýwanlara, guşlara, balyklara we ösümliklere garşy jenaýatlar boýunça ynam liniýasy.
    Göreniňizi çäre görýän adamlara ýetirýärin, kimden eşidenimi hiç haçan aýtmaýaryn.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    Adyňyzy-da, nomeriňizi-de saklamaýarys. Ýöne Telegram akkauntyňyzy bilýär, bot bilen ýazyşmak Telegram üçin syr däl. Bize diňe kartoçkamda görünýän zat gelip ýetýär.
start-danger = Howp barmy? Jaň ediň: <b>112</b>, polisiýa <b>102</b>. Uzakda duruň, hiç kimiň yzyndan gitmäň.
start-tell = <b>Näme göreniňizi aýdyp beriň.</b> Ýazyň, ses bilen aýdyň, surat ýa-da ýeri iberiň — haýsysy öň bolsa-da bolýar.
language-question = Haýsy dilde gürleşeliň?
# Native name of this language, on its button.
language-name = Türkmençe
