# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Olib qoʻyildi
button-outcome-animal_saved = Hayvon qutqarildi
button-outcome-fine = Jarima
button-outcome-criminal_case = Jinoyat ishi
button-outcome-warned = Ogohlantirildi
button-outcome-nothing_found = Hech narsa topilmadi
button-outcome-false = Rost emas
button-outcome-duplicate = Oldindan maʼlum
button-outcome-not_ours = Bizga tegishli emas
outcome-seized = olib qoʻyildi
outcome-animal_saved = hayvon qutqarildi
outcome-fine = jarima solindi
outcome-criminal_case = jinoyat ishi ochildi
outcome-warned = ogohlantirildi
outcome-nothing_found = tekshirildi, hech narsa topilmadi
outcome-false = xabar rost emas
outcome-duplicate = boshqa ishdan maʼlum
outcome-not_ours = bu idoraga tegishli emas

# What was seized
prompt-seizure = { $officer }, nima olib qoʻyilganini shu xabarga javob qilib yozing, har birini alohida qatorga. Masalan: 12 ta saygʻoq shoxi. 3,5 kg ikra. 2 ta tirik lochin.
seizure-title = <b>Olib qoʻyildi:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } kg
seizure-g = { $number } g
seizure-l = { $number } l
seizure-no = { $number } dona
seizure-unsaid = qancha ekani aytilmagan
seizure-check = Toʻgʻrimi? Boʻlmasa, qatorni qaytadan yozing.
seizure-doubt-taxon = Bu qaysi hayvon yoki oʻsimlik? Tanimadim; soʻzingiz saqlandi.
seizure-doubt-part = Qaysi qismi? Yoki tirikmi?
seizure-doubt-number = Nechta yoki necha kilogramm?
seizure-doubt-pack = Qop yoki quti ogʻirlikni bildirmaydi: kilogramm yoki dona bilan yozing.
seizure-doubt-unit = CITES hisobotida bu boshqa oʻlchovda turadi. Iloji boʻlsa, uni ham yozing: { $units }.
seizure-fault-empty = Bu yerda hech narsa yozilmagan.
seizure-fault-none = Son noldan katta boʻlishi kerak.
seizure-fault-huge = Son juda katta. Yana bir qarab koʻring.
seizure-fault-money = Bu pul. Nima olib qoʻyilganini yozing.
seizure-fault-long = Qator juda uzun: koʻpi bilan { $count } ta harf.
seizure-fault-many = Qatorlar juda koʻp: koʻpi bilan { $count } ta.

# What the reporter hears: never what was found, where or with whom
heard-acted = Xabaringizni tekshirib, chora koʻrishdi. Xabaringiz yordam berdi. Rahmat.
heard-helped = Xabaringizni tekshirishdi, yordam keldi. Rahmat.
heard-looked = Xabaringizni tekshirishdi, lekin tasdiqlay olishmadi. Bu siz xato qildingiz degani emas. Yana bilsangiz, bizga yozing.
heard-known = Siz aytgan narsa oldindan maʼlum ekan. Xabaringiz uni tasdiqladi. Rahmat.
heard-elsewhere = Xabaringiz qoʻlida boʻlganlar chora koʻrolmaydi. Endi u boshqalarda.
heard-reason = Qoʻshimcha aytishdi: { $words }
heard-objection = Rozi boʻlmasangiz, buni bir marta ayta olasiz. Shunda boshqalar koʻrib chiqadi.
button-object = Rozi emasman
