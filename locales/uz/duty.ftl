# What a desk reads when a case waits too long, why the next body gets it, and what the log says.
duty-remind-acknowledge = ⏰ <b>{ $number }</b> ishi kutmoqda, qachondan beri: { $time }. Uni hali hech kim qabul qilmadi. Oxirgi muddat: { $due }.
duty-remind-acknowledge-minutes = ⏰ <b>{ $number }</b> ishi kutmoqda: { $minutes } daqiqadan { $count } daqiqasi oʻtdi. Uni hali hech kim qabul qilmadi.
duty-remind-act = ⏰ <b>{ $number }</b> ishini koʻrishdi, vaqti: { $time }. Lekin uni hali hech kim qoʻliga olmadi. Oxirgi muddat: { $due }.
duty-remind-act-minutes = ⏰ <b>{ $number }</b> ishini koʻrishdi, lekin hech kim qoʻliga olmadi: { $minutes } daqiqadan { $count } daqiqasi oʻtdi.
duty-remind-outcome = ⏰ <b>{ $number }</b> ishi kimda: { $officer }, qachondan beri: { $time }. Ish qanday ketyapti? Izoh yozing, ishni yoping yoki qaytarib bering.
duty-due-acknowledge = ❗ Muddat tugadi: <b>{ $number }</b> ishini hech kim qabul qilmadi, qachondan beri: { $time }. Iltimos, hozir oching, tez orada boshqa idoradan soʻralishi mumkin.
duty-due-act = ❗ Muddat tugadi: <b>{ $number }</b> ishini hech kim qoʻliga olmadi, qachondan beri: { $time }. Iltimos, hozir oling, tez orada boshqa idoradan soʻralishi mumkin.
duty-due-outcome = ❗ <b>{ $number }</b> ishi kimda: { $officer }, qachondan beri: { $time }, lekin xabar yoʻq. Hech narsa kelmasa, liniya odamlari soʻrashi mumkin.
why-escalated-deputy = hali javob bermadi: { $agency }
why-escalated-oversight = shu yerda juda uzoq kutdi: { $agency }
why-escalated-triage = odam soʻrashi kerak, jim turibdi: { $agency }
log-reminded = boʻlimga eslatildi
log-time-over = muddat tugadi
log-deputy-asked = jim turgan idora oʻrniga soʻraldi
log-oversight-asked = jim turgan idoradan yuqori idora sifatida soʻraldi
log-line-asked = idora jim, liniyadan soʻraldi
