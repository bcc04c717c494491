# Files: what stands beside them at a desk, and what their reporter hears of papers.
files-caution = ⚠️ Suratga olgan kishining joyi yoki aksi koʻrinishi mumkin: guruhdan tashqarida hech kimga bermang.
files-taken = Kamera soati boʻyicha olingan: { $time }
desk-held-film = Bu yerda tozalab boʻlmaydigan video va ovozlar, operatorga ayting: { $count }
desk-held-voice = Egasi eshitishga ruxsat bermagan ovozlar: { $count }
desk-held-document = Qulfdagi hujjatlar, faqat boshliq ocha oladi: { $count }
document-held = Bu faylni qulfda saqlayman: hujjatda koʻpincha uni yozgan odamning ismi qoladi. Sahifani suratga olib yuborish xavfsizroq. Uni faqat chora koʻradiganlarning boshligʻi ochtira oladi.
button-papers = Hujjatlar ({ $count })
button-paper = Hujjat { $name }
button-release = ⚠️ Berish
toast-paper-warning = Hujjatda xabar berganning ismi boʻlishi, u kompyuterga zarar yetkazishi mumkin. Faqat ishga chindan kerak boʻlsa bering. Jurnalga ismingiz yoziladi.
toast-release-lead = Hujjatni faqat shu guruh boshligʻi bera oladi.
toast-released = Fayl keladi, kim bergani jurnalga yozildi.
release-caption = Ish { $number }: fayl kelgan holicha, <b>tozalanmagan</b>. Unda yozganning ismi boʻlishi, kompyuterga zarar yetkazishi mumkin: internetsiz kompyuterda oching, hech kimga bermang.
log-document-released = Hujjat berildi
