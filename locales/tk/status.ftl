# Coming back: states without species, place or words.
status-none = Bu ýerde habaryňyz ýok. Kodyňyz bolsa, maňa ýazyň.
status-draft = Heniz iberilmedik habaryňyz bar.
status-line = Habar { $number }: { $state }
status-ask-receipt = Kodyňyz barmy? Maňa ýazyberiň.
status-of-receipt = Habaryňyz: { $state }
state-sent = iberildi, görülmegine garaşýar
state-forwarded = çäre görmeli adamlaryň elinde
state-seen = çäre görmeli adamlar gördi
state-withdrawn = yzyna alyndy
receipt-unknown = Bu kod boýunça hiç zat tapmadym. Sanlaryny barlaň. Wagt geçensoň habarlar pozulýar.
receipt-slow = Örän köp synanyşdyňyz. Biraz garaşaýyň.
forget-ask =
    Men sizi unudyp bilerin: bu çat indi habarlaryňyz bilen baglanyşmaz, size hiç kim jogap ýazyp bilmez. Habarlaryň özi çäre görýänlerde galar. Kodlar işläberer.
button-forget = Meni unudyň
button-keep = Galsyn
forget-done = Boldy. Bu çaty indi bilmeýärin. Ýene ýazsaňyz, başdan başlarys.
forget-kept = Hiç zat üýtgemedi.
withdraw-ask = Haýsy habary yzyna alaýyn? Sanlary /status sanawyndaky ýaly. Gerekligi ýokmy? Onuň koduny maňa ýazyň.
withdraw-button = Habar { $number }
withdraw-none = Bu ýerde yzyna alar ýaly iberilen habar ýok. Kody bar bolsa, maňa ýazyň.
button-take-back = Yzyna almak
withdraw-code = Habar düýbünden ýok ediler. Hakykatdan isleseňiz, soňy { $ending } bolan kody 15 minudyň içinde ýene bir gezek ýazyň. Islemeseňiz, hiç zat etmäň.
withdraw-done = Yzyna aldym. Sözleri we suratlary bu ýerde ýok edildi. Ony eýýäm alan nobatçy toparlardan saklanmagyny haýyş etdim. Ýöne adamlaryň okanyny yzyna gaýtaryp bilmerin.
withdraw-draft = Iberilmedik habaryňyz pozuldy.
