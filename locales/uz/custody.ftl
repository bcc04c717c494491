# What the custody log says: its daily root at the hotline's desk, and lines of a case's history.
custody-root = { $day } kungi ishlar jurnali: <code>{ $root }</code>; ishlar: { $count }. Bu xabarni saqlang: jurnal keyin qisqartirilsa, shundan bilinadi.
export-title = { $number } ishi, kimga berildi: { $agency }
export-inside = Ichida, alohida fayllarda: soʻzlari va savollari bilan faktlar; kim, nimani, qachon qilgani jurnali; qanday kelgan boʻlsa shunday fayllar; koʻrsatsa boʻladigan nusxalar; har bir faylning SHA-256 si, imzosi bilan.
export-reporter = Kim xabar berganini bu yerda hech kim bilmaydi. Buni bilish uchun arxivdagi hech narsadan foydalanib boʻlmaydi.
export-held = Xabar bergan odamning ovozi, ismi yoki joyi boʻlishi mumkin boʻlgan asl fayllar berilmadi. Ularning SHA-256 si faktlar yonida. Sudga kerak boʻlsa, ishonch liniyasidan soʻrang.
export-digests = Boshqa idoralarning qatorlari jurnalda faqat xesh sifatida bor: zanjirni tekshirsa boʻladi, mazmuni yopiq.
export-verify = Tekshirish: { $code } — kalitni ham, dasturni ham bu yerdan emas, ishonch liniyasidan oling.
export-guard = Qulflab saqlang. Ish tugaganda yoki liniya xabar qaytarib olindi desa, yoʻq qiling.
