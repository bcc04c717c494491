# The live card: what a reporter has given so far, and one question.
card-title = <b>Xabaringiz, hozircha yuborilmagan</b>
card-words = Soʻzlar: { $count } ta yozuv
card-evidence = Surat va fayllar: { $count }
card-species = Hayvon yoki oʻsimlik: { $names }
card-species-unknown = Hayvon yoki oʻsimlik: hozircha nomaʼlum
card-offence = Nima boʻldi: { $name }
card-offence-unsure = Nima boʻldi: balki, { $name }
card-offence-unknown = Nima boʻldi: hozircha nomaʼlum
card-where = Qayerda: { $place }
card-where-coarse = Qayerda: siz qoʻygan belgidan 5 km atrofda, yaqin joy: { $place }
card-where-missing = Qayerda: hozircha nomaʼlum
card-when = Qachon: { $time }
card-forward = Qaysi kanaldan: { $title }
card-contact = Gumondorning raqami: { $number }
card-danger = <b>Qurolli yoki yarador odamlar bormi? 112 ga qoʻngʻiroq qiling va uzoqroq turing.</b>
card-ask-what = Nima boʻldi, qaysi hayvon yoki oʻsimlikka tegishdi?
card-ask-place = Bu qayerda boʻldi? Joyni yoki xarita havolasini yuboring, boʻlmasa qishloq nomini yozing.
card-ask-when = Bu qachon boʻldi?
card-clock = Hech narsa qilmasangiz, buni <b>{ $minutes } daqiqadan</b> keyin oʻzim yetkazaman.
card-waits = Kutib turibman. Yana nima boʻlsa qoʻshing, keyin «Yuborish» tugmasini bosing.
card-waits-for-you = «Yuborish» tugmasini bosganingizda yetkazaman.
card-not-crime =
    Bu yovvoyi tabiatga qarshi jinoyatga oʻxshamaydi. Agar jinoyat boʻlsa, batafsilroq aytib bering yoki shundayligicha yuboring, odam koʻrib chiqadi.
card-reminder = Bu yerda yuborilmagani bor. Hech narsa qilmasangiz, bir kundan keyin oʻchiriladi.
button-send = Yuborish
button-send-anyway = Baribir yuborish
button-wait = Kuting, yana bor
button-delete = Oʻchirish
button-fix-species = Hayvon?
button-fix-offence = Nima?
button-fix-place = Qayer?
button-fix-time = Qachon?
button-back = Orqaga

# Where
place-ask =
    Bu qayerda boʻldi? Joyni pastdagi tugma yoki qistirgich 📎 orqali yuboring, xarita havolasini qoʻying, boʻlmasa qishloq, koʻl yoki yoʻlni yozing.
button-my-place = Turgan joyim
pin-ask = Aynan shu yerda boʻldimi?
button-pin-here = Aynan shu yerda
button-pin-near = 5 km atrofida
button-pin-elsewhere = Boshqa joyda
pin-elsewhere = Unda qayerda? Joyni yozing, xarita havolasini qoʻying yoki xaritada oʻsha yerga belgi qoʻying.
place-noted = Joyni yozib qoʻydim: { $place }.
place-not-found = Bunday joyni bilmayman, lekin soʻzingizni yetkazaman. Xaritadan belgi yoki yaqin shaharni yuborsangiz ham boʻladi.
place-null-island = Bu nuqta — 0,0, uzoq okeanning oʻrtasi. Telefon qayerda turganini bilmayotgan boʻlsa kerak. Joyni qayta yuboring yoki nomini yozing.
place-sea = Bu nuqta ochiq suvda. Qayiqda boʻlgan boʻlsa, eng yaqin qirgʻoqni ham yozing.
place-outside = Bu nuqta Qirgʻiziston, Qozogʻiston, Tojikiston, Oʻzbekiston va Turkmanistondan tashqarida. Baribir odamga yetkazaman.
gps-offer = Bu faylda olingan joyi saqlanib qolgan: { $place }. Joy sifatida shuni olaymi?
button-gps-use = Ha, oling
button-gps-no = Yoʻq
gps-dropped = Yaxshi, olmayman. Suratni olganlar ham uni koʻrmaydi.

