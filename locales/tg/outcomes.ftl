# How a case ended: buttons and names for the desk, what was seized, what the reporter hears.
button-outcome-seized = Мусодира шуд
button-outcome-animal_saved = Ҳайвон наҷот ёфт
button-outcome-fine = Ҷарима
button-outcome-criminal_case = Парвандаи ҷиноӣ
button-outcome-warned = Огоҳ карда шуд
button-outcome-nothing_found = Чизе ёфт нашуд
button-outcome-false = Рост нест
button-outcome-duplicate = Пештар маълум буд
button-outcome-not_ours = Ба мо дахл надорад
outcome-seized = мусодира шуд
outcome-animal_saved = ҳайвон наҷот ёфт
outcome-fine = ҷарима баста шуд
outcome-criminal_case = парвандаи ҷиноӣ кушода шуд
outcome-warned = огоҳ карда шуд
outcome-nothing_found = санҷиданд, чизе ёфт нашуд
outcome-false = хабар рост нест
outcome-duplicate = аз парвандаи дигар маълум аст
outcome-not_ours = ба ин идора дахл надорад

# What was seized
prompt-seizure = { $officer }, чӣ мусодира шуданашро ба ин паём ҷавоб дода нависед, ҳар якеро дар сатри алоҳида. Масалан: 12 шохи сайғоқ. 3,5 кг икра. 2 лочини зинда.
seizure-title = <b>Мусодира шуд:</b>
seizure-line = • { $amount }: { $name } { $code }
seizure-words = • { $words }
seizure-kg = { $number } кг
seizure-g = { $number } г
seizure-l = { $number } л
seizure-no = { $number } дона
seizure-unsaid = миқдораш гуфта нашуд
seizure-check = Дуруст аст? Агар не, сатрро аз нав нависед.
seizure-doubt-taxon = Ин кадом ҳайвон ё растанӣ аст? Нашинохтам; сухани шумо нигоҳ дошта шуд.
seizure-doubt-part = Кадом қисмаш? Ё зинда аст?
seizure-doubt-number = Чанд дона ё чанд килограмм?
seizure-doubt-pack = Халта ё қуттӣ вазнро намегӯяд: бо килограмм ё дона нависед.
seizure-doubt-unit = Дар ҳисоботи CITES ин бо ченаки дигар меояд. Агар тавонед, онро ҳам нависед: { $units }.
seizure-fault-empty = Дар ин ҷо чизе навишта нашудааст.
seizure-fault-none = Рақам бояд аз сифр зиёд бошад.
seizure-fault-huge = Рақам хеле калон аст. Бори дигар нигоҳ кунед.
seizure-fault-money = Ин пул аст. Нависед, ки чӣ мусодира шуд.
seizure-fault-long = Сатр хеле дароз аст: на зиёда аз { $count } ҳарф.
seizure-fault-many = Сатрҳо хеле бисёранд: на зиёда аз { $count }.

# What the reporter hears: never what was found, where or with whom
heard-acted = Хабари шуморо санҷиданд ва чора диданд. Хабаратон кӯмак кард. Раҳмат.
heard-helped = Хабари шуморо санҷиданд ва ёрӣ расид. Раҳмат.
heard-looked = Хабари шуморо санҷиданд, вале тасдиқ карда натавонистанд. Ин маънои онро надорад, ки шумо хато кардед. Агар боз чизе фаҳмед, ба мо нависед.
heard-known = Он чи шумо гуфтед, пештар маълум буд. Хабари шумо онро тасдиқ кард. Раҳмат.
heard-elsewhere = Касоне, ки хабари шуморо доштанд, чора дида наметавонанд. Акнун он дар дасти дигарон аст.
heard-reason = Илова карданд: { $words }
heard-objection = Агар розӣ набошед, инро як бор гуфта метавонед. Он гоҳ дигарон мебинанд.
button-object = Розӣ нестам
