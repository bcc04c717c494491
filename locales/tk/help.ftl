# Commands and kind, short answers.
command-start = Başlamak
command-status = Habarym näme boldy?
command-help = Bu nähili işleýär
command-privacy = Nämeleri saklaýarys
command-language = Dili çalyşmak
command-withdraw = Habary yzyna almak
command-forget = Meni unudyň
command-cancel = Soragdan çykmak
help =
    <b>Bu nähili işleýär</b>
    Näme göreniňizi aýdyň: söz, surat, wideo, ses, ýer — haýsysy öň bolsa-da bolýar. Düşünenimi kartoçkada görkezýärin. «Ibermek» düwmesine basyň ýa-da garaşyň: jenaýata meňzeýän habar 10 minutdan soň, gyssagly bolsa 2 minutdan soň özi gider.

    Size kod berilýär. Onuň bilen islendik telefondan sorap bolýar: /status

    /withdraw — habary yzyna almak. /clean — bu çaty arassalamak. /forget — bu çaty habarlaryňyzdan aýyrmak. /privacy — nämeleri saklaýarys. /language — dili çalyşmak. /cancel — soragdan çykmak.

    <b>Pul:</b> biz pul tölemeýäris. Habar üçin pul töleýänler adyňyzy soraýar, biz hiç haçan soramaýarys.

    Surat üçin özüňizi howpa atmaň. Howp bolsa, jaň ediň: <b>112</b> ýa-da <b>102</b>.
unsupported = Beýlesini okap bilemok, ýöne söze, surata, widea, sese, faýla we ýere düşünýärin.
unknown-command = Beýle buýrugy bilmeýärin. Näme göreniňizi aýdyberiň ýa-da serediň: /help
group-answer = Habary diňe şahsy çatda alýaryn: maňa göni ýazyň.
too-old = Bu düwme könelipdir. Häzirki ýagdaý şeýle.
trouble = Bizde bir zat bozuldy. Iberen zadyňyz ýerinde. Biz üçin kod: { $code }
