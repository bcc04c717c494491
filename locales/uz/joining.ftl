# Reports that speak of one case, and why two are thought to be one.
joined-reports = <b>Xabarlar: { $tips } · mustaqil manbalar: { $sources }</b>
joined-burst = <b>⚠️ Bir necha daqiqada oʻxshash xabarlar koʻp: uyushtirilgan boʻlishi mumkin.</b>
joined-alike = { $number } ishi bilan bir boʻlishi mumkin: { $reasons }
joined-title = <b>{ $number } ishi boʻyicha yana bir xabar:</b>
joined-gone = { $number } ishi boʻyicha boshqa xabar egasi uni qaytarib oldi. Iltimos, oʻchirib tashlang.
joining-place = orasi { $km } km
joining-time = oʻsha vaqtda
joining-taxon-same = oʻsha tur: { $taxon }
joining-taxon-line = yaqin tur: { $taxon }
joining-taxon-like = oson adashtiriladi: { $taxon }
joining-offence = oʻsha huquqbuzarlik: { named-offence }
joining-mark-plate = oʻsha mashina raqami
joining-mark-phone = oʻsha telefon
joining-mark-link = oʻsha havola yoki akkaunt
joining-mark-text = oʻsha matn
joining-picture = oʻsha surat
joining-cues = oʻsha tafsilotlar
