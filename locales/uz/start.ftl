# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    Men <b>Ilbirs</b> — yovvoyi hayvonlar, qushlar, baliqlar va oʻsimliklarga qarshi jinoyatlar boʻyicha ishonch liniyasiman.
    Koʻrganingizni chora koʻradigan odamlarga yetkazaman, kim aytganini hech qachon aytmayman.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    Ismingizni ham, raqamingizni ham saqlamaymiz. Lekin Telegram akkauntingizni biladi, bot bilan yozishuv Telegram uchun sir emas. Bizga faqat kartochkamda koʻringani yetib keladi.
start-danger = Xavf bormi? Qoʻngʻiroq qiling: <b>112</b>, militsiya yoki politsiya <b>102</b>. Uzoqroq turing, hech kimning ortidan bormang.
start-tell = <b>Nima koʻrganingizni aytib bering.</b> Yozing, ovoz bilan ayting, surat yoki joyni yuboring — qaysi biri oldin boʻlsa ham mayli.
language-question = Qaysi tilda gaplashamiz?
# Native name of this language, on its button.
language-name = Oʻzbekcha
