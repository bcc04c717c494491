# The page of plain words that /privacy shows, a chunk a screen; docs/privacy has the same.
privacy-kept =
    <b>Nimani saqlaymiz</b>
    Soʻzingiz va fayllaringizni, qulflab. Ismingiz, raqamingiz, nikingizni saqlamaymiz. Sizga javob bera olishim uchun bu chat xabaringiz bilan bitta qulflangan joyda bogʻlangan; /forget bu bogʻni uzadi. “Menga yozmang”ni bossangiz, sizga qaytadigan yoʻl saqlanmaydi, faqat kodingiz bor. Ikki kun qulflangan belgi turadi: bir odamni ikkita deb sanamaslik uchun.
privacy-seen =
    <b>Kim nimani koʻradi</b>
    Chora koʻradiganlar soʻzingizni, yashirin maʼlumotsiz qayta yasalgan suratlarni va joyni siz aytganingizdek koʻradi. Kimligingizni hech qachon koʻrmaydi. Ovozingizni faqat siz ruxsat bersangiz eshitadi. Xabaringiz kimni ayblasa, u uni olmaydi.
privacy-limits =
    <b>Nimadan himoya qila olmaymiz</b>
    Telegram akkauntingizni biladi va bu chatni oʻzida saqlaydi. Faqat siz biladigan narsa sizni bildirib qoʻyadi, oʻz hovlingiz surati ham. Odamlar oʻqiganini unutmaydi. Bu liniya ishlaydigan mashinani kim egallab olsa, oʻshandan keyin kelganining hammasini oʻqiy oladi.
privacy-phone =
    <b>Telefoningizga birov qarashi mumkin boʻlsa</b>
    Kodni qogʻozga yozing, nimaniki ekanini yozmang. /clean ni bosing: oxirgi 2 kunda yozganlarimiz oʻchadi. Eskisini faqat siz oʻchira olasiz: chatni butunlay oʻchiring. Telegramga parol qoʻying, bildirishnoma matnini yashiring.
privacy-time =
    <b>Qancha vaqt</b>
    Yuborilmagani bir kundan keyin oʻchiriladi. Xabar ishga kerak boʻlguncha saqlanadi: bir oydan besh yilgacha; keyin kaliti yoʻq qilinadi. /withdraw uni darhol yoʻq qiladi. Zaxira nusxalarimizda u yana 7 kun turadi, keyin uni hech kim ocholmaydi, biz ham.
button-page-more = Davomi »
button-page-back = « Orqaga
