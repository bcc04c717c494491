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
late-without = Goşdum, ýöne kimdigiňizi bildirip biljek ýerini aýyrdym: { $words }.
card-silent = Sessiz: bu habar barada size hiç haçan ýazmaryn. Oňa diňe kod eltýär.
button-silent = Maňa ýazmaň
button-not-silent = Maňa ýazyp bilersiňiz
sent-silent =
    <b>Iberildi.</b>

    <b>Ilki şuny ýazyp goýuň:</b> <code>{ $receipt }</code>
    Ony diňe bir gezek görkezýärin. Onsuz sizi habaryňyza hiç kim yzyna eltip bilmez, biz hem. Ol barada size ýazmaryn. Nähili bolandygyny bilmek üçin maňa kody ýazyň, başga telefondan bolsa-da.
