# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Алып коюлду
button-outcome-animal_saved = Айбан аман калды
button-outcome-fine = Айып пул
button-outcome-criminal_case = Кылмыш иши
button-outcome-warned = Эскертилди
button-outcome-nothing_found = Эч нерсе табылган жок
button-outcome-false = Чын эмес
button-outcome-duplicate = Мурда белгилүү
button-outcome-not_ours = Бизге тиешеси жок
outcome-seized = алып коюлду
outcome-animal_saved = айбан аман калды
outcome-fine = айып пул салынды
outcome-criminal_case = кылмыш иши козголду
outcome-warned = эскертүү берилди
outcome-nothing_found = текшерилди, эч нерсе табылган жок
outcome-false = кабар чын эмес
outcome-duplicate = башка иштен белгилүү
outcome-not_ours = бул мекемеге тиешеси жок

# What was seized
prompt-seizure = { $officer }, эмне алып коюлганын ушул билдирүүгө жооп кылып жазыңыз, ар бирин өзүнчө сапка. Мисалы: 12 бөкөн мүйүзү. 3,5 кг икра. 2 тирүү шумкар.
seizure-title = <b>Алып коюлду:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } кг
seizure-g = { $number } г
seizure-l = { $number } л
seizure-no = { $number } даана
seizure-unsaid = канча экени айтылган жок
seizure-check = Туурабы? Туура эмес болсо, сапты кайра жазыңыз.
seizure-doubt-taxon = Бул кайсы айбан же өсүмдүк? Тааныган жокмун; сөзүңүз сакталды.
seizure-doubt-part = Кайсы бөлүгү? Же тирүүбү?
seizure-doubt-number = Канча даана же канча килограмм?
seizure-doubt-pack = Кап же куту салмагын айтпайт: килограмм же даана менен жазыңыз.
seizure-doubt-unit = CITES отчётунда бул башка өлчөм менен турат. Мүмкүн болсо, аны да жазыңыз: { $units }.
seizure-fault-empty = Бул жерде эч нерсе жазылган жок.
seizure-fault-none = Сан нөлдөн чоң болушу керек.
seizure-fault-huge = Сан өтө чоң. Кайра карап көрүңүз.
seizure-fault-money = Бул акча. Эмне алып коюлганын жазыңыз.
seizure-fault-long = Сап өтө узун: эң көбү { $count } тамга.
seizure-fault-many = Сап өтө көп: эң көбү { $count }.

# What the reporter hears: never what was found, where or with whom
heard-acted = Кабарыңызды текшерип, чара көрүштү. Кабарыңыз жардам берди. Рахмат.
heard-helped = Кабарыңызды текшеришти, жардам келди. Рахмат.
heard-looked = Кабарыңызды текшеришти, бирок ырастай алышкан жок. Бул сиз жаңылдыңыз дегендик эмес. Дагы билсеңиз, бизге жазыңыз.
heard-known = Сиз айткан иш мурда эле белгилүү экен. Кабарыңыз аны ырастады. Рахмат.
heard-elsewhere = Кабарыңыз колунда болгондор ага чара көрө албайт. Эми ал башкаларда.
heard-reason = Кошумча айтышты: { $words }
heard-objection = Макул болбосоңуз, муну бир жолу айта аласыз. Анда башкалар карап чыгат.
button-object = Макул эмесмин
