# Coming back: states without species, place or words.
status-none = Bu yerda xabaringiz yoʻq. Kodingiz boʻlsa, menga yozing.
status-draft = Hali yuborilmagan xabaringiz bor.
status-line = Xabar { $number }: { $state }
status-ask-receipt = Kodingiz bormi? Menga yozib yuboravering.
status-of-receipt = Xabaringiz: { $state }
state-sent = yuborildi, koʻrishlarini kutyapti
state-forwarded = chora koʻradigan odamlar qoʻlida
state-seen = chora koʻradigan odamlar koʻrdi
state-withdrawn = qaytarib olindi
receipt-unknown = Bu kod boʻyicha hech narsa topmadim. Raqamlarini tekshiring. Vaqt oʻtib xabarlar oʻchiriladi.
receipt-slow = Juda koʻp urindingiz. Iltimos, biroz kuting.
forget-ask =
    Men sizni unuta olaman: bu chat endi xabarlaringiz bilan bogʻlanmaydi, sizga hech kim javob yozolmaydi. Xabarlarning oʻzi chora koʻradiganlarda qoladi. Kodlar ishlayveradi.
button-forget = Meni unuting
button-keep = Qolsin
forget-done = Boʻldi. Bu chatni endi bilmayman. Yana yozsangiz, boshidan boshlaymiz.
forget-kept = Hech narsa oʻzgarmadi.
withdraw-ask = Qaysi xabarni qaytarib olay? Raqamlari /status dagidek. Keragi yoʻqmi? Kodini menga yozing.
withdraw-button = Xabar { $number }
withdraw-none = Bu yerda qaytarib oladigan yuborilgan xabar yoʻq. Kodi boʻlsa, menga yozing.
button-take-back = Qaytarib olish
withdraw-code = Xabar butunlay yoʻq qilinadi. Rostdan xohlasangiz, oxiri { $ending } boʻlgan kodni 15 daqiqa ichida yana bir marta yozing. Xohlamasangiz, hech narsa qilmang.
withdraw-done = Qaytarib oldim. Soʻzlari va suratlari bu yerda yoʻq qilindi. Uni olib boʻlgan navbatchi guruhlardan toʻxtashni soʻradim. Lekin odamlar oʻqib boʻlganini qaytarolmayman.
withdraw-draft = Yuborilmagan xabaringiz oʻchirildi.
