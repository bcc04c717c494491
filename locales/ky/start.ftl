# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    Мен <b>Илбирс</b> — жапайы айбандарга, куштарга, балыктарга жана өсүмдүктөргө каршы кылмыштар боюнча ысык линиямын.
    Көргөнүңүздү чара көрчү адамдарга жеткирем, кимден укканымды эч качан айтпайм.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    Атыңызды да, номериңизди да сактабайбыз. Бирок Телеграм аккаунтуңузду билет, бот менен жазышуу Телеграм үчүн сыр эмес. Бизге карточкамда көрүнгөндөр гана жетет.
start-danger = Коркунуч барбы? Чалыңыз: <b>112</b>, милиция <b>102</b>. Алыс туруңуз, эч кимдин артынан түшпөңүз.
start-tell = <b>Эмне көрдүңүз, айтып бериңиз.</b> Жазыңыз, үнүңүз менен айтыңыз, сүрөт же жерди жөнөтүңүз — кайсынысы мурун болсо да болот.
language-question = Кайсы тилде сүйлөшөлү?
# Native name of this language, on its button.
language-name = Кыргызча
