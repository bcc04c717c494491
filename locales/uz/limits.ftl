# Bir chat qancha qila oladi: oshib ketganda iliq soʻz.
hurry = Men oʻqib ulgurganimdan tez yozyapsiz. Hozirgi yozganingiz saqlanmadi. Bir necha daqiqa kuting, keyin davom eting. Birovning hayoti xavfda boʻlsa, 112 ga qoʻngʻiroq qiling.
files-enough = Bir telefondan bir kunda bundan koʻp fayl ola olmayman. Oldingilari va soʻzlaringiz saqlandi. Qolganini ertaga yuboring.
files-no-room = Hozir fayllarga joy yoʻq. Soʻzlaringizni saqlayman: suratda nima borligini yozing, faylni oʻchirmay turing.
draft-full = Xabar yetarlicha uzun boʻldi. «Yuborish» tugmasini bosing, keyin yangisi boshlanadi. Oxirgi soʻzlaringiz unga kirmadi.
news-no-room = ⚠️ Fayllarga joy yoʻq: odamlardan surat va video hozircha olinmaydi. Soʻzlar kelyapti. Serverga qaraydigan kishiga ayting.
send-slow = Buni avval bizning liniyaning odami oʻqiydi. { $minutes } daqiqadan keyin yetkazaman.
news-token = ⚠️ Bu botning tokenidan boshqa birov foydalanyapti yoki liniyaning ikkinchi nusxasi ishlayapti. Operatorga darhol qoʻngʻiroq qiling. Token almashguncha bot xabarlariga qoʻngʻiroqsiz ishonmang.
toast-hurry = Juda koʻp bosdingiz. Bir daqiqa kuting.
