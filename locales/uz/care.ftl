# What could tell who a reporter is: asked and said before anything goes.
voice-ask = Ovozdan odamni tanib olish mumkin. Chora koʻradiganlar uni eshitsinmi? Yoʻq desangiz, arxivimizda qulf ostida qoladi.
button-voice-goes = Ovozni yuborish
button-voice-stays = Faqat arxivga
voice-goes = Xoʻp. Chora koʻradiganlar uni eshita oladi.
voice-stays = Xoʻp. U arxivimizda qulf ostida qoladi.
toast-voice-goes = Xoʻp. Chora koʻradiganlar uni eshita oladi.
toast-voice-stays = Xoʻp. U arxivimizda qulf ostida qoladi.
card-picture-care = Suratlarga yana bir qarang: oʻz hovlingiz yoki oynada, koʻzguda oʻzingiz koʻrinib qolmadimi?
card-own = Bu sizning kimligingizni bildirib qoʻyishi mumkin: <b>{ $words }</b>. Qoldirsangizgina birga ketadi.
late-without = Qoʻshdim. Kimligingizni bildiradigan joyini olib tashladim.
card-silent = Jim: bu xabar haqida sizga hech qachon yozmayman. Unga faqat kod olib boradi, qaytarib olish ham faqat kod bilan boʻladi.
button-silent = Menga yozmang
button-not-silent = Menga yozsangiz boʻladi
sent-silent =
    <b>Yuborildi.</b>

    <b>Avval buni saqlang:</b> <code>{ $receipt }</code>
    Uni bir marta koʻrsataman. Usiz sizni xabaringizga hech kim qaytarib olib borolmaydi, biz ham. U haqda sizga yozmayman. Qanday boʻlganini bilish uchun menga kodni yozing, boshqa telefondan boʻlsa ham.
clean-ask = Oxirgi 2 kunda shu yerda yozganlarimizni oʻchiraman, kodni ham. Kod biror joyda saqlanganmi?
clean-ask-draft = Bu yerda hali yuborilmagani bor. Avval yuboring, boʻlmasa hammasi bilan birga oʻchiraman, kodni ham.
button-clean = Chatni tozalash
button-clean-now = Tozalash
button-clean-all = Hammasini oʻchirish
button-clean-leave = Qolsin
clean-left = Hammasini oʻz holicha qoldirdim.
clean-done = Tozalandi. 2 kundan eskisini oʻchira olmayman. Hammasini oʻchirish uchun: chatlar roʻyxatida shu chatni bosib turing, “Chatni oʻchirish”ni bosing, soʻrasa, ikki tomondan ham oʻchiring.
clean-refused = Ayrim xabarlarni Telegram oʻchirtirmadi.
command-clean = Shu chatni tozalash
forget-clean-first = Shundan keyin bu chatni tozalay olmayman: avval tozalab oling.
