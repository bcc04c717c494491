# What could tell who a reporter is: asked and said before anything goes.
voice-ask = Sesden adamy tanap bolýar. Çäre görýänler ony eşitsinmi? Eşitmesin diýseňiz, arhiwimizde gulply galýar.
button-voice-goes = Sesi ibermek
button-voice-stays = Diňe arhiwe
voice-goes = Bolýar. Çäre görýänler ony eşidip biler.
voice-stays = Bolýar. Ol arhiwimizde gulply galýar.
toast-voice-goes = Bolýar. Çäre görýänler ony eşidip biler.
toast-voice-stays = Bolýar. Ol arhiwimizde gulply galýar.
card-picture-care = Suratlara ýene bir gezek serediň: öz howlyňyz ýa-da aýnada, güzgüde özüňiz görünýän dälmi?
card-own = Bu siziň kimdigiňizi bildirip biler: <b>{ $words }</b>. Diňe galdyrsaňyz bile gider.
late-without = Goşdum. Kimdigiňizi bildirip biljek ýerini aýyrdym.
card-silent = Sessiz: bu habar barada size hiç haçan ýazmaryn. Oňa diňe kod eltýär, yzyna almak hem diňe kod bilen bolýar.
button-silent = Maňa ýazmaň
button-not-silent = Maňa ýazyp bilersiňiz
sent-silent =
    <b>Iberildi.</b>

    <b>Ilki şuny ýazyp goýuň:</b> <code>{ $receipt }</code>
    Ony diňe bir gezek görkezýärin. Onsuz sizi habaryňyza hiç kim yzyna eltip bilmez, biz hem. Ol barada size ýazmaryn. Nähili bolandygyny bilmek üçin maňa kody ýazyň, başga telefondan bolsa-da.
clean-ask = Soňky 2 günde bu ýerde ýazanymyzy pozaryn, kody hem. Kod bir ýerde saklanan-my?
clean-ask-draft = Bu ýerde entek iberilmedik zat bar. Ilki iberiň, ýogsam ony hemmesi bilen bile pozaryn, kody hem.
button-clean = Çaty arassalamak
button-clean-now = Arassalamak
button-clean-all = Hemmesini pozmak
button-clean-leave = Galsyn
clean-left = Hemmesini bolşy ýaly galdyrdym.
clean-done = Arassalandy. 2 günden könesini pozup bilmeýärin. Hemmesini aýyrmak üçin: çatlaryň sanawynda şu çaty basyp duruň, “Çaty pozmak” diýene basyň, sorasa, iki tarapdan hem poz diýiň.
clean-refused = Käbir habarlary Telegram pozdurmady.
command-clean = Şu çaty arassalamak
forget-clean-first = Şondan soň bu çaty arassalap bilmerin: ilki arassalaň.