# When
time-ask = Bu qachon boʻldi? Bosing yoki yozing.
button-time-now = Hozir
button-time-today = Bugun
button-time-yesterday = Kecha
button-time-week = Shu haftada
button-time-earlier = Oldinroq
time-noted = Yozib qoʻydim: { $time }.

# Corrections
species-ask = Bu qaysi hayvon yoki oʻsimlik? Nomini yoki koʻrinishini yozing.
species-not-found = Bunday nomni bilmayman, lekin soʻzingiz birga ketadi.
offence-ask = Nima boʻldi?
offence-noted = Yozib qoʻydim: { $name }.

# Forwards and contacts
forward-person =
    Siz boshqa birovning soʻzini yubordingiz. Soʻzini saqlayman, yozgan odamning ismini olib tashladim. Oʻsha ism dalil sifatida kerakmi?
button-keep-origin = Ismi qolsin
button-drop-origin = Ismsiz boʻlsin
origin-dropped = Olib tashladim.
contact-ask = Bu kimning raqami?
button-contact-suspect = Gumondorniki
button-contact-mine = Meniki
contact-mine = Saqlamadim. Raqamingiz bizga hech qachon kerak emas.

# Files
evidence-too-big =
    Bu fayl 20 MB dan katta, Telegram bundayini botlarga bermaydi. Qisqaroq qismini yuboring, videoni fayl emas, oddiy siqilgan video qilib yuboring yoki eng muhim paytning suratini yuboring. Xabaringiz joyida.
evidence-refused-disguise = Bu fayl suratga oʻxshaydi, lekin surat emas ekan. Uni saqlamadim. Xabaringiz joyida.
evidence-refused-bomb = Bu surat juda katta, ochish xavfli. Fayl emas, surat qilib yuboring. Xabaringiz joyida.
evidence-refused-broken = Bu suratni ocholmadim. Iltimos, qayta yuboring. Xabaringiz joyida.
evidence-lost = Faylni Telegramdan ololmadim. Iltimos, qayta yuboring.
late-added = Yuborgan xabaringizga qoʻshdim.
loose-ask = Bu hozirgina yuborgan xabaringizga tegishlimi?
button-loose-add = Ha, qoʻshing
loose-ask-answer = Bu liniya savoliga javobmi?
button-loose-answer = Ha, javob

# The end
draft-deleted = Oʻchirildi. Hech kimga hech narsa yetkazilmadi.
draft-expired = Xabaringiz yuborilmadi va endi oʻchirildi. Istagan paytda yozavering.
cancel-done = Yaxshi, buni qoʻya turaylik. Xabaringiz avvalgidek turibdi.
cancel-nothing = Bekor qiladigan narsa yoʻq. Nima koʻrganingizni istagan paytda ayting.
sent =
    <b>Yuborildi.</b>

    <b>Avval shuni saqlab oling:</b> <code>{ $receipt }</code>
    Shu kod bilan xabaringizga boshqa telefondan ham qayta olasiz: /status

    Chora koʻradigan odamlar uni hozir oladi. Ular koʻrganda shu yerga yozaman. Yana qoʻshadigan narsa boʻlsa, menga yuboravering.
sent-anyway =
    <b>Yuborildi.</b> Uni odam oʻqiydi.

    <b>Avval shuni saqlab oling:</b> <code>{ $receipt }</code>
    Shu kod bilan xabaringizga boshqa telefondan ham qayta olasiz: /status
sent-nobody =
    <b>Saqlandi.</b> Hozircha hech kim oʻqimadi: hozir birorta navbatchi guruh ishlamayapti. Birinchisi ochilishi bilan yuboriladi.

    <b>Avval shuni saqlab oling:</b> <code>{ $receipt }</code>
    Shu kod bilan xabaringizga boshqa telefondan ham qayta olasiz: /status
sent-numbers = Raqamlar, { $country }:
sent-number-line = { $service }: { $number }
sent-again = (Uzilishdan keyin qayta yuborildi. Buni ikki marta koʻrsangiz ham, xabar bitta.)
seen = Liniyadan yangilik bor. Oʻqish uchun: /status
service-police = militsiya, politsiya
service-emergency = qutqaruv xizmati
service-environment = tabiatni asrash liniyasi
