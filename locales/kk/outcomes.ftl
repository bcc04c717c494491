# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Тәркіленді
button-outcome-animal_saved = Жануар құтқарылды
button-outcome-fine = Айыппұл
button-outcome-criminal_case = Қылмыстық іс
button-outcome-warned = Ескертілді
button-outcome-nothing_found = Ештеңе табылмады
button-outcome-false = Шын емес
button-outcome-duplicate = Бұрыннан белгілі
button-outcome-not_ours = Бізге қатысы жоқ
outcome-seized = тәркіленді
outcome-animal_saved = жануар құтқарылды
outcome-fine = айыппұл салынды
outcome-criminal_case = қылмыстық іс қозғалды
outcome-warned = ескерту жасалды
outcome-nothing_found = тексерілді, ештеңе табылмады
outcome-false = хабар шын емес
outcome-duplicate = басқа істен белгілі
outcome-not_ours = бұл мекемеге қатысы жоқ

# What was seized
prompt-seizure = { $officer }, не тәркіленгенін осы хабарламаға жауап етіп жазыңыз, әрқайсысын бөлек жолға. Мысалы: 12 ақбөкен мүйізі. 3,5 кг уылдырық. 2 тірі сұңқар.
seizure-title = <b>Тәркіленді:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } кг
seizure-g = { $number } г
seizure-l = { $number } л
seizure-no = { $number } дана
seizure-unsaid = қанша екені айтылмады
seizure-check = Дұрыс па? Дұрыс болмаса, жолды қайта жазыңыз.
seizure-doubt-taxon = Бұл қай жануар не өсімдік? Танымадым; сөзіңіз сақталды.
seizure-doubt-part = Қай бөлігі? Әлде тірі ме?
seizure-doubt-number = Неше дана не неше килограмм?
seizure-doubt-pack = Қап не жәшік салмағын айтпайды: килограммен не данамен жазыңыз.
seizure-doubt-unit = CITES есебінде бұл басқа өлшеммен тұрады. Мүмкін болса, оны да жазыңыз: { $units }.
seizure-fault-empty = Мұнда ештеңе жазылмаған.
seizure-fault-none = Сан нөлден үлкен болуы керек.
seizure-fault-huge = Сан тым үлкен. Қайта қарап шығыңыз.
seizure-fault-money = Бұл ақша. Не тәркіленгенін жазыңыз.
seizure-fault-long = Жол тым ұзын: ең көбі { $count } әріп.
seizure-fault-many = Жол тым көп: ең көбі { $count }.

# What the reporter hears: never what was found, where or with whom
heard-acted = Хабарыңыз тексеріліп, шара қолданылды. Ол көмектесті. Рақмет.
heard-helped = Хабарыңыз тексерілді, көмек келді. Рақмет.
heard-looked = Хабарыңыз тексерілді, бірақ расталмады. Бұл сіз қателестіңіз деген сөз емес. Тағы білсеңіз, бізге жазыңыз.
heard-known = Сіз айтқан жағдай бұрыннан белгілі екен. Хабарыңыз оны растады. Рақмет.
heard-elsewhere = Хабарыңыз қолында болғандар оған шара қолдана алмайды. Енді ол басқаларда.
heard-reason = Қосып айтқаны: { $words }
heard-objection = Келіспесеңіз, мұны бір рет айта аласыз. Сонда басқалар қарап шығады.
button-object = Келіспеймін
