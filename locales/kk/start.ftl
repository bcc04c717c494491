# The first screen. Two sentences on what this is, then what is honestly not promised, then "tell me".
start-what =
    Мен <b>Илбирс</b> — жабайы аңдарға, құстарға, балықтарға және өсімдіктерге қарсы қылмыс туралы жедел желімін.
    Көргеніңізді шара қолданатын адамдарға жеткіземін, кім айтқанын ешқашан айтпаймын.
# Translators: honest and plain. Telegram is not ours; we cannot promise for it.
start-honest =
    Атыңызды да, нөміріңізді де сақтамаймыз. Бірақ Телеграм аккаунтыңызды біледі, ботпен жазысу Телеграм үшін құпия емес. Бізге тек карточкамда көрінгендер ғана жетеді.
start-danger = Қауіп бар ма? Қоңырау шалыңыз: <b>112</b>, полиция <b>102</b>. Алыс тұрыңыз, ешкімнің соңынан түспеңіз.
start-tell = <b>Не көрдіңіз, айтып беріңіз.</b> Жазыңыз, дауыспен айтыңыз, сурет не жерді жіберіңіз — қайсысы бірінші болса да болады.
language-question = Қай тілде сөйлесейік?
# Native name of this language, on its button.
language-name = Қазақша
