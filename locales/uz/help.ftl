# Commands and kind, short answers.
command-start = Boshlash
command-status = Xabarim nima boʻldi?
command-help = Bu qanday ishlaydi
command-privacy = Nimani saqlaymiz
command-language = Tilni almashtirish
command-withdraw = Xabarni qaytarib olish
command-forget = Meni unuting
command-cancel = Savoldan chiqish
help =
    <b>Bu qanday ishlaydi</b>
    Nima koʻrganingizni ayting: soʻz, surat, video, ovoz, joy — qaysi biri oldin boʻlsa ham mayli. Nimani tushunganimni kartochkada koʻrsataman. «Yuborish» tugmasini bosing yoki kuting: jinoyatga oʻxshagan xabar 10 daqiqadan keyin, shoshilinch boʻlsa 2 daqiqadan keyin oʻzi ketadi.

    Sizga kod beriladi. U bilan istagan telefondan soʻrash mumkin: /status

    /withdraw — xabarni qaytarib olish. /clean — bu chatni tozalash. /forget — bu chatni xabarlaringizdan uzish. /privacy — nimani saqlaymiz. /language — tilni almashtirish. /cancel — savoldan chiqish.

    <b>Pul:</b> biz pul toʻlamaymiz. Xabar uchun pul toʻlaydiganlar ismingizni soʻraydi, biz hech qachon soʻramaymiz.

    Surat deb oʻzingizni xavfga qoʻymang. Xavf boʻlsa, qoʻngʻiroq qiling: <b>112</b> yoki <b>102</b>.
unsupported = Bunday narsani oʻqiy olmayman, lekin soʻz, surat, video, ovoz, fayl va joyni tushunaman.
unknown-command = Bunday buyruqni bilmayman. Nima koʻrganingizni aytavering yoki qarang: /help
group-answer = Xabarni faqat shaxsiy chatda olaman: menga toʻgʻridan-toʻgʻri yozing.
too-old = Bu tugma eskirib qolgan. Hozirgi ahvol mana bunday.
trouble = Bizda nimadir buzilib qoldi. Yuborganingiz joyida. Biz uchun kod: { $code }
